using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Texts;

namespace Reports.Data;

/// <summary>A number read from a cell's text.</summary>
/// <param name="Unit">The measure behind it (万元, %, 分, 万), null when none.</param>
/// <param name="IsWords">Written in characters: 十二, 六成五.</param>
internal readonly record struct CellNumber(decimal Value, string? Unit = null, bool IsWords = false, bool IsSerial = false);

/// <summary>Reads the numbers of cells as offices write them.</summary>
internal static partial class CellNumbers
{
    private static readonly SearchValues<char> s_leads = SearchValues.Create(
        "0123456789０１２３４５６７８９+-.＋－．−－(（¥￥$↑▲△⬆⇧↓▼▽⬇⇩→=＝'’第并上下升降提增减前后涨跌进退负回加放同环比较百一二两三四五六七八九十零〇半持平不无未没与");

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789０１２３４５６７８９");

    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <param name="thousands">What parts thousands; null accepts a comma or a blank.</param>
    public static bool TryParse(string text, string? thousands, out CellNumber number)
    {
        number = default;
        if (text.Length is 0 or > 40)
            return false;
        if (text[0] is >= '0' and <= '9' or '-' or '.' && decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var plain) && text[^1] != '.')
        {
            number = new CellNumber(plain);
            return true;
        }
        // Most cells of text begin with a character that no figure begins with.
        if (!s_leads.Contains(text[0]) && !CellText.IsBlank(text[0]))
            return false;
        return TrySlowly(CellText.FoldWidth(text).Trim(), thousands, out number);
    }

    private static bool TrySlowly(string text, string? thousands, out CellNumber number)
    {
        number = default;
        // '215: the sign by which a spreadsheet is told to keep digits as text.
        if (text.Length > 1 && text[0] is '\'' or '’' && char.IsAsciiDigit(text[1]))
            text = text[1..];
        if (Still().IsMatch(text))
        {
            number = new CellNumber(0);
            return true;
        }
        var negative = false;
        var direction = Direction().Match(text);
        if (direction.Success)
        {
            negative = direction.Groups["down"].Success;
            text = direction.Groups["rest"].Value.Trim();
        }
        else if (Bracketed().Match(text) is { Success: true } bracketed)
        {
            (negative, text) = (true, bracketed.Groups["rest"].Value);
        }
        var serial = text.StartsWith('第') || text.StartsWith("并列", StringComparison.Ordinal);
        if (serial)
            text = SerialLead().Replace(text, "");
        text = text.TrimStart('¥', '￥', '$').Trim();
        if (!Core(text, thousands, out number))
            return false;
        number = number with { Value = negative ? -number.Value : number.Value, IsSerial = serial };
        return true;
    }

    private static bool Core(string text, string? thousands, out CellNumber number)
    {
        number = default;
        var match = Figure().Match(text);
        if (match.Success && match.Groups["digits"].Length > 0)
        {
            var unit = CellText.WithoutBlanks(match.Groups["unit"].Value);
            if (!Digits(match.Groups["digits"].Value, thousands, out var value))
                return false;
            if (unit is "成")
            {
                number = new CellNumber(value * 10, "%", true);
                return true;
            }
            if (unit.Length > 0 && !Units.TryParse(unit, out _, out _))
                return false;
            number = new CellNumber(value, unit.Length > 0 ? unit : null);
            return true;
        }
        return Words(text, out number);
    }

    private static bool Digits(string digits, string? thousands, out decimal value)
    {
        value = 0;
        digits = digits.Trim();
        var parted = digits.AsSpan().IndexOfAny(", '") >= 0;
        if (parted)
        {
            var commas = digits.Contains(',', StringComparison.Ordinal);
            if (thousands is not null && (thousands.Length == 0 || commas != (thousands is "," or "，")) || !Thousands().IsMatch(digits))
                return false;
            digits = digits.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        }
        return decimal.TryParse(digits, Plain | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>约200, 近500户, 800余, 2000左右, 已完成80%: a figure that says of itself that it is not exact, or that more is said.</summary>
    public static bool IsAbout(string text, string? thousands)
    {
        if (text.Length is < 2 or > 20 || text.AsSpan().IndexOfAny(s_digits) < 0)
            return false;
        var match = About().Match(CellText.FoldWidth(text).Trim());
        return match.Success && (match.Groups["lead"].Length > 0 || match.Groups["tail"].Length > 0)
            && TryParse(match.Groups["figure"].Value + match.Groups["unit"].Value, thousands, out var number) && !number.IsWords;
    }

    [GeneratedRegex(@"^(?<lead>约为?|大约|近|将近|接近|不足|不到|超过?|逾|至少|最多|已?完成|累计|共计?|已达|达到?)?(?<figure>\d[\d,.]*)(?<tail>左右|上下|余|多|以上|以下)?(?<unit>[^\d\s]{0,5}?)(?<tail>左右|上下|以上|以下)?$")]
    private static partial Regex About();

    /// <summary>六成五, 百分之九十五, 十二, 十二个, 一半.</summary>
    private static bool Words(string text, out CellNumber number)
    {
        number = default;
        if (text is "一半" or "半数")
            number = new CellNumber(50, "%", true);
        else if (text.StartsWith("百分之", StringComparison.Ordinal) && (ChineseNumerals.Parse(text.AsSpan(3)) ?? Plainly(text[3..])) is { } hundredth)
            number = new CellNumber(hundredth, "%", true);
        else if (Tenths().Match(text) is { Success: true } tenths)
            number = new CellNumber(Tenth(tenths), "%", true);
        else if (WordsWithUnit().Match(text) is { Success: true } words && ChineseNumerals.Parse(words.Groups["number"].Value) is { } value
            && (words.Groups["unit"].Length == 0 || Units.IsMeasure(words.Groups["unit"].Value)))
            number = new CellNumber(value, words.Groups["unit"].Length == 0 ? null : words.Groups["unit"].Value, true);
        else
            return false;
        return true;
    }

    private static decimal? Plainly(string digits) => decimal.TryParse(digits, Plain, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static decimal Tenth(Match match)
    {
        var whole = match.Groups["whole"].Value == "十" ? 10 : ChineseNumerals.Digit(match.Groups["whole"].Value[0]);
        var part = match.Groups["part"] switch { { Success: false } => 0m, { Value: "半" } => 5m, var p => ChineseNumerals.Digit(p.Value[0]) };
        return whole * 10 + part;
    }

    [GeneratedRegex(@"^(?:持平|不变|无变化|无升降|未变化|平|没有变化|与上[月期年]持平|→|=|--?→)$")]
    private static partial Regex Still();

    [GeneratedRegex(@"^(?:(?:同比|环比|同期|比上[年月期]|比去年|较上[年月期]|较去年|较同期|比同期)(?:同期)?)?(?:(?:(?<up>[↑▲△⬆⇧]|上升|提升|提高|增长|增加|前进|前移|上涨|回升|加快|升|增|进|涨)|(?<down>[↓▼▽⬇⇩]|下降|降低|减少|下滑|后退|后移|下跌|回落|放缓|负增长|降|减|退|跌))了?\s*(?<rest>\d.*)|(?<rest>\d.*?)\s*(?:(?<up>[↑▲△⬆⇧])|(?<down>[↓▼▽⬇⇩])))$")]
    private static partial Regex Direction();

    [GeneratedRegex(@"^\((?<rest>[\d,]*(?:,\d{3}|\.\d+))\)$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:并列)?第?")]
    private static partial Regex SerialLead();

    [GeneratedRegex(@"^(?<digits>[+-]?\s*(?:\d[\d, ']*)?(?:\.\d+)?\d?(?:[eE][+-]?\d{1,2})?)\s*(?<unit>[^\d\s,.+'-][^\d]{0,8}|[^\d\s,.+'-][^\d]{0,8}[23])?$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^[+-]?\s*\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+)(?:\.\d+)?$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^(?<whole>[一二三四五六七八九十两])成(?<part>[一二三四五六七八九半])?$")]
    private static partial Regex Tenths();

    [GeneratedRegex(@"^(?<number>[零〇一二两三四五六七八九十百千万亿点]{1,16}?)(?<unit>[^零〇一二两三四五六七八九十百千点]{0,4})$")]
    private static partial Regex WordsWithUnit();
}
