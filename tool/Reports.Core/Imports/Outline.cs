namespace Reports.Imports;

/// <summary>A paper's body lines → headings with levels, lists, tables, paragraphs.</summary>
internal sealed class Outline
{
    private const int LongestHeading = 60;

    /// <summary>A heading's clause; what is longer is text.</summary>
    private const int LongestClause = 20;
    private const int LongestPlainHeading = 25;

    private readonly int[] _numbers = new int[10];
    private readonly List<TextLine> _lines;
    private readonly ChangeLog _log;
    private readonly List<PaperPart> _parts = [];
    private readonly bool _hasPlainHeadings;
    private readonly int _topLevel;

    private Outline(List<TextLine> lines, ChangeLog log)
    {
        _lines = GluedHeadings.Part(lines, log);
        _log = log;
        _hasPlainHeadings = Enumerable.Range(0, _lines.Count).Count(IsPlainHeading) >= 2;
        _topLevel = _lines.Exists(l => Structure.Read(l.Text).Level == 1) ? 2 : 1;
    }

    public static List<PaperPart> Read(List<TextLine> lines, ChangeLog log)
    {
        var outline = new Outline(lines, log);
        for (var i = 0; i < outline._lines.Count;)
            i += outline.Take(i);
        return outline._parts;
    }

    /// <summary>Reads the part that begins at a line and gives how many lines it takes.</summary>
    private int Take(int i)
    {
        var line = _lines[i];
        if (line.IsTable || IsCaption(i))
            return TakeTable(i);
        if (SeriesLists.Read(_lines, i, _log) is { } series)
        {
            _parts.Add(series.List);
            return series.Lines;
        }
        var mark = Structure.Read(line.Text);
        if (mark.Level >= 3 && line.Level == 0 && TakeNumberedList(i, mark.Kind) is var taken and > 0)
            return taken;
        if (line.Level > 0 || mark.IsHeading && IsHeading(line.Text, mark))
            AddHeading(line, mark);
        else if (_hasPlainHeadings && IsPlainHeading(i))
            _parts.Add(new HeadingPart(_topLevel, 0, false, line, null));
        else
            _parts.Add(new ParagraphPart(line));
        return 1;
    }

    private void AddHeading(TextLine line, FoundMark mark)
    {
        var level = Math.Clamp(mark.IsHeading ? mark.Level : line.Level, 1, 4);
        var number = mark.IsHeading ? mark.Number : 0;
        var isNumbered = number > 0 && number == _numbers[level] + 1;
        if (isNumbered)
            _numbers[level]++;
        else if (number > 0)
            _log.Doubt(line, 0, Math.Min(line.Length, 12), "heading-sequence");
        Array.Clear(_numbers, level + 1, _numbers.Length - level - 1);
        var from = 0;
        if (isNumbered)
        {
            _log.Repair(line, 0, mark.Length, "", "number");
            from = mark.Length;
        }
        StopsWithin(line, from);
        var end = line.Level > 0 && !mark.IsHeading ? line.Length : RunInStart(line.Text, from);
        _parts.Add(new HeadingPart(level, number, isNumbered, line.Part(from, end - from), end < line.Length ? line.Part(end, line.Length - end) : null));
    }

    /// <summary>A heading that stands alone and ends without a mark has no 。 within: there it is a comma that was lost.</summary>
    private void StopsWithin(TextLine line, int from)
    {
        var last = line.Text.LastIndexOf('。');
        if (last < from || last - from > LongestClause || line.Length - last - 1 is < 4 or > LongestClause || Han.EndsParagraph(line.Text))
            return;
        var edits = new LineEdits(line, _log);
        for (var i = line.Text.IndexOf('。', from); i >= 0; i = line.Text.IndexOf('。', i + 1))
            edits.Repair(i, 1, "，", "heading-mark");
        edits.Apply();
    }

    /// <summary>Where a heading's sentence ends and its text goes on; the line's length when it stands alone.</summary>
    private static int RunInStart(string text, int from)
    {
        var depth = 0;
        for (var i = from; i + 1 < text.Length; i++)
        {
            depth += text[i] switch { '“' or '（' or '《' => 1, '”' or '）' or '》' => -1, _ => 0 };
            if (text[i] == '。' && depth <= 0)
                return i + 1;
        }
        return text.Length;
    }

    /// <summary>The numbered words are short, or their first sentence is.</summary>
    private bool IsHeading(string text, FoundMark mark)
    {
        if (mark.Length >= text.Length || text[^1] is '；' or ';')
            return false;
        var stop = text.AsSpan(mark.Length).IndexOf('。');
        var length = stop < 0 ? text.Length - mark.Length : stop;
        return length <= LongestHeading || mark.Level <= 2 && mark.Number == _numbers[mark.Level] + 1 && length <= 2 * LongestHeading;
    }

    /// <summary>1. 2. 3. whose items are whole sentences without a topic of their own: a list, not headings.</summary>
    private int TakeNumberedList(int start, PartMark kind)
    {
        var end = start;
        var (listed, number) = (0, 0);
        for (; end < _lines.Count && !_lines[end].IsTable; end++)
        {
            var mark = Structure.Read(_lines[end].Text);
            if (mark.Kind != kind || mark.Number != number + 1)
                break;
            number++;
            listed += IsListed(_lines[end].Text, mark.Length) ? 1 : 0;
        }
        if (number < 2 || kind != PartMark.Level3 || listed * 2 < number || listed < number - 1)
            return 0;
        var items = new List<IReadOnlyList<TextLine>>();
        for (var i = start; i < end; i++)
        {
            var mark = Structure.Read(_lines[i].Text);
            _log.Repair(_lines[i], 0, mark.Length, "", "number");
            items.Add([_lines[i].Part(mark.Length, _lines[i].Length - mark.Length)]);
        }
        _parts.Add(new ListPart(PartMark.Level3, false, items));
        return end - start;
    }

    private static bool IsListed(string text, int from)
    {
        var last = text[^1];
        var stop = text.IndexOf('。', from);
        return last is '；' or ';' || last == '。' && (stop == text.Length - 1 && text.Length - from > 12 || stop - from > 45) || Han.Is(last) && text.Length - from > 45;
    }

    /// <summary>A short line without an end mark before a long paragraph, in a paper where there are several.</summary>
    private bool IsPlainHeading(int i)
    {
        var line = _lines[i];
        if (line.IsTable || line.Length > LongestPlainHeading || Han.Count(line.Text) < 3 || i + 1 >= _lines.Count || !(Han.Is(line.Text[^1]) || line.Text[^1] is '”' or '】')
            || Structure.Read(line.Text).Kind != PartMark.None || Signatures.IsDate(line.Text) || line.Text.ContainsAny(['，', '；', ':', '：']))
        {
            return false;
        }
        var next = _lines[i + 1];
        return !next.IsTable && (next.Length >= 25 && Han.EndsParagraph(next.Text) || Structure.Read(next.Text).Kind != PartMark.None) && (i == 0 || Han.EndsParagraph(_lines[i - 1].Text));
    }

    private bool IsCaption(int i) => i + 1 < _lines.Count && _lines[i + 1].IsTable && _lines[i].Length <= 50 && Tables.IsCaption(_lines[i].Text);

    private int TakeTable(int i)
    {
        var first = _lines[i].IsTable ? i : i + 1;
        var end = first;
        while (end < _lines.Count && _lines[end].IsTable && (end == first || !_lines[end].AfterGap))
            end++;
        _parts.Add(new TablePart(first > i ? Caption(_lines[i]) : null, _lines.GetRange(first, end - first)));
        return end - i;
    }

    /// <summary>A caption without its 表N, where that is the number which the tool gives too.</summary>
    private TextLine Caption(TextLine line)
    {
        var (length, number) = Tables.CaptionNumber(line.Text);
        if (length == 0 || length >= line.Length || number != _parts.Count(p => p is TablePart { Caption: not null }) + 1)
            return line;
        _log.Repair(line, 0, length, "", "number");
        return line.Part(length, line.Length - length);
    }
}
