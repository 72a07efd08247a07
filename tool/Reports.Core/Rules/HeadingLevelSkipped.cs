using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>标题跳级</summary>
public sealed class HeadingLevelSkipped : Rule
{
    public override string Code => "L202";

    public override string Name => "heading-level-skipped";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("标题跳级", "a heading level skipped");

    public override Sentence Why => new("结构层次序数依次为“一、”“（一）”“1.”“（1）”；只有两层时可以用“一、”和“1.”。", "The levels are 一、 （一） 1. （1）; a paper of two levels may use 一、 and 1.");

    public override string Bad => "一、工作成效\n（一）领导有力\n二、存在问题\n（1）进度不快";

    public override string Good => "一、工作成效\n（一）领导有力\n二、存在问题\n（一）进度不快";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        var hasSecond = paper.Parts.Any(p => p is { Role: PartRole.Heading, Level: 2 });
        var before = 0;
        for (var i = 0; i < paper.Parts.Count; i++)
        {
            var part = paper.Parts[i];
            if (part is not { Role: PartRole.Heading, Level: >= 1 and <= 4, Number: > 0 } || ChunkMarker.IsChunk(paper.Parts, i))
                continue;
            // Lines numbered 1. in a paper without （一） are its second level or a list.
            if (before > 0 && part.Level == 4 && !"。；;".Contains(part.Text[^1], StringComparison.Ordinal) && before <= 2 && (before == 2 || hasSecond))
                yield return Report(part.At(0, Math.Min(part.Text.Length, 20)), new($"标题由第 {before} 级跳到第 {part.Level} 级", $"from heading level {before} to {part.Level}"), new($"改为第 {before + 1} 级", $"make it level {before + 1}"));
            before = part.Level;
        }
    }
}
