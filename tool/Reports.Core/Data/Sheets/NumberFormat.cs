namespace Reports.Data;

internal enum FormatKind : byte
{
    General,
    Number,
    Percent,
    Date,
    Month,
    Text,

    /// <summary>Hours and minutes without a day.</summary>
    Time,
}

/// <summary>What an Excel number format says about its cells. <paramref name="Decimals"/> is -1 where it shows as many as there are.</summary>
/// <param name="Suffix">A measure that the format writes behind the number: 0.00"分".</param>
internal readonly record struct NumberFormat(FormatKind Kind, int Decimals = -1, string? Suffix = null)
{
    /// <summary>The built-in formats (ECMA-376 18.8.30), with those that Chinese Excel adds (27–36, 50–58).</summary>
    public static NumberFormat BuiltIn(int id) => id switch
    {
        1 or 3 or 37 or 38 => new(FormatKind.Number, 0),
        2 or 4 or 39 or 40 or 44 => new(FormatKind.Number, 2),
        41 or 42 => new(FormatKind.Number, 0),
        43 => new(FormatKind.Number, 2),
        9 => new(FormatKind.Percent, 0),
        10 => new(FormatKind.Percent, 2),
        17 or 27 or 36 or 50 or 52 or 57 => new(FormatKind.Month),
        >= 18 and <= 21 or >= 45 and <= 47 => new(FormatKind.Time),
        >= 14 and <= 17 or 22 or >= 28 and <= 35 or 51 or 53 or 54 or 55 or 56 or 58 => new(FormatKind.Date),
        49 => new(FormatKind.Text),
        _ => default,
    };

    public static NumberFormat Parse(string code)
    {
        var section = FirstSection(code);
        if (section.Length == 0 || section.Equals("General", StringComparison.OrdinalIgnoreCase) || section.Contains("G/", StringComparison.Ordinal))
            return default;
        if (section == "@")
            return new(FormatKind.Text);
        if (section.Contains('%', StringComparison.Ordinal))
            return new(FormatKind.Percent, DecimalsOf(section));
        var lower = section.ToLowerInvariant();
        if (lower.AsSpan().IndexOfAny("ydhsm") >= 0 && !lower.Contains('0', StringComparison.Ordinal) && !lower.Contains('#', StringComparison.Ordinal) || lower.Contains("yy", StringComparison.Ordinal))
        {
            if (lower.Contains('h', StringComparison.Ordinal) && lower.AsSpan().IndexOfAny("yd") < 0)
                return new(FormatKind.Time);
            var showsDay = lower.Contains('d', StringComparison.Ordinal) || lower.Contains('h', StringComparison.Ordinal) || lower.Contains('s', StringComparison.Ordinal);
            return new(showsDay || !lower.Contains('y', StringComparison.Ordinal) || !lower.Contains('m', StringComparison.Ordinal) ? FormatKind.Date : FormatKind.Month);
        }
        // A fraction, a power of ten and a number scaled by commas are shown otherwise than they are; the stored value counts.
        if (section.AsSpan().IndexOfAny("/Ee") >= 0 || section.EndsWith(','))
            return default;
        return section.AsSpan().IndexOfAny("0#?") >= 0 ? new(FormatKind.Number, DecimalsOf(section), SuffixOf(code)) : default;
    }

    private static string? SuffixOf(string code)
    {
        var end = code.IndexOf(';', StringComparison.Ordinal) is >= 0 and var semicolon ? semicolon : code.Length;
        var last = code.LastIndexOf('"', end - 1);
        var first = last > 0 ? code.LastIndexOf('"', last - 1) : -1;
        return first > 0 && code.AsSpan(last + 1, end - last - 1).Trim().TrimEnd("_ )").IsEmpty && Units.IsMeasure(code[(first + 1)..last].Trim()) ? code[(first + 1)..last].Trim() : null;
    }

    private static int DecimalsOf(string section)
    {
        var point = section.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
            return 0;
        var (fixedPlaces, end) = (0, point + 1);
        for (; end < section.Length && section[end] is '0' or '#' or '?'; end++)
            fixedPlaces += section[end] == '0' ? 1 : 0;
        // 0.## shows as many as there are, up to two.
        return end > point + 1 && fixedPlaces == 0 ? -1 : fixedPlaces;
    }

    /// <summary>The part for positive numbers, without quoted text, escapes, colours, conditions and locale.</summary>
    private static string FirstSection(string code)
    {
        var section = new System.Text.StringBuilder(code.Length);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case ';': return section.ToString().Trim();
                case '"':
                    var quote = code.IndexOf('"', i + 1);
                    i = quote < 0 ? code.Length : quote;
                    break;
                case '[':
                    var bracket = code.IndexOf(']', i + 1);
                    // [h] counts hours: still a time.
                    if (bracket == i + 2)
                        section.Append(code[i + 1]);
                    i = bracket < 0 ? code.Length : bracket;
                    break;
                case '\\' or '_' or '*' or '!': i++; break;
                default: section.Append(code[i]); break;
            }
        }
        return section.ToString().Trim();
    }

    /// <summary>A stored number as its format shows it: percent out of 100, dates as dates, decimals padded.</summary>
    public RawCell Apply(decimal number, bool starts1904)
    {
        switch (Kind)
        {
            case FormatKind.Percent when Math.Abs(number) < 1e20m:
                return new RawCell(Shown(number * 100m), RawKind.Percent);
            case FormatKind.Number when Suffix is not null:
                return new RawCell(Shown(number).ToString(System.Globalization.CultureInfo.InvariantCulture) + Suffix, RawKind.Text);
            case FormatKind.Number:
                return new RawCell(Shown(number), RawKind.Number);
            case FormatKind.Time when number is >= 0 and < 100:
                return new RawCell(TimeText(number), RawKind.Text);
            case FormatKind.Date or FormatKind.Month or FormatKind.Time when ExcelDays.ToDay(number, starts1904) is { } day:
                return Kind == FormatKind.Month ? new RawCell(new DataMonth(day.Year, day.Month), RawKind.Month) : new RawCell(day, RawKind.Date);
            default:
                return new RawCell(number, RawKind.Number);
        }
    }

    /// <summary>0.25 is 06:00; more than a day counts on: 25:30.</summary>
    public static string TimeText(decimal days)
    {
        var seconds = (long)Math.Round(days * 86_400m);
        var text = FormattableString.Invariant($"{seconds / 3600:00}:{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : text + FormattableString.Invariant($":{seconds % 60:00}");
    }

    /// <summary>
    /// Zeros are added up to the decimals shown. A figure typed with more decimals than shown keeps them; a computed one
    /// (93.3333333333333) is what the sheet shows: 93.33.
    /// </summary>
    private decimal Shown(decimal number)
    {
        number = Numbers.WithoutTrailingZeros(number);
        if (Decimals < 0)
            return number.Scale > 6 ? Math.Round(number, 6, MidpointRounding.AwayFromZero) : number;
        if (number.Scale > Math.Max(Decimals, 6))
            number = Numbers.WithoutTrailingZeros(Math.Round(number, Decimals, MidpointRounding.AwayFromZero));
        return Numbers.WithDecimals(number, Decimals);
    }
}

/// <summary>Excel's day numbers.</summary>
internal static class ExcelDays
{
    private static readonly DateTime s_epoch = new(1899, 12, 30);

    /// <summary>45170 is 2023-09-01. Null outside 1900–2199.</summary>
    public static DateTime? ToDay(decimal serial, bool starts1904 = false)
    {
        if (starts1904)
            serial += 1462;
        if (serial is < 1 or >= 109_575)
            return null;
        // Excel believes in 29 February 1900; days before it are one later.
        var days = (int)decimal.Floor(serial) + (serial < 60 ? 1 : 0);
        var seconds = (int)Math.Round((serial - decimal.Floor(serial)) * 86_400m);
        return s_epoch.AddDays(days).AddSeconds(seconds);
    }
}

internal static class Numbers
{
    /// <summary>96.2 with two decimals is 96.20; a number with more keeps them.</summary>
    public static decimal WithDecimals(decimal number, int decimals)
    {
        if (number.Scale >= decimals || decimals > 12 || Math.Abs(number) > 1e12m)
            return number;
        return number + new decimal(0, 0, 0, false, (byte)decimals);
    }

    public static decimal WithoutTrailingZeros(decimal number) => number.Scale == 0 ? number : number / 1.0000000000000000000000000000m;

    /// <summary>A double's fifteen significant digits: 0.30000000000000004 is 0.3.</summary>
    public static decimal? FromDouble(double number) =>
        double.IsFinite(number) && decimal.TryParse(
            number.ToString("G15", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var exact) ? exact : null;
}
