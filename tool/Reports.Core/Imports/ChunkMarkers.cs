using System.Globalization;
using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>
/// Sites that show a document in pieces number them “2、” wherever a piece happens to begin, most often within a sentence.
/// Such numbers betray themselves by equal distances and by the sentences they cut; a list's numbers do neither.
/// </summary>
internal static partial class ChunkMarkers
{
    private const int LeastLength = 80;

    /// <returns>Whether the source was cut into chunks; then its line breaks are lost too.</returns>
    public static bool Remove(Draft draft)
    {
        var marks = Find(draft.Lines);
        foreach (var chain in Chains(marks.Where(m => m.Column == 0)).Where(c => IsChunked(draft.Lines, c)))
        {
            RemoveAtLineStarts(draft, chain);
            return true;
        }
        foreach (var chain in Chains(marks.Where(m => m.Column > 0)).Where(c => c.Count >= 3 && Even(Distances(draft.Lines, c)) >= 0.8))
        {
            RemoveWithin(draft, [.. marks.Where(m => m is { Column: 0, Number: 1 } && m.Position < chain[0].Position && chain[0].Number == 2).Take(1), .. chain]);
            return true;
        }
        return false;
    }

    private readonly record struct Mark(int Line, int Column, int Length, int Number, int Position);

    private static List<Mark> Find(List<TextLine> lines)
    {
        var marks = new List<Mark>();
        var position = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsTable)
            {
                foreach (Match match in Number().Matches(lines[i].Text))
                {
                    var number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                    marks.Add(new Mark(i, match.Index, match.Length, number, position + match.Index));
                }
            }
            position += lines[i].Length;
        }
        return marks;
    }

    /// <summary>Runs of marks whose numbers rise by one.</summary>
    private static IEnumerable<List<Mark>> Chains(IEnumerable<Mark> marks)
    {
        var open = new List<List<Mark>>();
        foreach (var mark in marks)
        {
            var chain = open.FirstOrDefault(c => c[^1].Number == mark.Number - 1);
            if (chain is not null)
                chain.Add(mark);
            else if (mark.Number <= 2)
                open.Add([mark]);
        }
        return open.Where(c => c.Count >= 2).OrderByDescending(c => c.Count);
    }

    private static List<int> Distances(List<TextLine> lines, List<Mark> chain)
    {
        var distances = new List<int>();
        for (var i = 0; i + 1 < chain.Count; i++)
            distances.Add(chain[i + 1].Position - chain[i].Position - chain[i].Length);
        return distances;
    }

    /// <summary>The share of distances that are within a few characters of the middle one.</summary>
    private static double Even(List<int> distances)
    {
        var middle = distances.Order().ElementAt(distances.Count / 2);
        return middle < LeastLength ? 0 : distances.Count(d => Math.Abs(d - middle) <= Math.Max(5, middle / 33)) / (double)distances.Count;
    }

    private static bool IsChunked(List<TextLine> lines, List<Mark> chain)
    {
        var distances = Distances(lines, chain);
        var cuts = chain.Skip(1).Count(m => !Han.EndsParagraph(lines[m.Line - 1].Text) && lines[m.Line - 1].Length >= 25) / (double)(chain.Count - 1);
        var middle = distances.Order().ElementAt(distances.Count / 2);
        if (middle < LeastLength)
            return false;
        // The first chunk carries no number: the line before “2、” is as long as the others.
        if (chain[0] is { Number: 2, Line: > 0 and var second } && Math.Abs(lines[second - 1].Length - middle) <= 6 && (!Han.EndsParagraph(lines[second - 1].Text) || cuts > 0))
            return true;
        return chain.Count == 2 ? middle >= 150 && cuts > 0.5 : cuts >= 0.6 || cuts >= 0.3 && Even(distances) >= 0.6;
    }

    private static void RemoveAtLineStarts(Draft draft, List<Mark> chain)
    {
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            var line = draft.Lines[chain[i].Line];
            var edits = new LineEdits(line, draft.Log);
            edits.Remove(0, chain[i].Length, "chunk-marker");
            edits.Apply();
            if (line.IsEmpty)
                draft.Lines.RemoveAt(chain[i].Line);
            else if (i > 0 && !(Han.EndsParagraph(draft.Lines[chain[i].Line - 1].Text) && Structure.Begins(Script.Plain(line.Text))))
                draft.Join(chain[i].Line - 1, "chunk");
        }
    }

    private static void RemoveWithin(Draft draft, List<Mark> chain)
    {
        foreach (var group in chain.GroupBy(m => m.Line))
        {
            var line = draft.Lines[group.Key];
            var edits = new LineEdits(line, draft.Log);
            foreach (var mark in group)
            {
                // The blank before a number that cuts a sentence came with it.
                var blank = mark.Column > 1 && line.Text[mark.Column - 1] == ' ' && !Han.EndsParagraph(line.Text.AsSpan(0, mark.Column)) ? 1 : 0;
                edits.Remove(mark.Column - blank, mark.Length + blank, "chunk-marker");
            }
            edits.Apply();
        }
    }

    [GeneratedRegex(@"(?<=^|\s|[\u4E00-\u9FFF，,、；;。：:”）)])(?<!第)([0-9]{1,3})、")]
    private static partial Regex Number();
}
