using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>Tables that survived in plain text: lines of tabs, or of bars. Their cells are parted by tabs within a <see cref="TextLine"/>.</summary>
internal static partial class Tables
{
    /// <summary>Which lines of a plain text are rows of a table: two or more in a row with as many tabs, or with bars at both ends.</summary>
    public static LineHint[] Hints(string text)
    {
        var lines = text.Split('\n');
        var hints = new LineHint[lines.Length];
        for (var i = 0; i < lines.Length;)
        {
            var (kind, width) = Shape(lines[i]);
            var end = i + 1;
            while (width > 0 && end < lines.Length && Shape(lines[end]) == (kind, width))
                end++;
            if (width > 0 && end - i >= 2)
                Array.Fill(hints, new LineHint(IsTable: true), i, end - i);
            i = end;
        }
        return hints;
    }

    public static IReadOnlyList<string> Cells(string row)
    {
        if (row.Contains('\t', StringComparison.Ordinal))
            return [.. row.Split('\t').Select(c => c.Trim())];
        return [.. row.Trim().Trim('|').Split('|').Select(c => c.Trim())];
    }

    /// <summary>|---|---|: the line that parts the head of a table in Markdown.</summary>
    public static bool IsRule(string row) => Rule().IsMatch(row);

    public static bool IsCaption(string text) => Caption().IsMatch(text);

    private static (char Kind, int Width) Shape(string line)
    {
        var text = line.Trim(' ', '\r', '\u3000');
        if (text.Length > 2 && text[0] == '|' && text[^1] == '|')
            return ('|', text.AsSpan().Count('|') - 1);
        var tabs = text.AsSpan().Count('\t');
        // A tab behind 一、 or before a signature makes no table.
        return tabs > 0 && !Structure.BeginsHeading(text) && text.Split('\t').Count(c => c.Trim().Length is > 0 and <= 40) >= 2 ? ('\t', tabs) : default;
    }

    [GeneratedRegex(@"^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:附?表\s*\d{0,3}[\s:：.、-]?.*|.*(?:一览表|统计表|排名表|情况表|明细表|汇总表|台账|表))$")]
    private static partial Regex Caption();
}
