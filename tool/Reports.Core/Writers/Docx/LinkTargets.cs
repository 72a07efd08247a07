namespace Reports.Writers.Docx;

/// <summary>What a hyperlink may lead to. Word calls a file damaged whose link is no URI.</summary>
internal static class LinkTargets
{
    /// <summary>The target as a URI (or <c>#bookmark</c>), or null when it is none that a paper should open.</summary>
    public static string? Clean(string target)
    {
        target = target.Trim();
        if (target.StartsWith('#'))
            return target.Length > 1 ? target : null;
        if (target.Length is 0 or > 2000 || !Uri.TryCreate(target, UriKind.RelativeOrAbsolute, out var uri))
            return null;
        if (!uri.IsAbsoluteUri)
            return Uri.EscapeDataString(target).Replace("%2F", "/", StringComparison.Ordinal).Replace("%23", "#", StringComparison.Ordinal);
        return uri.Scheme is "http" or "https" or "mailto" or "ftp" ? uri.AbsoluteUri : null;
    }
}
