using System.Runtime.InteropServices;
using Reports.Diagnostics;

namespace Reports.Cli;

/// <summary>Which language the program speaks. It is asked of the environment, for globalization is invariant.</summary>
internal static partial class Languages
{
    /// <summary>LC_ALL, LC_MESSAGES, LANG: the first that is set decides; on Windows else the user's interface language.</summary>
    public static Language OfMachine(Func<string, string?> variable)
    {
        foreach (var name in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (variable(name) is { Length: > 0 } value)
                return value.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
        }
        // LANG_CHINESE is 0x04, in the low ten bits of a language identifier.
        return OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & 0x3FF) == 0x04 ? Language.Chinese : Language.English;
    }

    public static Language? Named(string? name) => name switch
    {
        "zh" => Language.Chinese,
        "en" => Language.English,
        _ => null,
    };

    [LibraryImport("kernel32.dll")]
    private static partial ushort GetUserDefaultUILanguage();
}
