using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Rules;

/// <summary>层次标题的序号不连续</summary>
public sealed class HeadingOutOfSequence : Rule
{
    public override string Code => "L201";

    public override string Name => "heading-out-of-sequence";

    public override Sentence Title => new("层次标题的序号不连续", "headings out of sequence");

    public override Sentence Why => new("删了一节或者插了一节，后面的序号没有改。用 # 写标题，序号由程序编。", "A section was cut or put in and the numbers were not. Headings written with # are numbered by the program.");

    public override string Bad => "一、工作成效\n成效明显。\n三、存在问题\n问题不少。";

    public override string Good => "一、工作成效\n成效明显。\n二、存在问题\n问题不少。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        var last = new int[5];
        for (var i = 0; i < paper.Parts.Count; i++)
        {
            var part = paper.Parts[i];
            if (part.Level is < 1 or > 4 || part.Number <= 0 || part.IsNumberSet || ChunkMarker.IsChunk(paper.Parts, i))
                continue;
            var before = last[part.Level];
            last[part.Level] = part.Number;
            Array.Clear(last, part.Level + 1, 4 - part.Level);
            if (part.Number == before + 1 || (part.Number == 1 && !(before == 1 && IsRepeated(paper.Parts, i))))
                continue;
            // Numbered items of a paragraph that were cited from elsewhere begin anywhere; only 一、 and （一） must begin with one.
            if (before == 0 && part.Level > 2)
                continue;
            yield return Report(part.At(0, Math.Min(part.Text.Length, 20)), Message(part, before), new($"核对序号，这里应为“{HeadingNumbers.Of(part.Level, before + 1)}”", $"check the numbers: \"{HeadingNumbers.Of(part.Level, before + 1)}\" is expected here"));
        }
    }

    /// <summary>一、 … 一、 … 二、: the first has no second, and nothing between begins another paper or list.</summary>
    private static bool IsRepeated(IReadOnlyList<TextPart> parts, int index)
    {
        var level = parts[index].Level;
        if (level > 2)
            return false;
        for (var i = index - 1; i >= 0; i--)
        {
            var part = parts[i];
            if (part.Role is PartRole.Title or PartRole.Salutation or PartRole.Cell || part.Text.StartsWith("附件", StringComparison.Ordinal) || (part.Role == PartRole.Paragraph && part.Text.Length <= 40 && !"。；！：".Contains(part.Text[^1], StringComparison.Ordinal)))
                return false;
            if (part.Level == level)
                return part.Number == 1;
        }
        return false;
    }

    private static Sentence Message(TextPart part, int before)
    {
        var number = HeadingNumbers.Of(part.Level, part.Number);
        return before == 0 ? new($"序号从“{number}”开始", $"the numbers begin with \"{number}\"")
            : before == part.Number ? new($"序号“{number}”重复", $"the number \"{number}\" stands twice")
            : new($"“{HeadingNumbers.Of(part.Level, before)}”之后是“{number}”", $"\"{number}\" after \"{HeadingNumbers.Of(part.Level, before)}\"");
    }
}
