using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>句子里的数算不拢</summary>
public sealed partial class FigureDisagrees : Rule
{
    public override string Code => "L508";

    public override string Name => "figure-disagrees";

    public override Sentence Title => new("句子里的数算不拢", "figures of a sentence that do not agree");

    public override Sentence Why => new("同一句里有两个数和它们的比率，或者总数和各部分，一算就知道。只报差得很近的：差得远的多半是另一回事。", "A sentence gives two figures and their rate, or a total and its parts. Only near misses are reported: what is far off is meant otherwise.");

    public override string Bad => "应整改问题1032个，已整改963个，整改率94.31%。";

    public override string Good => "应整改问题1032个，已整改963个，整改率93.31%。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts.Where(p => p.Role is PartRole.Paragraph or PartRole.Heading && p.Quantities.Count >= 2))
        {
            foreach (var (start, end) in Sentences.Of(part.Text))
            {
                var within = part.Quantities.Where(q => q.Start >= start && q.End <= end).ToList();
                if (within.Count < 2)
                    continue;
                foreach (var finding in Rates(part, within).Concat(Parts(part, within, start, end)))
                    yield return finding;
            }
            foreach (Match match in part.Text.Contains('=', StringComparison.Ordinal) ? Equation().Matches(part.Text) : (IEnumerable<Match>)[])
            {
                var sum = match.Groups["x"].Captures.Sum(c => Value(c.Value));
                if (sum != Value(match.Groups["t"].Value))
                    yield return Report(part.At(match.Index, match.Length), new($"“{match.Value}”：加起来是 {sum}", string.Create(CultureInfo.InvariantCulture, $"\"{match.Value}\": the sum is {sum}")), s_check);
            }
        }
    }

    private static readonly SearchValues<char> s_changes = SearchValues.Create("增升降减提长");
    private static readonly SearchValues<char> s_comparisons = SearchValues.Create("比增升降减长到至较");
    private static readonly SearchValues<char> s_notParts = SearchValues.Create("比增升降减等均超");

    private static readonly Sentence s_check = new("核对这几个数", "check the figures");

    /// <summary>应整改1032个，已整改963个，整改率93.31%: the two figures of one unit before a rate or share.</summary>
    private IEnumerable<Diagnostic> Rates(TextPart part, List<Quantity> within)
    {
        for (var i = 1; i < within.Count; i++)
        {
            var said = within[i];
            if (said.Unit != "%" || said.IsAbout || !IsRate(part.Text, within[i - 1].End, said.Start))
                continue;
            var b = within[i - 1];
            if (b.Unit == "天" && !b.IsAbout && b.Value is > 180 and < 366 && (i < 2 || within[i - 2].Unit != "天"))
            {
                if (!IsRoundingOf(b.Value / 365 * 100, said.Shown) && !IsRoundingOf(b.Value / 366 * 100, said.Shown) && Math.Abs(b.Value / 365 * 100 - said.Shown) < 3)
                    yield return Wrong(part, said, b.Value, 365);
                continue;
            }
            if (i < 2 || within[i - 2] is not { IsAbout: false, Unit: not ("%" or "" or "个百分点" or "分" or "位") } a || b.IsAbout || b.Unit != a.Unit || Changes(part.Text, a.End, b.Start))
                continue;
            var (whole, share) = a.Value >= b.Value ? (a.Value, b.Value) : (b.Value, a.Value);
            if (whole <= 0 || IsRoundingOf(share / whole * 100, said.Shown) || IsWithin(a, b, said.Shown) || Math.Abs(share / whole * 100 - said.Shown) >= (IsOfVerb(part.Text, said, a, b) ? 25 : 2))
                continue;
            yield return Wrong(part, said, Trim(share), Trim(whole));
        }
    }

    /// <summary>Figures in 万 and 亿 or with decimals are rounded themselves: the rate may be any that they allow.</summary>
    private static bool IsWithin(Quantity a, Quantity b, decimal said)
    {
        var ((share, s), (whole, w)) = a.Value <= b.Value ? ((a.Value, Half(a)), (b.Value, Half(b))) : ((b.Value, Half(b)), (a.Value, Half(a)));
        if (whole <= w)
            return true;
        var unit = Half(said);
        return said + unit >= (share - s) / (whole + w) * 100 && said - unit <= (share + s) / (whole - w) * 100;
    }

    private static decimal Half(Quantity quantity) => quantity.Value == quantity.Shown && Decimals(quantity.Shown) == 0 ? 0 : Half(quantity.Shown) * (quantity.Shown == 0 ? 1 : quantity.Value / quantity.Shown);

    internal static decimal Half(decimal shown)
    {
        var half = 0.5m;
        for (var i = 0; i < Decimals(shown); i++)
            half /= 10;
        return half;
    }

    private Diagnostic Wrong(TextPart part, Quantity said, decimal share, decimal whole)
    {
        var right = Math.Round(share / whole * 100, Decimals(said.Shown), MidpointRounding.AwayFromZero);
        return Report(part.At(said.Start, said.Length), new($"{share} ÷ {whole} = {right}%，不是 {said.Shown}%", string.Create(CultureInfo.InvariantCulture, $"{share} / {whole} = {right}%, not {said.Shown}%")), s_check);
    }

    private static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>The words between the figure before and the percentage call it a rate or a share, and no change.</summary>
    private static bool IsRate(string text, int from, int to) =>
        to - from is > 0 and <= 16 && text.AsSpan(from, to - from) is var between && (between.Contains('率') || between.Contains('占') || between.Contains("比例", StringComparison.Ordinal) || (between.StartsWith("的") && to - from <= 2))
        && !between.ContainsAny(s_changes) && !between.ContainsAny("。；同");

    private static bool Changes(string text, int from, int to) => text.AsSpan(from, to - from).ContainsAny(s_comparisons);

    /// <summary>整改963个 … 整改率: the rate is of the verb that stands before one of the figures.</summary>
    private static bool IsOfVerb(string text, Quantity said, Quantity a, Quantity b)
    {
        var at = text.LastIndexOf('率', said.Start, Math.Min(said.Start, 6));
        if (at < 2)
            return false;
        var verb = text.AsSpan(at - 2, 2);
        return EndsWith(text, a.Start, verb) || EndsWith(text, b.Start, verb);
    }

    private static bool EndsWith(string text, int at, ReadOnlySpan<char> verb) => text.AsSpan(Math.Max(0, at - 6), Math.Min(6, at)).Contains(verb, StringComparison.Ordinal);

    private IEnumerable<Diagnostic> Parts(TextPart part, List<Quantity> within, int start, int end)
    {
        if (Divides().Match(part.Text, start, end - start) is not { Success: true } mark)
            yield break;
        var before = within.LastOrDefault(q => q.End <= mark.Index && q.Unit.Length > 0);
        if (before is not { Length: > 0, IsAbout: false, Unit: not ("%" or "个百分点" or "次" or "分" or "位") })
            yield break;
        var list = part.Text[mark.Index..end];
        var parts = within.Where(q => q.Start >= mark.Index && q.Unit == before.Unit && !InBrackets(part.Text, mark.Index, q.Start)).ToList();
        // A figure of another unit among them means that the list tells other things too.
        if (parts.Count is < 2 or > 12 || parts.Any(q => q.IsAbout) || list.AsSpan().ContainsAny(s_notParts) || Changes(part.Text, before.End, mark.Index) || list.Contains("其余", StringComparison.Ordinal))
            yield break;
        var sum = parts.Sum(q => q.Value);
        var isWhole = Complete().IsMatch(list) || mark.Value.StartsWith("分别", StringComparison.Ordinal);
        if (sum == before.Value || (!isWhole && Math.Abs(sum - before.Value) > Math.Max(2, before.Value / 50)) || Math.Abs(sum - before.Value) > before.Value / 2)
            yield break;
        var (total, times) = (before.Shown, before.Shown == 0 ? 1 : before.Value / before.Shown);
        yield return Report(part.At(before.Start, before.Length), new($"各部分加起来是 {Plain(sum / times)}，不是 {total}", string.Create(CultureInfo.InvariantCulture, $"the parts add up to {Plain(sum / times)}, not {total}")), new("核对总数和各部分", "check total and parts"));
    }

    private static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static bool InBrackets(string text, int from, int at)
    {
        var depth = 0;
        for (var i = from; i < at; i++)
            depth += text[i] is '（' or '(' ? 1 : text[i] is '）' or ')' && depth > 0 ? -1 : 0;
        return depth > 0;
    }

    /// <summary>Rounded half up or cut: papers do both.</summary>
    internal static bool IsRoundingOf(decimal value, decimal said)
    {
        var unit = 1m;
        for (var i = 0; i < Decimals(said); i++)
            unit /= 10;
        return Math.Abs(value - said) < unit;
    }

    internal static int Decimals(decimal value) => value.Scale;

    private static decimal Value(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex(@"其中|包括|分别为|分别是|由(?=[^，。；]{0,12}[0-9]+[^，。；]{0,12}组成)")]
    private static partial Regex Divides();

    /// <summary>Pairs that leave no third: such a list is whole.</summary>
    [GeneratedRegex(@"新建[^。；]*(?:改|扩)建|已[^。；]*(?:未|正在|尚|剩)|(?:立行立改|立即)[^。；]*限期|男[^。；]*女|(?:城市|城镇)[^。；]*(?:农村|乡村)|办结[^。；]*(?:正在|未办)|合格[^。；]*不合格|组成")]
    private static partial Regex Complete();

    [GeneratedRegex(@"(?<![0-9.+=])(?<t>[0-9]{1,9}(?:\.[0-9]{1,4})?)[个件处户人家项座元]?=(?<x>[0-9]{1,9}(?:\.[0-9]{1,4})?)(?:\+(?<x>[0-9]{1,9}(?:\.[0-9]{1,4})?)){1,8}(?![0-9.+=×*/\-])")]
    private static partial Regex Equation();
}
