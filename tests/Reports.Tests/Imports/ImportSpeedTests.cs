using System.Diagnostics;
using System.Text;
using Xunit;

namespace Reports.Tests.Imports;

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ImportSpeed
{
    public const string Name = "import speed";
}

/// <summary>Processor time is that of the whole process: nothing else may run beside.</summary>
[Collection(ImportSpeed.Name)]
public sealed class ImportSpeedTests
{
    [Fact]
    public void A_hundred_thousand_characters_are_imported_within_two_seconds()
    {
        var folder = Repository.Cases("import");
        var text = new StringBuilder();
        var papers = ImportCases.Folders().Select(f => Path.Combine(f, "input.txt")).Where(File.Exists).Select(File.ReadAllText).ToList();
        while (text.Length < 100_000)
            papers.ForEach(p => text.Append(p).Append('\n'));
        ImportFixture.Text(papers[0]);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        ImportFixture.Text(text.ToString());
        ImportFixture.Text(text.ToString().ReplaceLineEndings(" "));
        Assert.True((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds < 4, $"two texts of {text.Length} characters from {folder}");
    }
}
