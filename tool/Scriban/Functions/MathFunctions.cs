namespace Scriban.Functions;

internal static class MathFunctions
{
    private static readonly BuiltinTable Table = new("math");

    internal static BuiltinObject Create() => new(Table);
}
