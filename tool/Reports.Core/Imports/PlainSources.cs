using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>Text and Markdown files as sources.</summary>
internal static partial class PlainSources
{
    public static ImportSource Read(string file, string text)
    {
        text = text.ReplaceLineEndings("\n");
        var hints = Tables.Hints(text);
        if (!file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !file.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase))
            return new ImportSource(file, text, hints);
        var markup = new List<(int, string)>();
        Markdown(text, hints, markup);
        return new ImportSource(file, text, hints) { Markup = markup };
    }

    /// <summary>Headings by their #, the title of a front matter, bold lines as plain ones.</summary>
    private static void Markdown(string text, LineHint[] hints, List<(int, string)> markup)
    {
        var lines = text.Split('\n');
        var inHead = lines[0].Trim() == "---" && Array.FindIndex(lines, 1, l => l.Trim() == "---") > 0;
        var offset = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (inHead)
            {
                hints[i] = Title().Match(line) is { Success: true } title ? new LineHint(IsTitle: true, Skip: title.Groups[1].Index, Trail: line.Length - title.Groups[1].Index - title.Groups[1].Length) : new LineHint(Furniture: "front-matter");
                if (hints[i].IsTitle)
                    markup.Add((offset, line[..hints[i].Skip]));
                inHead = i == 0 || line.Trim() != "---";
            }
            else if (Heading().Match(line) is { Success: true } heading)
            {
                hints[i] = new LineHint(Level: Math.Min(heading.Groups[1].Length, 4), Skip: heading.Length, Trail: line.Length - line.TrimEnd('#', ' ').Length);
            }
            offset += line.Length + 1;
        }
    }

    [GeneratedRegex(@"^(?:title|标题):\s*[""']?(.+?)[""']?\s*$")]
    private static partial Regex Title();

    [GeneratedRegex(@"^ {0,3}(#{1,6})\s+")]
    private static partial Regex Heading();
}
