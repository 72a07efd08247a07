using System.Text;

namespace Reports.Charts;

/// <summary>Estimated widths of text, in em: Han characters and full-width marks are 1, digits 0.55. On the safe side of the usual faces.</summary>
internal static class TextMeasure
{
    public static double Em(string text)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
            width += Em(rune);
        return width;
    }

    /// <summary>The text cut to a width, with … at the end where it was cut.</summary>
    public static string Cut(string text, double em)
    {
        if (Em(text) <= em)
            return text;
        var kept = new StringBuilder();
        var width = 1.0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Em(rune);
            if (width > em)
                break;
            kept.Append(rune.ToString());
        }
        return kept.Append('…').ToString();
    }

    /// <summary>Lines of about equal width, none wider than <paramref name="em"/> unless one unbreakable run is; broken between Han characters and at spaces.</summary>
    public static IReadOnlyList<string> Wrap(string text, double em)
    {
        var total = Em(text);
        if (total <= em)
            return [text];
        var lines = Fill(text, total / Math.Ceiling(total / em), em);
        var greedy = Fill(text, em, em);
        return lines.Count > greedy.Count ? greedy : lines;
    }

    private static List<string> Fill(string text, double aim, double limit)
    {
        var (lines, line, width) = (new List<string>(), new StringBuilder(), 0.0);
        foreach (var run in Runs(text))
        {
            var next = Em(run);
            if (line.Length > 0 && (width + next > limit || width + next / 2 > aim))
            {
                lines.Add(line.ToString().Trim());
                line.Clear();
                width = 0;
            }
            line.Append(run);
            width += next;
        }
        lines.Add(line.ToString().Trim());
        return lines;
    }

    /// <summary>A Han character is a run of its own; digits and letters stay together; a closing mark stays with what it closes.</summary>
    private static List<string> Runs(string text)
    {
        var runs = new List<string>();
        var wasHan = true;
        foreach (var rune in text.EnumerateRunes())
        {
            var isHan = Em(rune) >= 1;
            var stays = runs.Count > 0 && ((!isHan && !wasHan) || "）)，、。；：%】》”".Contains(rune.ToString(), StringComparison.Ordinal));
            if (stays)
                runs[^1] += rune.ToString();
            else
                runs.Add(rune.ToString());
            wasHan = isHan || rune.Value == ' ';
        }
        return runs;
    }

    private static double Em(Rune rune) => rune.Value switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or 'i' or 'l' or 'j' => 0.3,
        '%' => 0.85,
        'm' or 'w' or 'M' or 'W' or '@' => 0.95,
        >= 'A' and <= 'Z' => 0.75,
        < 0x100 => 0.55,
        < 0x2000 => 0.65,
        _ => 1,
    };
}
