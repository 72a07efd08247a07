using System.Globalization;
using System.Text;
using Reports.Diagnostics;

namespace Reports.Cli.Output;

/// <summary>A finding with its source line, marked below by carets, as compilers show it.</summary>
internal static class FullFormat
{
    private const int ExcerptWidth = 96;

    public static void Write(TextWriter to, Diagnostic finding, Excerpts excerpts, Language language, Colours colours)
    {
        var colour = finding.Severity switch { Severity.Error => Colours.Red, Severity.Warning => Colours.Yellow, _ => Colours.Blue };
        var colon = language == Language.Chinese ? "：" : ": ";
        to.Write(colours.Paint($"{Words.SeverityName(finding.Severity).In(language)}[{finding.Code}]", colour));
        to.WriteLine(colours.Paint(colon + DisplayWidth.Clean(finding.Message.In(language)), Colours.Bold));
        var number = finding.Location.Line.ToString(CultureInfo.InvariantCulture);
        var line = excerpts.LineOf(finding.Location);
        var margin = new string(' ', line is null ? 1 : number.Length);
        if (!finding.Location.IsNone)
            to.WriteLine($"{margin}{colours.Paint("-->", Colours.Blue)} {DisplayWidth.Clean(finding.Location.ToString())}");
        if (line is not null)
        {
            var (shown, carets) = Mark(line, finding.Location);
            to.WriteLine(colours.Paint($"{margin} |", Colours.Blue));
            to.WriteLine($"{colours.Paint($"{number} |", Colours.Blue)} {shown}".TrimEnd());
            if (carets.Length > 0)
                to.WriteLine($"{colours.Paint($"{margin} |", Colours.Blue)} {colours.Paint(carets, colour)}");
        }
        foreach (var related in finding.Related)
            to.WriteLine($"{margin} {colours.Paint("=", Colours.Blue)} {DisplayWidth.Clean(related.Message.In(language))}{colon}{DisplayWidth.Clean(related.Location.ToString())}");
        if (finding.Help is { } help)
            to.WriteLine($"{margin} {colours.Paint("=", Colours.Blue)} {Words.HelpLabel.In(language)}{colon}{DisplayWidth.Clean(help.In(language))}");
        to.WriteLine();
    }

    /// <summary>The part of the line that holds the place, and carets under the place, counted in terminal columns.</summary>
    internal static (string Shown, string Carets) Mark(string line, SourceLocation place)
    {
        var runes = DisplayWidth.Clean(line).EnumerateRunes().ToList();
        var from = Math.Clamp(place.Column - 1, 0, runes.Count);
        var length = Math.Clamp(place.Length, 1, Math.Max(1, runes.Count - from));
        var start = 0;
        if (runes.Sum(DisplayWidth.Of) > ExcerptWidth)
            start = Math.Max(0, from - 20);
        var shown = new StringBuilder(start > 0 ? "…" : "");
        var carets = new StringBuilder();
        var width = 0;
        for (var i = start; i < runes.Count; i++)
        {
            var columns = DisplayWidth.Of(runes[i]);
            width += columns;
            if (width > ExcerptWidth)
            {
                shown.Append('…');
                break;
            }
            shown.Append(runes[i].ToString());
            if (i >= from && i < from + length)
                carets.Append('^', columns);
        }
        if (place.Column < 1)
            return (shown.ToString(), "");
        var indent = (start > 0 ? 1 : 0) + runes.Skip(start).Take(from - start).Sum(DisplayWidth.Of);
        return (shown.ToString(), new string(' ', indent) + (carets.Length == 0 ? "^" : carets.ToString()));
    }
}
