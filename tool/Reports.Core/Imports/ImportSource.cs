using Reports.Diagnostics;

namespace Reports.Imports;

/// <summary>What a source's own markup says of one of its lines.</summary>
/// <param name="Furniture">Why it is no part of the paper, in a page's markup.</param>
internal readonly record struct LineHint(int Level = 0, bool IsTitle = false, bool IsTable = false, string? Furniture = null);

/// <summary>A source as lines of text: a text file as it is, a page or a Word file as its paragraphs.</summary>
/// <param name="hints">For each line; null for plain text.</param>
/// <param name="numbers">The line of the file that each line is told by; null where they are the same.</param>
internal sealed class ImportSource(string file, string text, IReadOnlyList<LineHint>? hints = null, IReadOnlyList<int>? numbers = null)
{
    public string File { get; } = file;

    public SourceText Text { get; } = new(file, text);

    public bool IsMarkdown { get; init; }

    /// <summary>Line and column as the user can find them.</summary>
    public (int Line, int Column) At(int offset)
    {
        var place = Text.At(offset);
        return numbers is null ? (place.Line, place.Column) : (numbers.ElementAtOrDefault(place.Line - 1), place.Column);
    }

    /// <summary>The lines that are not empty, without the blanks at their ends.</summary>
    public List<TextLine> Lines()
    {
        var lines = new List<TextLine>();
        var (start, number, gap) = (0, 0, false);
        var all = Text.Text;
        while (start <= all.Length)
        {
            var end = all.IndexOf('\n', start);
            if (end < 0)
                end = all.Length;
            var (first, last) = (start, end);
            while (first < last && IsBlank(all[first]))
                first++;
            while (last > first && IsBlank(all[last - 1]))
                last--;
            var hint = hints is not null && number < hints.Count ? hints[number] : default;
            if (last > first)
            {
                var at = new int[last - first];
                for (var i = 0; i < at.Length; i++)
                    at[i] = first + i;
                lines.Add(new TextLine(all[first..last], at)
                {
                    Level = hint.Level,
                    IsTitle = hint.IsTitle,
                    IsTable = hint.IsTable,
                    Furniture = hint.Furniture,
                    AfterGap = gap,
                    Indent = Columns(all.AsSpan(start, first - start)),
                });
            }
            gap = last == first;
            start = end + 1;
            number++;
        }
        return lines;
    }

    public static bool IsBlank(char c) => c is ' ' or '\t' or '\u00A0' or '\u3000' or '\u200B' or '\uFEFF' or '\r' or '\f' or '\v' or >= '\u2000' and <= '\u200A' or '\u2028' or '\u2029' or '\u0085';

    private static int Columns(ReadOnlySpan<char> blanks)
    {
        var columns = 0;
        foreach (var c in blanks)
            columns += c switch { '\u3000' => 2, '\t' => 4, '\u200B' or '\uFEFF' or '\r' => 0, _ => 1 };
        return columns;
    }
}
