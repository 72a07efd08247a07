using System.Buffers;
using System.Globalization;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>同一个数前后不一</summary>
public sealed class FigureTwice : Rule
{
    private static readonly SearchValues<char> s_ends = SearchValues.Create("，。；、（的：,;:(");
    private static readonly string[] s_totals = ["全县", "全市", "全区", "全省", "全镇", "全乡", "全局", "全州", "全国", "全街道", "我县", "我市", "我区", "我镇", "我局"];
    private static readonly string[] s_times = ["去年", "上年", "今年", "明年", "季度", "上半年", "下半年", "月", "年", "目前", "现在", "上期", "本期", "当前", "到20", "期间", "计划", "目标", "力争", "新增", "其中", "周"];

    public override string Code => "L513";

    public override string Name => "figure-with-two-values";

    public override Sentence Title => new("同一个数前后不一", "one figure with two values");

    public override Sentence Why => new("同一件事在前面是一个数、后面是另一个数，多半改了一处忘了另一处。只比“全县”“全市”这样的总数。", "The same thing has one figure here and another there: one place was changed and the other forgotten. Only totals of the whole (全县, 全市) are compared.");

    public override string Bad => "全县共排查问题56个。\n经过整改，全县共排查问题65个，已全部销号。";

    public override string Good => "全县共排查问题56个。\n经过整改，全县共排查问题56个，已全部销号。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        var first = new Dictionary<string, (decimal Value, SourceLocation Place, string Said)>(StringComparer.Ordinal);
        foreach (var part in paper.Parts.Where(p => p.Role is PartRole.Paragraph or PartRole.Heading))
        {
            foreach (var quantity in part.Quantities.Where(q => q.Unit.Length > 0 && !q.IsAbout))
            {
                if (Key(part.Text, quantity) is not { } key)
                    continue;
                var place = part.At(quantity.Start, quantity.Length);
                var said = part.Text.Substring(quantity.Start, quantity.Length);
                if (!first.TryAdd(key, (quantity.Value, place, said)) && first[key] is var (value, before, other) && value != quantity.Value)
                {
                    yield return Report(place, new($"这里是“{said}”，前面是“{other}”", $"\"{said}\" here, \"{other}\" before"), new("核对，前后要一致", "check, and say the same in both places"))
                        with
                    { Related = [new Related(new("前面在这里", "it was here"), before)] };
                }
            }
        }
    }

    /// <summary>What is counted: the clause from its whole (全县) to the figure, the unit and the two words after; null where that is not plain.</summary>
    private static string? Key(string text, Quantity quantity)
    {
        var start = Sentences.ClauseStart(text, quantity.Start);
        var clause = text.AsSpan(start, quantity.Start - start);
        foreach (var total in s_totals)
        {
            var at = clause.LastIndexOf(total, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var head = clause[at..];
            var sentence = text.AsSpan(Math.Max(0, start - 16), quantity.Start - Math.Max(0, start - 16));
            if (head.Length is < 4 or > 16 || head.ContainsAnyInRange('0', '9') || Contains(sentence, s_times))
                return null;
            var after = text.AsSpan(quantity.End, Math.Min(2, text.Length - quantity.End));
            var counted = after.IndexOfAny(s_ends) >= 0 ? "" : after.ToString();
            return string.Create(CultureInfo.InvariantCulture, $"{head.ToString().Replace("共有", "有", StringComparison.Ordinal).Replace("现有", "有", StringComparison.Ordinal)}|{quantity.Unit}|{counted}");
        }
        return null;
    }

    private static bool Contains(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
