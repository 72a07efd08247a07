namespace Scriban.Functions;

internal static class HtmlFunctions
{
    private static readonly BuiltinTable Table = new("html");

    internal static BuiltinObject Create() => new(Table);
}
