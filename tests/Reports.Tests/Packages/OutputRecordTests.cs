using System.Text;
using Reports.Diagnostics;
using Reports.Packages;
using Xunit;

namespace Reports.Tests.Packages;

public sealed class OutputRecordTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _findings = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_killed_runs_files_are_still_known_as_ours()
    {
        using (var killed = OutputRecord.Open(_folder.Path, _findings)!)
            killed.Note(Piece("speech", "讲话.docx", "abc"));
        File.WriteAllText(_folder.File(".reports-1-1.tmp"), "half");
        using var next = OutputRecord.Open(_folder.Path, _findings)!;
        Assert.True(next.IsOurs("讲话.docx", "abc"));
        Assert.False(next.IsOurs("讲话.docx", "def"));
        Assert.False(File.Exists(_folder.File(".reports-1-1.tmp")));
        Assert.Equal("speech", Assert.Single(next.Last.Names));
        Assert.Equal("讲话.docx", next.Last.Read("speech")!.Outputs[0].File);
        Assert.Empty(_findings);
    }

    [Fact]
    public void A_journal_cut_in_the_middle_of_a_line_is_read_up_to_there()
    {
        var line = Encoding.UTF8.GetString(ManifestJson.WriteLine(Piece("a", "a.docx", "1")));
        File.WriteAllText(_folder.File(".reports-journal"), line + line[..20]);
        using var record = OutputRecord.Open(_folder.Path, _findings)!;
        Assert.True(record.IsOurs("A.DOCX", "1"));
        record.Note(Piece("b", "b.docx", "2"));
        record.Dispose();
        using var next = OutputRecord.Open(_folder.Path, _findings)!;
        Assert.True(next.IsOurs("b.docx", "2"));
    }

    /// <summary>Two threads note while two read: a stream that is asked for its handle flushes under the writer, and a line was lost.</summary>
    [Fact]
    public void What_is_noted_while_others_read_is_all_there()
    {
        const int Pieces = 4_000;
        var places = new System.Collections.Concurrent.ConcurrentBag<StoredPiece>();
        using (var killed = OutputRecord.Open(_folder.Path, _findings)!)
        {
            Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, thread =>
            {
                for (var i = thread; i < Pieces; i += 4)
                {
                    places.Add(killed.Note(Piece($"p{i}", $"{i}.docx", i.ToString(System.Globalization.CultureInfo.InvariantCulture))));
                    Assert.True(places.TryPeek(out var one) && one.Read() is not null);
                }
            });
        }
        using var next = OutputRecord.Open(_folder.Path, _findings)!;
        Assert.Equal(Pieces, next.Last.Count);
    }

    [Fact]
    public void Finishing_writes_the_manifest_and_removes_the_journal()
    {
        using (var record = OutputRecord.Open(_folder.Path, _findings)!)
            record.Finish(new NextManifest("1.0.0", [new NextPiece("a", record.Note(Piece("a", "a.docx", "1")))], []), _findings);
        Assert.Equal(["manifest.json"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
        using var next = OutputRecord.Open(_folder.Path, _findings)!;
        Assert.True(next.IsOurs("a.docx", "1"));
    }

    [Fact]
    public void A_second_run_at_the_same_time_is_refused()
    {
        using var first = OutputRecord.Open(_folder.Path, _findings)!;
        Assert.Null(OutputRecord.Open(_folder.Path, _findings));
        Assert.Equal("P136", Assert.Single(_findings).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"pieces\": 3}")]
    [InlineData("{\"pieces\": [{\"name\": 3}]}")]
    [InlineData("{\"pieces\": [{\"characters\": \"x\"}]}")]
    public void A_damaged_manifest_counts_as_none_with_a_warning(string text)
    {
        File.WriteAllText(_folder.File("manifest.json"), text);
        using var record = OutputRecord.Open(_folder.Path, _findings)!;
        Assert.Empty(record.Last.Names);
        Assert.Equal("P137", Assert.Single(_findings).Code);
    }

    private static ManifestPiece Piece(string name, string file, string hash) =>
        new(name, "templates/t.md", [], [new ManifestFile(file, hash)]);
}
