namespace Scriban.Functions;

internal static class RegexFunctions
{
    private static readonly BuiltinTable Table = new("regex");

    internal static BuiltinObject Create() => new(Table);
}
