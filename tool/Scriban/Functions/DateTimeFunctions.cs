using System.Globalization;

namespace Scriban.Functions;

internal static class DateTimeFunctions
{
    internal const string DefaultFormat = "%d %b %Y";

    private static readonly Parameter Text = new("text", ParameterKind.Text);
    private static readonly Parameter Date = new("date", ParameterKind.Any);
    private static readonly Parameter Pattern = new("pattern", ParameterKind.Text);
    private static readonly Parameter Culture = new("culture", ParameterKind.Text, Optional: true);

    private static readonly BuiltinFunction ParseFunction =
        new("parse", [Text, Pattern with { Optional = true }, Culture], Parse);

    private static readonly BuiltinTable Table = new BuiltinTable(
        "date",
        new BuiltinFunction("now", [], (in BuiltinCall call) => DateTime.SpecifyKind(call.Context.TimeProvider.GetLocalNow().DateTime, DateTimeKind.Local)),
        new BuiltinFunction("utc_now", [], (in BuiltinCall call) => call.Context.TimeProvider.GetUtcNow().UtcDateTime),
        ParseFunction,
        new BuiltinFunction("to_string", [Date, Pattern, Culture], Format),
        new BuiltinFunction(
            "parse_to_string",
            [
                Text,
                new("output_pattern", ParameterKind.Text, Optional: true),
                new("output_culture", ParameterKind.Text, Optional: true),
                new("input_pattern", ParameterKind.Text, Optional: true),
                new("input_culture", ParameterKind.Text, Optional: true),
            ],
            ParseToString),
        Adder("add_days", "days", (date, n) => date.AddDays(n)),
        Adder("add_hours", "hours", (date, n) => date.AddHours(n)),
        Adder("add_minutes", "minutes", (date, n) => date.AddMinutes(n)),
        Adder("add_seconds", "seconds", (date, n) => date.AddSeconds(n)),
        Adder("add_milliseconds", "millis", (date, n) => date.AddMilliseconds(n)),
        Adder("add_months", "months", (date, n) => date.AddMonths((int)n), ParameterKind.Int),
        Adder("add_years", "years", (date, n) => date.AddYears((int)n), ParameterKind.Int))
        .Constant("format", DefaultFormat)
        .Constant("default_format", DefaultFormat, readOnly: true);

    internal static BuiltinObject Create() => new(Table) { Call = ParseFunction };

    internal static string ToText(TemplateContext context, DateTime value, string format, CultureInfo culture)
    {
        // Alone, %g stands for the format in force, in the invariant culture (a quirk of the original, with its space in front).
        return format == "%g"
            ? " " + DatePattern.Format(value, DatePattern.FormatInForce(context), CultureInfo.InvariantCulture)
            : DatePattern.Format(value, format, culture);
    }

    private static object? Parse(in BuiltinCall call) =>
        string.IsNullOrEmpty(call.Text(0)) ? null : Read(call.Text(0)!, call.Text(1), Cultures.Of(call, 2));

    /// <summary>The earliest date stands for what is not a date.</summary>
    private static DateTime Read(string text, string? pattern, CultureInfo culture)
    {
        try
        {
            var read = string.IsNullOrEmpty(pattern)
                ? DateTime.TryParse(text, culture, DateTimeStyles.None, out var value)
                : DateTime.TryParseExact(text, DatePattern.ToNetFormat(pattern), culture, DateTimeStyles.None, out value);
            return read ? value : DateTime.MinValue;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return DateTime.MinValue;
        }
    }

    private static string? Format(in BuiltinCall call)
    {
        if (call[0] is null)
            return null;
        if (call.Text(1) is not { } pattern)
            throw call.Fail(1, "没有给出日期格式", "there is no date format");
        call.Context.Budget.ChargeText(call.Span, pattern.Length);
        return ToText(call.Context, DateOf(call), pattern, Cultures.Of(call, 2));
    }

    private static string? ParseToString(in BuiltinCall call)
    {
        if (string.IsNullOrEmpty(call.Text(0)))
            return call.Text(0);
        var date = Read(call.Text(0)!, call.Text(3), Cultures.Of(call, 4));
        var format = DatePattern.ToNetFormat(call.Text(1) ?? DatePattern.FormatInForce(call.Context));
        try
        {
            return date.ToString(format, Cultures.Of(call, 2));
        }
        catch (FormatException)
        {
            throw call.Fail(1, $"日期格式“{call.Text(1)}”有误", $"the date format `{call.Text(1)}` is damaged");
        }
    }

    private static BuiltinFunction Adder(string name, string unit, Func<DateTime, double, DateTime> add, ParameterKind kind = ParameterKind.Double) =>
        new(name, [Date, new(unit, kind)], (in BuiltinCall call) =>
        {
            var number = kind == ParameterKind.Int ? call.Int(1) : call.Double(1);
            try
            {
                return add(DateOf(call), number);
            }
            catch (ArgumentException)
            {
                throw call.Fail(1, $"加上 {number} 后超出了日期的范围", $"adding {number} leaves the range of dates");
            }
        });

    private static DateTime DateOf(in BuiltinCall call) => call[0] switch
    {
        DateTime date => date,
        DateTimeOffset date => date.DateTime,
        null => throw call.Fail(0, "没有给出日期", "there is no date"),
        var value => throw call.Fail(
            0,
            $"“{call.Context.ToText(value)}”不是日期（文字先用 date.parse 转换）",
            $"`{call.Context.ToText(value)}` is not a date (turn text into one with date.parse)"),
    };
}
