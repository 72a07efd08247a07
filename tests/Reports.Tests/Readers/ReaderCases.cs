using Reports.Diagnostics;
using Reports.Documents;
using Reports.Readers;
using Xunit;

namespace Reports.Tests.Readers;

/// <summary>cases/read: input.md beside the document it is read as, and what was said about it.</summary>
public sealed class ReaderCases
{
    public static TheoryData<string> Names() => [.. Directory.GetFiles(Repository.Cases("read"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_is_read_as_its_dump_says(string name)
    {
        var path = Path.Combine(Repository.Cases("read"), name + ".md");
        var findings = new DiagnosticBag();
        var folder = Path.GetDirectoryName(path)!;
        var context = ReadContext.Empty with { OpenPicture = PictureReader.Within(folder, folder) };
        var document = MarkdownReader.Read(Merging.Merge(name + ".md", File.ReadAllText(path)), context, findings);
        var said = string.Concat(findings.InOrder().Select(f => $"{f.Severity} {f.Code} {f.Location.Line}:{f.Location.Column}+{f.Location.Length} {f.Message.Zh}{(f.Help is { } help ? " → " + help.Zh : "")}\n"));
        Golden.Check(Path.ChangeExtension(path, ".txt"), (document is null ? "(no document)\n" : DocumentDump.Of(document)) + (said.Length > 0 ? "---\n" + said : ""));
    }
}
