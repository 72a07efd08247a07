using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Documents;

namespace Reports.Writers.Sheets;

/// <summary>What a table's cell is in a workbook: a number with the decimals it is shown with, a day, or text.</summary>
/// <param name="Number">Null for text; a day is its serial number.</param>
internal readonly partial record struct SheetValue(string Text, decimal? Number = null, string Format = "")
{
    // Excel keeps fifteen digits of a number: what is longer is a code and no quantity.
    private const int MostDigits = 15;

    private static readonly DateTime s_dayZero = new(1899, 12, 30);

    public static SheetValue Of(Cell cell)
    {
        var text = DocumentWalker.PlainText(cell.Inlines).Trim();
        var value = cell.Inlines is [TextRun { From: { IsGap: false } from }] ? from.Value : null;
        return value switch
        {
            string => new SheetValue(text),
            DateTime day when day >= s_dayZero.AddDays(61) => new SheetValue(text, (decimal)(day.Date - s_dayZero).TotalDays, "yyyy\"年\"m\"月\"d\"日\""),
            decimal change when Arrow().Match(text) is { Success: true } arrow => Change(text, change, arrow),
            decimal zero when zero == 0 && text == "持平" => new SheetValue(text, 0, "\"↑\"0;\"↓\"0;\"持平\""),
            _ => OfText(text),
        };
    }

    /// <summary>↑3 is a 3 that shows an arrow, so that it can be sorted and added.</summary>
    private static SheetValue Change(string text, decimal change, Match arrow)
    {
        var shown = decimal.Parse(arrow.Groups[1].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);
        var zeros = Zeros(arrow.Groups[2].Length);
        return new SheetValue(text, change < 0 ? -shown : shown, $"\"↑\"{zeros};\"↓\"{zeros};\"持平\"");
    }

    private static SheetValue OfText(string text)
    {
        if (Plain().Match(text) is not { Success: true } match || text.Count(char.IsAsciiDigit) > MostDigits)
            return new SheetValue(text);
        var isPercent = match.Groups["percent"].Success;
        var number = decimal.Parse(text.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture);
        var format = (text.Contains(',', StringComparison.Ordinal) ? "#,##" : "") + Zeros(match.Groups["decimals"].Length) + (isPercent ? "%" : "");
        return new SheetValue(text, isPercent ? number / 100 : number, format);
    }

    private static string Zeros(int decimals) => decimals == 0 ? "0" : "0." + new string('0', decimals);

    // 007 is a number on a list and no quantity.
    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.(?<decimals>[0-9]+))?(?<percent>%)?$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[↑↓]([0-9]+(?:\.([0-9]+))?)$")]
    private static partial Regex Arrow();
}
