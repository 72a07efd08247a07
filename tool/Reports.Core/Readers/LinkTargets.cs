namespace Reports.Readers;

/// <summary>What a link in a paper may point to: the web, mail, a file beside it, a place in it.</summary>
internal static class LinkTargets
{
    private static readonly string[] s_schemes = ["http", "https", "mailto", "tel", "ftp"];

    public static bool IsAllowed(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        var slash = target.IndexOfAny(['/', '?', '#']);
        var hasScheme = colon > 0 && (slash < 0 || colon < slash);
        return target.Length > 0 && !target.Any(char.IsControl) && (!hasScheme || s_schemes.Contains(target[..colon], StringComparer.OrdinalIgnoreCase));
    }
}
