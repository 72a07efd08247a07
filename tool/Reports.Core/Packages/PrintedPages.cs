using System.Text;
using System.Text.RegularExpressions;

namespace Reports.Packages;

/// <summary>The text of a printed volume's pages → the page number at which each entry of its contents begins.</summary>
public static class PrintedPages
{
    /// <summary>How many characters may stand before an entry's title on its page: a running head, a mark.</summary>
    private const int Before = 80;

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
                var lines = pages[p].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                var text = Squash(string.Concat(lines));
                if (lines.Length < 2 || number.Match(Squash(lines[^1])) is not { Success: true } match
                    || text.IndexOf(title, 0, Math.Min(text.Length, title.Length + Before), StringComparison.Ordinal) < 0)
                    continue;
                found[i] = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
                next = p + 1;
            }
        }
        return found;
    }

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
