using System.Text;
using System.Text.RegularExpressions;

namespace Reports.Packages;

/// <summary>The text of a printed volume's pages → the page number at which each entry of its contents begins.</summary>
public static class PrintedPages
{
    /// <summary>How many lines may stand above an entry's title on its page: a running head, marks.</summary>
    private const int Above = 3;

    /// <param name="pages">The text of each printed page, its lines from the top.</param>
    /// <param name="titles">In the order of the volume; each begins a page of its own.</param>
    /// <param name="form">The theme's page number, with <c>{page}</c>: cover and contents have none of this form.</param>
    /// <returns>For each title the number printed on its page; null where no page begins with it.</returns>
    public static IReadOnlyList<int?> Find(IReadOnlyList<string> pages, IReadOnlyList<string> titles, string form)
    {
        var number = new Regex("^" + Regex.Escape(Squash(form)).Replace(@"\{page}", "([0-9]+)", StringComparison.Ordinal).Replace(@"\{pages}", "[0-9]+", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant);
        var found = new int?[titles.Count];
        var next = 0;
        for (var i = 0; i < titles.Count; i++)
        {
            var title = Squash(titles[i]);
            for (var p = next; title.Length > 0 && p < pages.Count && found[i] is null; p++)
            {
                var lines = pages[p].Split('\n').Select(Squash).Where(l => l.Length > 0).ToList();
                if (lines.Count < 2 || number.Match(lines[^1]) is not { Success: true } match || !IsHead(lines, title))
                    continue;
                found[i] = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
                next = p + 1;
            }
        }
        return found;
    }

    private static bool IsHead(List<string> lines, string title) =>
        Enumerable.Range(0, Math.Min(lines.Count, Above + 1)).Any(skip => string.Concat(lines.Skip(skip)).StartsWith(title, StringComparison.Ordinal));

    private static string Squash(string text)
    {
        var squashed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '\f')
                squashed.Append(c);
        }
        return squashed.ToString();
    }
}
