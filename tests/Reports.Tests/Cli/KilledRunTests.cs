using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Reports.Packages;
using Reports.Tests.Packages;
using Xunit;

namespace Reports.Tests.Cli;

/// <summary>A run that is ended from outside, at any moment, loses nothing and spoils nothing.</summary>
public sealed class KilledRunTests
{
    private const int Units = 120;
    private const int Kills = 20;

    /// <summary>On a machine that is busy with other things fewer kills are enough.</summary>
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(40);

    [Fact]
    public void Twenty_kills_leave_whole_files_and_the_next_run_what_one_run_would_have_made()
    {
        using var work = new TestWorkspace("package");
        Write(work, 0);
        work.Build();
        var edited = work.Path("output/papers/2-第7镇.docx");
        File.WriteAllText(edited, "somebody's work");
        var watch = Stopwatch.StartNew();
        var round = 0;
        while (round < Kills && (round == 0 || watch.Elapsed < s_most))
        {
            Write(work, ++round);
            // 0.1 s to 1.7 s in an order that looks like chance.
            Kill(work.Path("."), TimeSpan.FromMilliseconds(100 + round * 733 % 1600));
            foreach (var file in Directory.EnumerateFiles(work.Path("output"), "*.docx", SearchOption.AllDirectories).Where(f => f != edited))
                AssertWhole(file);
        }
        Assert.Equal("somebody's work", File.ReadAllText(edited));
        File.Delete(edited);
        File.Delete(work.Path("output/papers/2-第7镇（新）.docx"));
        work.Build();

        using var clean = new TestWorkspace("package");
        Write(clean, round);
        clean.Build();
        Assert.Equal(clean.Outputs(), work.Outputs());
    }

    private static void Write(TestWorkspace work, int round)
    {
        var units = new StringBuilder("单位,得分,发言人,电话\n");
        for (var i = 1; i <= Units; i++)
            units.Append(CultureInfo.InvariantCulture, $"第{i}镇,{60 + (i + round) % 19}.{round % 10},发言人{i},电话{i}\n");
        File.WriteAllText(work.Path("data/units.csv"), units.ToString());
    }

    private static void Kill(string folder, TimeSpan after)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "reports.dll"), "build"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(after))
            return;
        process.Kill();
        process.WaitForExit();
    }

    private static void AssertWhole(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            stream.CopyTo(Stream.Null);
        }
        Assert.NotNull(zip.GetEntry("word/document.xml"));
    }
}
