using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>A Word file with the certain findings put right inside its runs, or with all of them as comments.</summary>
public static class WordFixer
{
    private const int MostRounds = 8;

    /// <returns>Null when the file cannot be read; the findings say why.</returns>
    public static byte[]? Fix(string file, byte[] bytes, RuleSettings settings, List<AppliedFix> applied, DiagnosticBag findings)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            using var package = DocxPackage.Open(file, bytes, round == 0 ? findings : []);
            if (package is null || DocxReader.Read(package, round == 0 ? findings : []) is not { } paper || DocxEditor.Open(package, findings) is not { } editor)
                return null;
            var made = new List<AppliedFix>();
            var fixes = RuleSet.Check(WordPaper.Of(paper), settings).SelectMany(f => f.Fixes.Select(x => (Finding: f, Fix: x))).ToLookup(x => Key(x.Fix.Place));
            foreach (var paragraph in WordPaper.Paragraphs(paper))
            {
                foreach (var (offset, fix) in TextFixer.Plan(paragraph.Text, fixes[Key(paragraph.Place)]))
                {
                    if (editor.Replace(paragraph, offset, fix.Fix.Old.Length, fix.Fix.New))
                        made.Add(fix);
                }
            }
            if (made.Count == 0)
                break;
            applied.AddRange(made);
            bytes = editor.Save();
        }
        return bytes;
    }

    /// <param name="say">A finding as the comment says it.</param>
    /// <returns>Null when the file cannot be read; the findings say why.</returns>
    public static byte[]? Comment(string file, byte[] bytes, IReadOnlyList<Diagnostic> said, Func<Diagnostic, string> say, DiagnosticBag findings)
    {
        using var package = DocxPackage.Open(file, bytes, []);
        if (package is null || DocxReader.Read(package, []) is not { } paper || DocxEditor.Open(package, findings) is not { } editor)
            return null;
        var paragraphs = WordPaper.Paragraphs(paper).ToList();
        var byPlace = paragraphs.ToLookup(p => Key(p.Place));
        var comments = new List<(DocxParagraph, int, int, string)>();
        foreach (var finding in said)
        {
            var paragraph = byPlace[Key(finding.Location)].FirstOrDefault(p => finding.Location.Column <= p.Text.Length + 1) ?? byPlace[Key(finding.Location)].FirstOrDefault() ?? paragraphs.FirstOrDefault();
            if (paragraph is null)
                continue;
            var isThere = Key(paragraph.Place) == Key(finding.Location);
            var from = isThere ? TextFixer.Offset(paragraph.Text, Math.Max(1, finding.Location.Column)) : 0;
            var to = isThere ? TextFixer.Offset(paragraph.Text, Math.Max(1, finding.Location.Column) + finding.Location.Length) : 0;
            comments.Add((paragraph, from, to - from, isThere ? say(finding) : Outside(finding.Location) + say(finding)));
        }
        editor.Comment(comments);
        return editor.Save();
    }

    /// <summary>What stands outside the body is said at the first paragraph, with the part and the words: （页眉）.</summary>
    private static string Outside(SourceLocation place) => place.Sheet is { } part ? $"（{part}）" : "";

    private static (int, string?, string?) Key(SourceLocation place) => (place.Line, place.Sheet, place.Cell);
}
