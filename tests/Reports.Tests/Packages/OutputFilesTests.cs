using System.Runtime.Versioning;
using System.Text;
using Reports.Diagnostics;
using Reports.Packages;
using Xunit;

namespace Reports.Tests.Packages;

public sealed class OutputFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _findings = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_killed_between_writing_and_moving_leaves_the_old_file_whole()
    {
        Write("讲话.docx", "old", Ours());
        var files = new OutputFiles(_folder.Path, (_, _) => true, overwrite: false) { BeforeMove = _ => throw new KilledException() };
        var file = files.Prepare("讲话.docx", "new"u8.ToArray(), default, _findings)!;
        Assert.Throws<KilledException>(() => files.Write(file, "new"u8.ToArray(), default, _findings));
        Assert.Equal("old", File.ReadAllText(_folder.File("讲话.docx")));
        Assert.Single(Directory.GetFiles(_folder.Path, ".reports-*.tmp"));

        // The next start removes what the killed run has left.
        OutputFiles.RemoveTemporaries(_folder.Path);
        Assert.Equal(["讲话.docx"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_with_the_same_bytes_is_left_alone()
    {
        Write("a.md", "text", Ours());
        var before = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder.File("a.md"), before);
        Assert.Equal(OutputState.Same, Write("a.md", "text", NotOurs()).State);
        Assert.Equal(before, File.GetLastWriteTimeUtc(_folder.File("a.md")));
    }

    [Fact]
    public void An_edited_file_is_kept_and_the_new_one_goes_beside()
    {
        File.WriteAllText(_folder.File("a.md"), "edited");
        Assert.Equal("a（新）.md", Write("a.md", "one", NotOurs()).Path);
        Assert.Equal("a（新2）.md", Write("a.md", "two", NotOurs()).Path);
        Assert.Equal("edited", File.ReadAllText(_folder.File("a.md")));
        Assert.All(_findings, f => Assert.Equal(("P131", Severity.Warning), (f.Code, f.Severity)));
    }

    [Fact]
    public void Overwrite_replaces_an_edited_file()
    {
        File.WriteAllText(_folder.File("a.md"), "edited");
        var files = new OutputFiles(_folder.Path, (_, _) => false, overwrite: true);
        Assert.True(files.Write(files.Prepare("a.md", "new"u8.ToArray(), default, _findings)!, "new"u8.ToArray(), default, _findings));
        Assert.Equal("new", File.ReadAllText(_folder.File("a.md")));
        Assert.Empty(_findings);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_a_finding()
    {
        Directory.CreateDirectory(_folder.File("a.docx"));
        Assert.Null(Ours().Prepare("a.docx", [], default, _findings));
        Assert.Equal("P135", Assert.Single(_findings).Code);
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_a_finding()
    {
        File.WriteAllText(_folder.File("讲话"), "");
        var file = Ours().Prepare("讲话/a.docx", [], default, _findings)!;
        Assert.False(Ours().Write(file, [], default, _findings));
        Assert.Equal("P134", Assert.Single(_findings).Code);
    }

    [SkippableFact]
    public void A_full_disk_is_a_finding_and_leaves_nothing_behind()
    {
        var disk = Environment.GetEnvironmentVariable("REPORTS_TEST_SMALL_DISK");
        Skip.If(disk is null, "REPORTS_TEST_SMALL_DISK names no small file system");
        var files = new OutputFiles(disk!, (_, _) => true, overwrite: true);
        var bytes = new byte[64 << 20];
        Assert.False(files.Write(files.Prepare("large.docx", bytes, default, _findings)!, bytes, default, _findings));
        Assert.Equal("P133", Assert.Single(_findings).Code);
        Assert.Empty(Directory.GetFiles(disk!));
    }

    [Theory]
    [InlineData(unchecked((int)0x80070020), "P130")]
    [InlineData(unchecked((int)0x80070021), "P130")]
    [InlineData(unchecked((int)0x80070070), "P133")]
    [InlineData(28, "P133")]
    [InlineData(30, "P132")]
    [InlineData(5, "P134")]
    public void What_the_system_says_is_said_in_the_users_terms(int result, string code) =>
        Assert.Equal(code, OutputFiles.Problem(new IOException("?", result), "a.docx", exists: true, default).Code);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_cannot_be_written_is_a_finding() =>
        Assert.Equal("P132", OutputFiles.Problem(new UnauthorizedAccessException(), "a.docx", exists: false, default).Code);

    private OutputFiles Ours() => new(_folder.Path, (_, _) => true, overwrite: false);

    private OutputFiles NotOurs() => new(_folder.Path, (_, _) => false, overwrite: false);

    private WrittenFile Write(string path, string text, OutputFiles files)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var file = files.Prepare(path, bytes, default, _findings)!;
        Assert.True(files.Write(file, bytes, default, _findings));
        return file;
    }

    /// <summary>Stands for the process's end: nothing of ours may catch it.</summary>
    private sealed class KilledException : Exception;
}
