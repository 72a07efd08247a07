using System.Buffers;
using System.Globalization;
using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>What no text of YAML or JSON may hold: control characters and a length beyond any paper.</summary>
internal static class ScalarText
{
    public const int Longest = 1_000_000;

    public static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(CellText.IsControl)]);

    public static string Checked(string text, Func<SourceLocation> place, DiagnosticBag findings)
    {
        if (text.Length > Longest)
            findings.Add(DataProblems.TextTooLong(place(), text.Length, Longest));
        var at = text.AsSpan().IndexOfAny(Controls);
        if (at < 0)
            return text;
        findings.Add(DataProblems.ControlCharacter(place(), text[at]));
        return string.Concat(text.Where(c => !CellText.IsControl(c)));
    }
}

/// <summary>Plain scalars by YAML's core schema, with days and with decimals that keep what is written.</summary>
internal static class YamlScalars
{
    public static object? Value(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL": return null;
            case "true" or "True" or "TRUE": return true;
            case "false" or "False" or "FALSE": return false;
        }
        return Number(text) is { } number ? number : DayOrText(text);
    }

    /// <summary>2026-03-05 is a day; anything else is text.</summary>
    public static object DayOrText(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-'
        && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : text;

    private static decimal? Number(string text)
    {
        if (text.Length > 40 || !(char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.') || !char.IsAsciiDigit(text[^1]) && text[^1] != '.')
            return HexOrOctal(text);
        var digits = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        // 0571 and 007 are area codes and numbers of papers, not 571 and 7, although the core schema would say so.
        if (digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]))
            return null;
        if (HexOrOctal(text) is { } other)
            return other;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && digits.Length <= 29 ? number : null;
    }

    private static decimal? HexOrOctal(string text)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal) && ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex))
            return hex;
        if (!text.StartsWith("0o", StringComparison.Ordinal) || text.Length is < 3 or > 20)
            return null;
        ulong octal = 0;
        foreach (var c in text.AsSpan(2))
        {
            if (c is < '0' or > '7')
                return null;
            octal = octal * 8 + (uint)(c - '0');
        }
        return octal;
    }
}
