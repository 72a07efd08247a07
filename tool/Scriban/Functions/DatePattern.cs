using System.Globalization;
using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The percent codes of dates (the table of section 16.2).</summary>
internal static class DatePattern
{
    /// <summary>What <c>date.format</c> is set to; the default where the name means something else.</summary>
    internal static string FormatInForce(TemplateContext context) =>
        context.BuiltinObject.TryGet("date", out var date) && date is ScriptObject members &&
        members.TryGet("format", out var format) && format is string text && text != "%g"
            ? text
            : DateTimeFunctions.DefaultFormat;

    internal static string Format(DateTime value, string pattern, CultureInfo culture)
    {
        var result = new StringBuilder(pattern.Length + 16);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                result.Append(pattern[i]);
                continue;
            }

            i++;
            if (pattern[i] == 'g')
                culture = CultureInfo.InvariantCulture;
            else if (!TryAppendNumber(result, value, pattern[i]) && !TryAppendText(result, value, pattern[i], culture))
                result.Append('%').Append(pattern[i]);
        }

        return result.ToString();
    }

    /// <summary>Codes as .NET format letters, for reading; codes without an equal and all other text are left as they stand.</summary>
    internal static string ToNetFormat(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 16);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && NetFormat(pattern[i + 1]) is { } format)
            {
                result.Append(format);
                i++;
            }
            else
            {
                result.Append(pattern[i]);
            }
        }

        return result.ToString();
    }

    private static string? NetFormat(char code) => code switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'p' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        'n' => "\n",
        't' => "\t",
        '%' => "%",
        _ => null,
    };

    private static bool TryAppendNumber(StringBuilder result, DateTime value, char code)
    {
        switch (code)
        {
            case 'Y': Digits(result, value.Year, 4); break;
            case 'y': Digits(result, value.Year % 100, 2); break;
            case 'C': Digits(result, value.Year / 100, 2); break;
            case 'm': Digits(result, value.Month, 2); break;
            case 'd': Digits(result, value.Day, 2); break;
            case 'e': Digits(result, value.Day, 2, ' '); break;
            case 'H': Digits(result, value.Hour, 2); break;
            case 'I': Digits(result, HourOf12(value), 2); break;
            case 'k': Digits(result, value.Hour, 2, ' '); break;
            case 'l': Digits(result, HourOf12(value), 2, ' '); break;
            case 'M': Digits(result, value.Minute, 2); break;
            case 'S': Digits(result, value.Second, 2); break;
            case 'L': Digits(result, value.Millisecond, 3); break;
            case 'N': Digits(result, value.Ticks % TimeSpan.TicksPerSecond * 100, 9); break;
            case 'j': Digits(result, value.DayOfYear, 3); break;
            case 'u': Digits(result, value.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)value.DayOfWeek, 1); break;
            case 'w': Digits(result, (int)value.DayOfWeek, 1); break;
            case 's': result.Append(CultureInfo.InvariantCulture, $"{UnixSeconds(value)}"); break;
            case 'n': result.Append('\n'); break;
            case 't': result.Append('\t'); break;
            case '%': result.Append('%'); break;
            default: return false;
        }

        return true;
    }

    private static bool TryAppendText(StringBuilder result, DateTime value, char code, CultureInfo culture)
    {
        switch (code)
        {
            case 'P': result.Append(value.ToString("tt", culture).ToLower(culture)); break;
            case 'U': Digits(result, Week(value, culture, DayOfWeek.Sunday), 2); break;
            case 'W': Digits(result, Week(value, culture, DayOfWeek.Monday), 2); break;
            case 'V': Digits(result, culture.Calendar.GetWeekOfYear(value, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday), 2); break;
            case 'v':
                Digits(result, value.Day, 2, ' ');
                result.Append(value.ToString("-MMM-yyyy", culture).ToUpper(culture));
                break;
            case 'x': result.Append(value.ToString("d", culture)); break;
            case 'X': result.Append(value.ToString("T", culture)); break;
            default:
                if (NetFormat(code) is not { } format)
                    return false;
                result.Append(value.ToString(format, culture));
                break;
        }

        return true;
    }

    private static int Week(DateTime value, CultureInfo culture, DayOfWeek firstDay) =>
        culture.Calendar.GetWeekOfYear(value, culture.DateTimeFormat.CalendarWeekRule, firstDay);

    private static int HourOf12(DateTime value) => ((value.Hour + 11) % 12) + 1;

    private static long UnixSeconds(DateTime value) =>
        (value.ToUniversalTime().Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;

    private static void Digits(StringBuilder result, long value, int width, char padding = '0')
    {
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
        result.Append(padding, Math.Max(0, width - count)).Append(digits[..count]);
    }
}
