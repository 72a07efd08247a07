using System.Globalization;

namespace Scriban.Functions;

internal static class Cultures
{
    /// <summary>The culture named by an argument; the one in force when the argument is null.</summary>
    internal static CultureInfo Of(in BuiltinCall call, int index)
    {
        if (call.Text(index) is not { } name)
            return call.Context.CurrentCulture;
        return Find(name) ?? throw call.Fail(index, $"没有叫“{name}”的区域", $"there is no culture named `{name}`");
    }

    internal static CultureInfo? Find(string name)
    {
        if (name.Length == 0)
            return CultureInfo.InvariantCulture;
        try
        {
            return CultureTable.Find(name) ?? CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
