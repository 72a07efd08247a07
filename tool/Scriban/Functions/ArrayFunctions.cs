namespace Scriban.Functions;

internal static class ArrayFunctions
{
    private static readonly BuiltinTable Table = new("array");

    internal static BuiltinObject Create() => new(Table);
}
