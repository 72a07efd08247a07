namespace Scriban.Functions;

internal static class ObjectFunctions
{
    private static readonly BuiltinTable Table = new("object");

    internal static BuiltinObject Create() => new(Table);
}
