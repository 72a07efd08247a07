namespace Reports.Imports;

/// <summary>Text and Markdown files as sources.</summary>
internal static class PlainSources
{
    public static ImportSource Read(string file, string text)
    {
        text = text.ReplaceLineEndings("\n");
        var hints = Tables.Hints(text);
        if (!file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !file.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase))
            return new ImportSource(file, text, hints);
        return new ImportSource(file, text, hints) { IsMarkdown = true };
    }
}
