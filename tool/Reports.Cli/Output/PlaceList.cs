using System.Globalization;
using Reports.Diagnostics;

namespace Reports.Cli.Output;

/// <summary>Many places in few words: cells of one column that follow each other become a range.</summary>
internal static class PlaceList
{
    private const int MostShown = 6;

    public static string Of(IEnumerable<SourceLocation> places, Language language)
    {
        var all = places.Distinct().ToList();
        var shown = new List<string>();
        foreach (var file in all.GroupBy(p => (p.File, p.Sheet)))
        {
            var ranges = Ranges([.. file.Where(p => p.Cell is not null || p.Line > 0).OrderBy(Order)]);
            var name = file.Key.Sheet is { } sheet ? $"{file.Key.File} {sheet}" : file.Key.File;
            var mark = ranges.Count == 0 ? "" : file.Any(p => p.Cell is not null) ? "!" : ":";
            shown.Add(name + mark + string.Join(",", ranges.Take(MostShown)) + (ranges.Count > MostShown ? "…" : ""));
        }
        var text = string.Join(language == Language.Chinese ? "；" : "; ", shown.Take(MostShown)) + (shown.Count > MostShown ? "…" : "");
        var count = all.Count(p => p.Cell is not null || p.Line > 0);
        return count > 1 ? text + new Sentence($"（{N(count)} 处）", $" ({N(count)} places)").In(language) : text;
    }

    private static List<string> Ranges(List<SourceLocation> places)
    {
        var ranges = new List<string>();
        for (var i = 0; i < places.Count;)
        {
            var end = i;
            while (end + 1 < places.Count && Follows(places[end], places[end + 1]))
                end++;
            ranges.Add(end == i ? Short(places[i]) : Short(places[i]) + (places[i].Cell is null ? "–" : ":") + Short(places[end]));
            i = end + 1;
        }
        return ranges;
    }

    private static string Short(SourceLocation place) =>
        place.Cell ?? (place.Line == 0 ? "" : place.Column == 0 ? N(place.Line) : $"{N(place.Line)}:{N(place.Column)}");

    /// <summary>By column, then by row.</summary>
    private static (int, string, int, int) Order(SourceLocation place) =>
        Split(place.Cell) is var (column, row) ? (column.Length, column, row, 0) : (place.Column, "", place.Line, 0);

    private static bool Follows(SourceLocation one, SourceLocation next)
    {
        if (one.Cell is not null || next.Cell is not null)
            return Split(one.Cell) is var (column, row) && Split(next.Cell) is var (other, below) && column == other && below == row + 1;
        return next.Line == one.Line + 1 && next.Column == one.Column;
    }

    /// <summary>F4 → F, 4; null for a range.</summary>
    private static (string Column, int Row)? Split(string? cell)
    {
        var at = cell?.AsSpan().IndexOfAnyInRange('0', '9') ?? -1;
        return at > 0 && int.TryParse(cell.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (cell![..at], row) : null;
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
