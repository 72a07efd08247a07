using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>词语重复</summary>
public sealed partial class WordDoubled : PatternRule
{
    // Any verb of two characters may be said twice (研究研究, 掂量掂量): of two characters only these are certain.
    private static readonly FrozenSet<string> s_certain = (
        "工作 要求 我们 他们 问题 建设 安排 部署 措施 责任 情况 任务 领导 干部 群众 单位 部门 全县 全市 全区 全省 今年 去年 认真 切实 坚持 加强 提高 推进 确保 必须 同时 目前 以及 因为 所以 "
        + "通过 根据 按照 关于 对于 进行 实施 完成 机制 制度 项目 会议 精神 方面 其中 主要 重要 不断 全面 积极 有效 已经 可以 能够 进一 乡镇 街道 企业 资金 投资").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public override string Code => "L415";

    public override string Name => "word-doubled";

    public override Sentence Title => new("词语重复", "a word written twice");

    public override Sentence Why => new("改稿时留下的：“进一步进一步加强”。", "What an edit left behind.");

    public override string Bad => "要进一步进一步加强领导。";

    public override string Good => "要进一步加强领导，大家要研究研究。";

    protected override Regex Pattern => Form();

    protected override bool LooksAt(TextPart part) => part.Role is (PartRole.Paragraph or PartRole.Heading or PartRole.Title) && HasDouble(part.Text);

    /// <summary>A word right behind itself, or one character twice: without that the pattern, which tries every length at every place, finds nothing.</summary>
    private static bool HasDouble(string text)
    {
        for (var length = 2; length <= 5; length++)
        {
            for (var i = 0; i + 2 * length <= text.Length; i++)
            {
                if (text[i] == text[i + length] && text.AsSpan(i, length).SequenceEqual(text.AsSpan(i + length, length)))
                    return true;
            }
        }
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == text[i - 1] && text[i] is ('的' or '们' or '和' or '要'))
                return true;
        }
        return false;
    }

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match)
    {
        var word = match.Groups["w"].Success ? match.Groups["w"].Value : match.Groups["d"].Value;
        if (match.Groups["w"].Success && word.Length == 2 && !s_certain.Contains(word))
            return null;
        if (word.Length > 2 && "一两".Contains(word[0], StringComparison.Ordinal))
            return null;
        return (new($"“{word}”写了两遍", $"\"{word}\" stands twice"), new("删去一个", "take one out"));
    }

    [GeneratedRegex(@"(?<w>[一-鿿]{2,5})\k<w>(?!\k<w>|再)|(?<!目|标|[一-鿿]地)(?<d>的)的(?![一-鿿]?确)|(?<d>[我你他她它]们)们|(?<d>和)和(?=[一-鿿])(?![美气睦善乐])|(?<=[一-鿿]{2})(?<d>要)要(?=[一-鿿]{2})")]
    private static partial Regex Form();
}
