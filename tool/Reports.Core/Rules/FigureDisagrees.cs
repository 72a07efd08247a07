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
        foreach (var part in paper.Parts.Where(p => p.Role is PartRole.Paragraph or PartRole.Heading))
        {
            foreach (Match match in Rate().Matches(part.Text))
            {
                var (a, b, said) = (Number(match, "a"), Number(match, "b"), Number(match, "p"));
                var (whole, share) = a >= b ? (a, b) : (b, a);
                if (whole <= 0 || IsRoundingOf(share / whole * 100, said) || Math.Abs(share / whole * 100 - said) >= 2)
                    continue;
                var right = Math.Round(share / whole * 100, Decimals(said), MidpointRounding.AwayFromZero);
                yield return Report(part.At(match.Groups["p"].Index, match.Groups["p"].Length + 1), new($"{share} ÷ {whole} = {right}%，不是 {said}%", string.Create(CultureInfo.InvariantCulture, $"{share} / {whole} = {right}%, not {said}%")), new("核对这几个数", "check the figures"));
            }
            foreach (Match match in Parts().Matches(part.Text))
            {
                var total = Number(match, "t");
                var sum = match.Groups["x"].Captures.Sum(c => Value(c.Value));
                if (sum == total || Math.Abs(sum - total) > Math.Max(2, total / 50))
                    continue;
                yield return Report(part.At(match.Groups["t"].Index, match.Groups["t"].Length), new($"各部分加起来是 {sum}，不是 {total}", string.Create(CultureInfo.InvariantCulture, $"the parts add up to {sum}, not {total}")), new("核对总数和各部分", "check total and parts"));
            }
        }
    }

    /// <summary>Rounded half up or cut: papers do both.</summary>
    private static bool IsRoundingOf(decimal value, decimal said)
    {
        var unit = 1m;
        for (var i = 0; i < Decimals(said); i++)
            unit /= 10;
        return Math.Abs(value - said) < unit;
    }

    private static int Decimals(decimal value) => value.Scale;

    private static decimal Number(Match match, string group) => Value(match.Groups[group].Value);

    private static decimal Value(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex(@"(?<![0-9.])(?<a>[0-9]{1,9})(?<u>[个件项处户家名人次条起份])[^0-9。；;%]{0,20}?(?<![0-9.])(?<b>[0-9]{1,9})\k<u>[^0-9。；;]{0,4}[，,]?[^0-9。；;，,]{0,6}(?:率|占比|占)(?:为|达|达到|是|总数的|全部的)?(?<p>[0-9]{1,3}(?:\.[0-9]{1,4})?)[%％]")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?:共|共有|总计|合计)(?:[一-鿿]{0,6}?)(?<t>[0-9]{1,9})(?<u>[个件项处户家名人条起份座])[^0-9。；;]{0,10}?[，,：:（(](?:其中|分别为|包括|含)[，,：:]?(?:[一-鿿“”]{1,12}?(?<x>[0-9]{1,9})\k<u>[、，,和]?){2,6}(?=[。；;）)])")]
    private static partial Regex Parts();
}
