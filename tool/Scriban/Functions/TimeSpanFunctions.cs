namespace Scriban.Functions;

internal static class TimeSpanFunctions
{
    private static readonly BuiltinTable Table = new("timespan");

    internal static BuiltinObject Create() => new(Table);
}
