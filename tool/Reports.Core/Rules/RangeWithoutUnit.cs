using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>范围的前一个数没有单位</summary>
public sealed partial class RangeWithoutUnit : PatternRule
{
    public override string Code => "L504";

    public override string Name => "range-without-unit";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("范围的前一个数没有单位", "a range whose first end has no unit");

    public override Sentence Why => new("GB/T 15835—2011：百分数和带“万”“亿”的范围，前后两个数都要写全，15～30%会被看成15到30%。", "GB/T 15835—2011: with percentages, 万 and 亿 both ends carry the unit.");

    public override string Bad => "比重占15～30%。";

    public override string Good => "比重占15%～30%。";

    protected override Regex Pattern => Form();

    protected override bool LooksAt(TextPart part) => part.Role != PartRole.Cell;

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match)
    {
        var right = $"{match.Groups["a"].Value}{match.Groups["u"].Value}～{match.Groups["b"].Value}{match.Groups["u"].Value}";
        return (new($"“{match.Value}”的前一个数没有单位", $"the first end of \"{match.Value}\" has no unit"), new($"写成“{right}”", $"write \"{right}\""));
    }

    protected override string? Fix(TextPart part, Match match) => $"{match.Groups["a"].Value}{match.Groups["u"].Value}{match.Groups["s"].Value}{match.Groups["b"].Value}{match.Groups["u"].Value}";

    [GeneratedRegex(@"(?<![0-9.A-Za-z\-年第])(?<a>[0-9]+(?:\.[0-9]+)?)(?<s>[～~—\-–])(?<b>[0-9]+(?:\.[0-9]+)?)(?<u>[%％]|万|亿)")]
    private static partial Regex Form();
}
