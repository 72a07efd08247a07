namespace Scriban.Functions;

internal static class TimeSpanFunctions
{
    private static readonly BuiltinTable Table = new BuiltinTable(
        "timespan",
        new BuiltinFunction("from_days", [new("days", ParameterKind.Double)], (in BuiltinCall call) => From(call, TimeSpan.TicksPerDay)),
        new BuiltinFunction("from_hours", [new("hours", ParameterKind.Double)], (in BuiltinCall call) => From(call, TimeSpan.TicksPerHour)),
        new BuiltinFunction("from_minutes", [new("minutes", ParameterKind.Double)], (in BuiltinCall call) => From(call, TimeSpan.TicksPerMinute)),
        new BuiltinFunction("from_seconds", [new("seconds", ParameterKind.Double)], (in BuiltinCall call) => From(call, TimeSpan.TicksPerSecond)),
        new BuiltinFunction("from_milliseconds", [new("millis", ParameterKind.Double)], (in BuiltinCall call) => From(call, TimeSpan.TicksPerMillisecond)),
        new BuiltinFunction("parse", [new("text", ParameterKind.Text)], Parse))
        .Constant("zero", TimeSpan.Zero, readOnly: true);

    internal static BuiltinObject Create() => new(Table);

    private static object From(in BuiltinCall call, long ticksPerUnit)
    {
        var ticks = call.Double(0) * ticksPerUnit;
        return ticks is > long.MinValue and < long.MaxValue
            ? TimeSpan.FromTicks((long)ticks)
            : throw call.Fail(0, $"时间长度 {call.Double(0)} 太大", $"a time span of {call.Double(0)} is too long");
    }

    private static object Parse(in BuiltinCall call) =>
        TimeSpan.TryParse(call.Text(0), call.Context.CurrentCulture, out var value)
            ? value
            : throw call.Fail(0, $"“{call.Text(0)}”不是时间长度", $"`{call.Text(0)}` is not a time span");
}
