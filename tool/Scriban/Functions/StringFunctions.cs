namespace Scriban.Functions;

internal static class StringFunctions
{
    private static readonly BuiltinTable Table = new("string");

    internal static BuiltinObject Create() => new(Table);
}
