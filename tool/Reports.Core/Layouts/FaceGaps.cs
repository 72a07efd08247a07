using System.Text;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Texts;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>Characters, mostly of names, that the face of their place does not have: Word takes another face for them without a word.</summary>
public static class FaceGaps
{
    /// <returns>One finding a character, at its first place.</returns>
    public static IEnumerable<Diagnostic> Find(Document document, Theme theme)
    {
        var told = new HashSet<int>();
        foreach (var (role, line) in Lines(document))
        {
            foreach (var run in DocumentWalker.Inlines(line).OfType<TextRun>())
            {
                var at = 0;
                foreach (var rune in run.Text.EnumerateRunes())
                {
                    at++;
                    if (rune.Value >= 0x2E80 && !IsPrivate(rune.Value) && !Gb2312.Has(rune.Value) && told.Add(rune.Value))
                        yield return LayoutProblems.CharacterLacking(rune.ToString(), theme[role].Face, Has(theme[role].Face, rune.Value), Gb2312.StandardOf(rune.Value), Place(run, at));
                }
            }
        }
    }

    /// <summary>Only what the names of faces tell for certain: _GB2312 and Founder's 简体 hold the 6,763 characters; the faces of Windows hold the first block and extension A.</summary>
    private static bool Has(string face, int codePoint) =>
        !face.EndsWith("_GB2312", StringComparison.Ordinal) && !face.EndsWith("简体", StringComparison.Ordinal)
        && codePoint is (>= 0x2E80 and <= 0x9FA5) or (>= 0xF900 and <= 0xFFEF);

    /// <summary>Gaps and marks of our own are no writing.</summary>
    private static bool IsPrivate(int codePoint) => codePoint is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000;

    /// <summary>A value's place is the expression that printed it, and its cell.</summary>
    private static SourceLocation Place(TextRun run, int at) =>
        run.From is { Cells.Count: > 0 } value ? value.Cells[0]
        : run.From is null && run.Location.Column > 0 ? run.Location with { Column = run.Location.Column + at - 1, Length = 1 }
        : run.Location;

    private static IEnumerable<(Role Role, IReadOnlyList<Inline> Line)> Lines(Document document)
    {
        yield return (Role.Title, document.Title);
        yield return (Role.Subtitle, document.Subtitle);
        yield return (Role.Occasion, document.Occasion);
        foreach (var speaker in document.Speakers)
            yield return (Role.Speaker, [new TextRun($"{speaker.Unit}{speaker.Office}{speaker.Name}") { Location = new SourceLocation(document.File) }]);
        yield return (Role.Salutation, document.Salutation);
        foreach (var block in DocumentWalker.Blocks(document))
        {
            foreach (var line in DocumentWalker.Lines(block))
                yield return (RoleOf(block, line), line);
        }
    }

    private static Role RoleOf(Block block, IReadOnlyList<Inline> line) => block switch
    {
        Heading heading when ReferenceEquals(line, heading.Inlines) => Role.Heading1 + Math.Clamp(heading.Level, 1, 4) - 1,
        Table table => ReferenceEquals(line, table.Caption) ? Role.Caption : Role.TableCell,
        Figure or Chart => Role.Caption,
        _ => Role.Body,
    };
}
