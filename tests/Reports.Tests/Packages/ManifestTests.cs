using System.Text;
using Reports.Diagnostics;
using Reports.Packages;
using Xunit;

namespace Reports.Tests.Packages;

public sealed class ManifestTests
{
    private static readonly Manifest s_manifest = new("1.2.3",
    [
        new("speech", "templates/speech/advance.md", [new("data/会议.yaml", "aa"), new("templates/speech/advance.md", "bb")], [new("讲话/3月.docx", "cc")])
        {
            Characters = 4210,
            Pages = 8,
            SpeechMinutes = 21.5m,
            SpeechCharacters = 3870,
            Sections = [new("", 90, 0.5m, 0m, SourceLocation.None), new("一、提高认识", 3780, 21.0m, 0.5m, SourceLocation.None)],
            MinutesByPage = [2.4m, 5.1m, 21.5m],
            Findings = [new("L301", Severity.Warning, "标题末尾有句号 <b>&\"", "data/会议.yaml:3:5")],
        },
        new("papers/清河镇", "templates/t.md", [], []) { IsFailed = true },
    ]);

    [Fact]
    public void The_manifest_is_written_in_one_form_and_reads_back() =>
        Golden.Check(Path.Combine(Repository.Cases("workspace"), "manifest.json"), Encoding.UTF8.GetString(RoundTripped()));

    [Fact]
    public void A_journal_line_reads_back_and_is_one_line()
    {
        var line = Encoding.UTF8.GetString(ManifestJson.WriteLine(s_manifest.Pieces[0]));
        Assert.Equal(line.Length - 1, line.IndexOf('\n'));
        Assert.Equal(line, Encoding.UTF8.GetString(ManifestJson.WriteLine(ManifestJson.ReadPiece(Encoding.UTF8.GetBytes(line))!)));
    }

    private static byte[] RoundTripped()
    {
        var bytes = ManifestJson.Write(s_manifest);
        Assert.Equal(bytes, ManifestJson.Write(ManifestJson.Read(bytes)!));
        return bytes;
    }
}
