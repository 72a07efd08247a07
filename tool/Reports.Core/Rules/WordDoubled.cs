using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>词语重复</summary>
public sealed partial class WordDoubled : PatternRule
{
    // 研究研究, 一个一个 and the like are the language's own.
    private const string Repeatable = "研究讨论商量考虑学习分析了解活动反思总结宣传熟悉检查比较琢磨打听锻炼体验非常很多永远慢慢常常仅仅刚刚渐渐加油谢谢恭喜辛苦哈哈你好大家";

    public override string Code => "L415";

    public override string Name => "word-doubled";

    public override Sentence Title => new("词语重复", "a word written twice");

    public override Sentence Why => new("改稿时留下的：“进一步进一步加强”。", "What an edit left behind.");

    public override string Bad => "要进一步进一步加强领导。";

    public override string Good => "要进一步加强领导，大家要研究研究。";

    protected override Regex Pattern => Form();

    protected override bool LooksAt(TextPart part) => part.Role is PartRole.Paragraph or PartRole.Heading or PartRole.Title;

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match)
    {
        var word = match.Groups["w"].Success ? match.Groups["w"].Value : match.Groups["d"].Value;
        if (match.Groups["w"].Success && word.Length == 2 && (word[0] == word[1] || Repeatable.Contains(word, StringComparison.Ordinal) || "一两三四五六七八九十百千万几半又再".Contains(word[0], StringComparison.Ordinal)))
            return null;
        if (word.Length > 2 && "一两".Contains(word[0], StringComparison.Ordinal))
            return null;
        return (new($"“{word}”写了两遍", $"\"{word}\" stands twice"), new("删去一个", "take one out"));
    }

    [GeneratedRegex(@"(?<w>[一-鿿]{2,5})\k<w>(?!\k<w>|再)|(?<!目|标|[一-鿿]地)(?<d>的)的(?![一-鿿]?确)|(?<d>[我你他她它]们)们|(?<d>和)和(?=[一-鿿])(?![美气睦善乐])|(?<=[一-鿿]{2})(?<d>要)要(?=[一-鿿]{2})")]
    private static partial Regex Form();
}
