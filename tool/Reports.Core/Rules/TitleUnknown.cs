using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>没有这部法规或标准，或者已经废止</summary>
public sealed class TitleUnknown : Rule
{
    public override string Code => "L414";

    public override string Name => "title-unknown";

    public override Sentence Title => new("没有这部法规或标准，或者已经废止", "a law or standard that does not exist, or no longer");

    public override Sentence Why => new("“《物业管理法》”并不存在，是《物业管理条例》。词表在 templates/lexicons/titles.tsv，单位可以添加。", "There is no 《物业管理法》; it is 《物业管理条例》. The lexicon is templates/lexicons/titles.tsv, and an office adds its own.");

    public override string Bad => "严格执行《物业管理法》。";

    public override string Good => "严格执行《物业管理条例》。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts.Where(p => p.Text.Contains('《', StringComparison.Ordinal)))
        {
            foreach (var (entry, offset) in lexicons.Find("titles", part.Text))
                yield return Report(part.At(offset, entry.Wrong.Length), new($"没有{entry.Wrong}，或者已经废止", $"there is no {entry.Wrong}, or no longer"), new($"是不是{entry.Right}？", $"is it {entry.Right}?"));
        }
    }
}
