namespace Reports.Imports;

/// <summary>一是…二是…, 一要…, 第一，…: items that begin their paragraphs become a list, complete from the first on.</summary>
internal static class SeriesLists
{
    /// <summary>Paragraphs without a number that may stand between two items.</summary>
    private const int MostBetween = 2;

    /// <returns>The list that begins at the line, and how many lines it takes; null when none begins there.</returns>
    public static (ListPart List, int Lines)? Read(List<TextLine> lines, int start, ChangeLog log)
    {
        var mark = Structure.Read(lines[start].Text);
        if (mark.Kind is not (PartMark.Shi or PartMark.Yao or PartMark.Di) || mark.Number != 1)
            return null;
        var items = new List<List<TextLine>>();
        var starts = new List<List<(int Column, int Length)>>();
        var (next, count) = (start, 0);
        while (next < lines.Count)
        {
            var found = lines[next].IsTable ? [] : ItemStarts(lines[next].Text, mark.Kind, count + 1);
            if (found.Count > 0 && found[0].Column == 0)
            {
                starts.Add(found);
                count += found.Count;
                items.Add([lines[next++]]);
                continue;
            }
            var ahead = NextItem(lines, next, mark.Kind, count + 1);
            // A number with nothing behind it is no item.
            if (ahead <= next || items.Count == 0)
                break;
            for (; next < ahead; next++)
                items[^1].Add(lines[next]);
        }
        if (count < 2)
            return null;
        var isInline = items.Count == 1;
        return (new ListPart(mark.Kind, isInline, Parted(items, starts, isInline, log)), next - start);
    }

    private static List<IReadOnlyList<TextLine>> Parted(List<List<TextLine>> items, List<List<(int Column, int Length)>> starts, bool isInline, ChangeLog log)
    {
        var parted = new List<IReadOnlyList<TextLine>>();
        for (var i = 0; i < items.Count; i++)
        {
            var line = items[i][0];
            for (var k = 0; k < starts[i].Count; k++)
            {
                var (column, length) = starts[i][k];
                var end = k + 1 < starts[i].Count ? starts[i][k + 1].Column : line.Length;
                if (k > 0 && !isInline)
                    log.Repair(line, column, 0, "\n", "line-break");
                log.Repair(line, column, length, "", "number");
                var first = line.Part(column + length, end - column - length);
                parted.Add(k + 1 < starts[i].Count ? [first] : [first, .. items[i].Skip(1)]);
            }
        }
        return parted;
    }

    /// <summary>Items of the series in one paragraph, from a number on, each behind the end of a sentence.</summary>
    private static List<(int Column, int Length)> ItemStarts(string text, PartMark kind, int number)
    {
        var found = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && text[i - 1] is not ('。' or '；' or '！' or '？' or '”' or ';'))
                continue;
            var mark = Structure.Read(text, i);
            if (mark.Kind != kind || mark.Number != number + found.Count || i + mark.Length >= text.Length)
                continue;
            found.Add((i, mark.Length));
            i += mark.Length - 1;
        }
        return found;
    }

    private static int NextItem(List<TextLine> lines, int from, PartMark kind, int number)
    {
        for (var i = from; i < Math.Min(lines.Count, from + MostBetween + 1); i++)
        {
            var mark = Structure.Read(lines[i].Text);
            if (mark.Kind == kind && mark.Number == number)
                return i;
            if (lines[i].IsTable || lines[i].Level > 0 || mark.Kind != PartMark.None || Salutations.Length(Script.Plain(lines[i].Text)) > 0)
                return -1;
        }
        return -1;
    }
}
