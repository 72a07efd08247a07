using System.Globalization;

namespace Scriban.Functions;

internal static class DateTimeFunctions
{
    private static readonly BuiltinTable Table = new BuiltinTable("date").Constant("format", "%d %b %Y");

    internal static BuiltinObject Create() => new(Table);

    internal static string ToText(TemplateContext context, DateTime value, string format, CultureInfo culture) =>
        value.ToString("dd MMM yyyy", culture);
}
