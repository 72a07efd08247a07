using Reports.Diagnostics;
using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>Flow → pages.</summary>
internal sealed class Paginator
{
    private readonly Document _document;
    private readonly LayoutOptions _options;
    private readonly Measurer _measurer;
    private readonly FootnoteHeights _notes;
    private readonly List<LaidLine> _lines = [];
    private readonly List<FlowPart> _parts = [];
    private readonly List<Placement> _placements = [];
    private readonly List<PageTurn> _turns = [];
    private readonly DiagnosticBag _findings = new();
    private bool _isEstimated;
    private int _characters;

    /// <summary>How much of the page's height is taken, twips.</summary>
    private int _used;

    private int _page;
    private int _after;
    private object? _box;
    private int _notesOnPage;
    private int _carriedNotes;
    private bool _isTurned;

    /// <summary>The paragraph of a group that is parted, and the line that its next page begins with.</summary>
    private Measured? _breakIn;
    private int _breakAt;

    public Paginator(Document document, Theme theme, LayoutOptions options)
    {
        _document = document;
        _options = options;
        _page = options.FirstPage;
        _measurer = new Measurer(theme, options);
        _notes = new FootnoteHeights(document, theme, options, _measurer);
    }

    private int Free => _measurer.Height - _used - _notesOnPage;

    public void SetAll(List<FlowItem> items)
    {
        for (var i = 0; i < items.Count;)
        {
            if (items[i] is FlowSection section)
            {
                if (i > 0)
                    NextPage();
                _measurer.IsLandscape = section.IsLandscape;
                i++;
                continue;
            }
            i = SetGroup(items, i);
        }
    }

    public LaidOut Finish()
    {
        var laid = new LaidOut
        {
            FirstPage = _options.FirstPage,
            Pages = _page - _options.FirstPage + 1,
            Lines = _lines,
            Placements = _placements,
            Characters = _characters,
            Turns = _turns,
            IsEstimated = _isEstimated,
            Findings = _findings,
        };
        LayoutRules.Check(_document, laid, _parts, _options.IsPodium);
        return laid;
    }

    /// <summary>A stretch of paragraphs that each keep with the next, and the item after them.</summary>
    private int SetGroup(List<FlowItem> items, int start)
    {
        var end = start;
        while (end < items.Count && items[end] is FlowParagraph { KeepNext: true } && (end == start || !items[end].PageBreakBefore))
            end++;
        var last = end < items.Count && items[end] is not FlowSection && (end == start || !items[end].PageBreakBefore) ? end : end - 1;
        var measured = new List<Measured>();
        for (var i = start; i <= last; i++)
            measured.Add(_measurer.Measure(items[i]));
        if (items[start].PageBreakBefore && _lines.Count > 0)
        {
            NextPage();
            _isTurned = false;
        }
        else if (_used > 0 && BreakIn(measured) is { } found)
        {
            if (measured is [{ Item: FlowFootTable } foot])
                TellImprintAlone(_after + foot.Height - Free);
            if (found is (0, 0))
                NextPage();
            else
                (_breakIn, _breakAt) = (measured[found.Member], found.Line);
        }
        foreach (var item in measured)
            Set(item);
        return last + 1;
    }

    /// <param name="missing">What the page lacks for it, twips.</param>
    private void TellImprintAlone(int missing)
    {
        var line = _measurer.LineOfBody;
        _findings.Add(LayoutProblems.ImprintAlone(_document.Distribution is null ? "版记" : "报尾", _page + 1, (missing + line - 1) / line, new SourceLocation(_document.File)));
    }

    /// <summary>
    /// Where a group that does not fit is parted: the last place where all that must stand together with what leaves the page goes along.
    /// Word parts a paragraph that keeps with the next between its lines; LibreOffice moves it whole (measured).
    /// </summary>
    /// <returns>A member and its line, the first of the next page; null where all fits that must: up to the first lines of the last member.</returns>
    private (int Member, int Line)? BreakIn(List<Measured> group)
    {
        var (needed, notes, after, box) = (0, 0, _after, _box);
        var found = (0, 0);
        for (var i = 0; i < group.Count; i++)
        {
            var item = group[i];
            var isFirstLine = i == group.Count - 1 && !item.IsWhole;
            needed += after + item.Top(box);
            foreach (var (line, height) in Parts(item, isFirstLine))
            {
                needed += height;
                notes += line < 0 ? NotesOf(item, isFirstLine) : _notes.Of(((FlowParagraph)item.Item).Text, item.Lines[line]).Sum();
                if (line > 0)
                    found = (i, line);
                if (needed + (notes == 0 || _notesOnPage > 0 ? notes : notes + FootnoteHeights.Separator) > Free)
                    return found;
            }
            (after, box) = (item.After, item.Box);
        }
        return null;
    }

    /// <summary>The heights that a member is parted into, each with its line; −1 is what is not parted here.</summary>
    private IEnumerable<(int Line, int Height)> Parts(Measured item, bool isFirstLine) =>
        isFirstLine || item.IsWhole || item.Heights.Length == 1 || _options.Faces == FaceTable.Noto || item.Item is not FlowParagraph
            ? [(-1, isFirstLine ? item.FirstHeight : item.Height)]
            : item.Heights.Select((height, line) => (line, height));

    /// <summary>The notes of a paragraph's lines, or of the first line alone, which needs the first line of its notes only.</summary>
    private int NotesOf(Measured item, bool isFirstLine)
    {
        if (item.Item is not FlowParagraph { Text: { Notes.Count: > 0 } text })
            return 0;
        return isFirstLine
            ? _notes.Of(text, item.Lines[0]) is [var first, ..] ? first : 0
            : item.Lines.Sum(line => _notes.Of(text, line).Sum());
    }

    private void Set(Measured item)
    {
        switch (item.Item)
        {
            case FlowParagraph paragraph: SetParagraph(item, paragraph); break;
            case FlowTable table: SetTable(item, table); break;
            case FlowFootTable foot: SetFoot(item, foot); break;
            default: break;
        }
    }

    private void SetParagraph(Measured item, FlowParagraph paragraph)
    {
        if (_used > 0)
            _used += _after;
        // A box that goes on over the page is closed at its foot and opened again at the next one's head.
        var edge = (paragraph.Box as BoxLook)?.Edge ?? 0;
        if (_used > 0 && item.Top(_box) + item.Heights[0] + edge > Free)
            NextPage();
        // Word and LibreOffice drop the space above at the head of a page, but not behind a break made by hand.
        _used += item.Top(_box) - (_used == 0 && _isTurned ? paragraph.Before : 0);
        if (item.Item.Source is Heading or Figure or Chart)
            _placements.Add(new Placement(item.Item.Source, PageFor(item.Heights[0]), _isEstimated));
        for (var i = 0; i < item.Lines.Count; i++)
        {
            var notes = _notes.Of(paragraph.Text, item.Lines[i]);
            var isParted = i == _breakAt && ReferenceEquals(item, _breakIn);
            if (_used > 0 && (isParted || item.Heights[i] + LeastNotes(notes) + edge > Free))
            {
                Turn(item, i);
                _used += edge;
            }
            AddLine(item, paragraph, i);
            _used += item.Heights[i];
            SetNotes(notes);
        }
        _isEstimated |= paragraph.Part == FlowPart.Figure || paragraph.Text.Notes.Count > 0;
        _used += paragraph.BorderBottom;
        (_after, _box) = (item.After, item.Box);
    }

    /// <summary>What a line's notes need on its page: their first line at least, the rest may go on below the next page.</summary>
    private int LeastNotes(IReadOnlyList<int> notes) =>
        notes.Count == 0 ? 0 : notes[0] + (_notesOnPage > 0 ? 0 : FootnoteHeights.Separator);

    private void SetNotes(IReadOnlyList<int> notes)
    {
        if (notes.Count > 0 && _notesOnPage == 0)
            _notesOnPage = FootnoteHeights.Separator;
        foreach (var height in notes)
        {
            if (_carriedNotes > 0 || height > Free)
                _carriedNotes += height;
            else
                _notesOnPage += height;
        }
    }

    private int PageFor(int height) => _used > 0 && height > Free ? _page + 1 : _page;

    private void AddLine(Measured item, FlowParagraph paragraph, int i)
    {
        var line = item.Lines[i];
        var text = paragraph.Text.Text;
        if (paragraph.Text.Length == 0)
            return;
        _lines.Add(new LaidLine(_page, _used / 20.0, text, line.Start, line.End - line.Start, paragraph.Source));
        _parts.Add(paragraph.Part);
        foreach (var c in text.AsSpan(line.Start, line.End - line.Start))
            _characters += char.IsWhiteSpace(c) ? 0 : 1;
    }

    private void Turn(Measured item, int line)
    {
        if (line > 0 && item.Item is FlowParagraph paragraph)
        {
            var at = item.Lines[line].Start;
            var text = paragraph.Text.Text;
            var start = at;
            while (start > 0 && !"。！？；".Contains(text[start - 1]) && !("”’）".Contains(text[start - 1]) && start > 1 && "。！？".Contains(text[start - 2])))
                start--;
            _turns.Add(new PageTurn(_page, paragraph.Source, at, start));
        }
        NextPage();
    }

    private void NextPage()
    {
        _page++;
        (_used, _after, _box, _notesOnPage, _isTurned) = (0, 0, null, _carriedNotes > 0 ? _carriedNotes + FootnoteHeights.Separator : 0, true);
        _carriedNotes = 0;
    }

    private void SetTable(Measured item, FlowTable table)
    {
        if (_used > 0)
            _used += _after + item.Top(_box);
        _isEstimated = true;
        if (_used > 0 && item.FirstHeight > Free)
            NextPage();
        _placements.Add(new Placement(table.Source!, _page, _isEstimated));
        for (var r = 0; r < table.Rows.Count; r++)
        {
            if (r > 0 && Needed(item, table, r) > Free)
                TurnTable(item, table, r);
            if (item.Heights[r] > _measurer.Height)
                _findings.Add(LayoutProblems.RowCut(r + 1, _page, table.Source!.Location));
            AddRow(item, table, r);
        }
        (_after, _box) = (0, null);
    }

    /// <summary>What a row needs of its page: it and those that it keeps with, itself alone where these stand above it already.</summary>
    private int Needed(Measured item, FlowTable table, int r)
    {
        if (table.Rows[r - 1].KeepNext)
            return item.Heights[r];
        var end = table.EndOfKept(r);
        var note = end == table.Rows.Count - 1 && table.Note is not null ? _measurer.MeasureParagraph(table.Note).FirstHeight : 0;
        return item.Heights[r..(end + 1)].Sum() + note;
    }

    private void TurnTable(Measured item, FlowTable table, int r)
    {
        NextPage();
        if (r < table.HeaderRows || item.Heights.Take(table.HeaderRows).Sum() >= _measurer.Height / 2)
            return;
        for (var h = 0; h < table.HeaderRows; h++)
            AddRow(item, table, h);
    }

    private void AddRow(Measured item, FlowTable table, int r)
    {
        foreach (var cell in item.Cells[r])
        {
            var top = _used;
            foreach (var (line, height) in cell.Lines.Zip(cell.Heights))
            {
                var text = ((FlowParagraph)cell.Item).Text;
                if (text.Length > 0)
                {
                    _lines.Add(new LaidLine(_page, top / 20.0, text.Text, line.Start, line.End - line.Start, table.Source));
                    _parts.Add(FlowPart.Text);
                }
                top += height;
            }
        }
        _used += item.Heights[r];
    }

    private void SetFoot(Measured item, FlowFootTable foot)
    {
        if (_used > 0 && _after + item.Height > Free)
            NextPage();
        var top = _measurer.Height - item.Height;
        foreach (var line in foot.Lines)
        {
            var measured = _measurer.MeasureParagraph(line);
            for (var i = 0; i < measured.Lines.Count; i++)
            {
                _lines.Add(new LaidLine(_page, top / 20.0, line.Text.Text, measured.Lines[i].Start, measured.Lines[i].End - measured.Lines[i].Start, null));
                _parts.Add(FlowPart.Imprint);
                top += measured.Heights[i];
            }
        }
        _isEstimated = true;
    }
}
