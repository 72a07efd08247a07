using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>标题末尾用了句号</summary>
public sealed partial class HeadingWithStop : Rule
{
    public override string Code => "L305";

    public override string Name => "heading-with-stop";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("标题末尾用了句号", "a heading that ends in a full stop");

    public override Sentence Why => new("单独成行的标题末尾不用句号；标题后接着写正文的，才用句号断开。", "A heading on a line of its own ends without a stop; only one that text follows is parted by it.");

    public override string Bad => "一、存在的问题。\n主要是进度不快。";

    public override string Good => "一、存在的问题\n主要是进度不快。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts.Where((p, i) => LooksAt(p) && Form().IsMatch(p.Text) && !StandsAmongRunIns(paper.Parts, i)))
        {
            yield return Report(part.At(0, part.Text.Length), new($"标题“{part.Text}”末尾有句号", $"the heading \"{part.Text}\" ends in a full stop"),
                new("删去句号", "take it out"));
        }
    }

    private static bool LooksAt(TextPart part) => part.Role switch
    {
        PartRole.Title or PartRole.Caption => true,
        PartRole.Heading => part.Level == 1 || (part.Level == 2 && part.Text.Length <= 20),
        _ => false,
    };

    /// <summary>Among headings that text follows in the same paragraph (段首题句), one that happens to have none keeps their form.</summary>
    private static bool StandsAmongRunIns(IReadOnlyList<TextPart> parts, int index)
    {
        var level = parts[index].Level;
        return level > 0 && (IsRunIn(Before(parts, index), level) || IsRunIn(parts.Skip(index + 1), level) || IsItem(parts, index, level));
    }

    /// <summary>Numbered lines one right after the other are the items of a list.</summary>
    private static bool IsItem(IReadOnlyList<TextPart> parts, int index, int level) =>
        level > 1 && ((index + 1 < parts.Count && parts[index + 1].Level == level && parts[index + 1].Number == parts[index].Number + 1)
            || (index > 0 && parts[index - 1].Level == level && parts[index - 1].Number == parts[index].Number - 1));

    private static IEnumerable<TextPart> Before(IReadOnlyList<TextPart> parts, int index)
    {
        for (var i = index - 1; i >= 0; i--)
            yield return parts[i];
    }

    private static bool IsRunIn(IEnumerable<TextPart> parts, int level) =>
        parts.FirstOrDefault(p => p.Level == level) is { } next && next.Text.TrimEnd('。').Contains('。', StringComparison.Ordinal);

    [GeneratedRegex(@"^[^。；！？!?]{2,30}。$")]
    private static partial Regex Form();
}
