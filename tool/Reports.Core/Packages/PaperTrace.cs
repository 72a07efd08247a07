using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Readers;

namespace Reports.Packages;

/// <summary>A paper → everything in it that data gave, and every figure that is typed in its template, in reading order.</summary>
internal sealed partial class PaperTrace
{
    private const int Context = 14;

    private readonly List<TracedValue> _values = [];
    private readonly HashSet<PrintedValue> _seen = new(ReferenceEqualityComparer.Instance);
    private (TracedPart Part, string Name) _part = (TracedPart.Head, "");

    public static IReadOnlyList<TracedValue> Of(Document document, MergedText merged)
    {
        var trace = new PaperTrace();
        foreach (var line in DocumentWalker.Head(document))
            trace.Line(line);
        trace._part = (TracedPart.Body, "");
        foreach (var block in DocumentWalker.Blocks(document.Body))
            trace.Add(block);
        for (var i = 0; i < document.Footnotes.Count; i++)
        {
            trace._part = (TracedPart.Footnote, (i + 1).ToString(CultureInfo.InvariantCulture));
            foreach (var line in DocumentWalker.Blocks(document.Footnotes[i]).SelectMany(DocumentWalker.Lines))
                trace.Line(line);
        }
        var rest = trace.Rest(merged).ToList();
        return [.. rest.Where(v => v.Part == TracedPart.Head), .. trace._values, .. rest.Where(v => v.Part != TracedPart.Head)];
    }

    private void Add(Block block)
    {
        var around = _part;
        switch (block)
        {
            case Heading heading:
                _part = (TracedPart.Body, HeadingNumbers.Of(heading) + DocumentWalker.PlainText(heading.Inlines));
                Line(heading.Inlines);
                Line(heading.RunIn ?? []);
                break;
            case Table table:
                _part = (TracedPart.Table, Captioned("表", table.Number, table.Caption));
                Line(table.Caption);
                Rows(table);
                foreach (var note in table.Notes)
                    Line(note);
                _part = around;
                break;
            case Chart chart:
                _part = (TracedPart.Chart, Captioned("图", chart.Number, chart.Caption));
                Line(chart.Caption);
                Series(chart);
                _part = around;
                break;
            default:
                foreach (var line in DocumentWalker.Lines(block))
                    Line(line);
                break;
        }
    }

    private static string Captioned(string mark, int number, IReadOnlyList<Inline> caption) =>
        (number > 0 ? string.Create(CultureInfo.InvariantCulture, $"{mark}{number} ") : mark + " ") + DocumentWalker.PlainText(caption);

    private void Line(IReadOnlyList<Inline> inlines, string? row = null, string? column = null)
    {
        var text = DocumentWalker.PlainText(inlines);
        var at = 0;
        foreach (var inline in DocumentWalker.Inlines(inlines))
        {
            if (inline is TextRun { From: { } from } run)
                Add(from, run.Text, text, at, row, column);
            else if (inline is TextRun typed)
                Typed(typed, text, at, row, column);
            at += inline switch { TextRun r => r.Text.Length, Reference r => r.Text.Length, LineBreak => 1, PictureInline p => p.Picture.Alt.Length, _ => 0 };
        }
    }

    private void Add(PrintedValue from, string shown, string text, int at, string? row, string? column)
    {
        _seen.Add(from);
        if (shown.Length > 0)
            _values.Add(At(shown, text, at) with { Row = row, Column = column, Value = from.Value, Template = from.Template, Cells = from.Cells, DecidedBy = from.DecidedBy });
    }

    private void Typed(TextRun run, string text, int at, string? row, string? column)
    {
        foreach (Match figure in Figure().Matches(run.Text))
        {
            var place = run.Location.Column == 0 ? run.Location : run.Location with { Column = run.Location.Column + Runes(run.Text.AsSpan(0, figure.Index)), Length = figure.Length };
            _values.Add(At(figure.Value, text, at + figure.Index) with { Row = row, Column = column, Template = place, IsTyped = true });
        }
    }

    private TracedValue At(string shown, string text, int at)
    {
        var end = Math.Min(text.Length, at + shown.Length);
        return new TracedValue(_part.Part, _part.Name, Tail(text[..at]), shown, Front(text[end..]));
    }

    private void Rows(Table table)
    {
        var grid = TableGrid.Of(table);
        var columns = new string?[grid.Columns];
        foreach (var place in grid.Rows.Take(table.HeaderRows).SelectMany(r => r).Where(p => p.Merge != Merge.GoesOn))
        {
            // The lowest header row that names a column wins.
            Array.Fill(columns, DocumentWalker.PlainText(place.Cell.Inlines).Replace("\n", "", StringComparison.Ordinal), place.Column, place.Span);
        }
        for (var r = 0; r < grid.Rows.Count; r++)
        {
            var row = grid.Rows[r].Where(p => p.Merge != Merge.GoesOn).ToList();
            if (row.Count == 0)
                continue;
            var isHeader = r < table.HeaderRows;
            var name = DocumentWalker.PlainText((row.FirstOrDefault(p => HasLetters(p.Cell)).Cell ?? row[0].Cell).Inlines);
            foreach (var place in row)
                Line(place.Cell.Inlines, isHeader ? null : name, isHeader ? null : columns[place.Column]);
        }
    }

    private static bool HasLetters(Cell cell) => DocumentWalker.PlainText(cell.Inlines).Any(char.IsLetter);

    private void Series(Chart chart)
    {
        foreach (var series in chart.Spec.Series)
        {
            for (var i = 0; i < series.Values.Count && i < chart.Spec.Categories.Count; i++)
            {
                if (series.Values[i] is { } value)
                {
                    _values.Add(new TracedValue(_part.Part, _part.Name, "", value.ToString("F" + series.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), "")
                    {
                        Row = chart.Spec.Categories[i],
                        Column = series.Name,
                        Value = value,
                        Template = chart.Location,
                        Cells = i < series.Places.Count && !series.Places[i].IsNone ? [series.Places[i]] : [],
                    });
                }
            }
        }
    }

    /// <summary>Values that became plain text on the way: masthead, speakers, signature, imprint, and what fences are told. Their line is the template's.</summary>
    private IEnumerable<TracedValue> Rest(MergedText merged)
    {
        var fences = 0;
        foreach (var line in merged.Text.Split('\n'))
        {
            fences += line.TrimEnd() == "---" ? 1 : 0;
            foreach (var (at, value) in Values(line, merged.Map))
            {
                if (value.Text.Length > 0 && _seen.Add(value))
                {
                    yield return new TracedValue(fences < 2 ? TracedPart.Head : TracedPart.Setting, "", Tail(merged.Map.Expand(line[..at])), value.Text, Front(merged.Map.Expand(line[(at + 2)..])))
                    {
                        Value = value.Value,
                        Template = value.Template,
                        Cells = value.Cells,
                        DecidedBy = value.DecidedBy,
                    };
                }
            }
        }
    }

    private static IEnumerable<(int At, PrintedValue Value)> Values(string line, SourceMap map)
    {
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (SourceMap.IsTokenStart(line[i]) && map.TryGet(char.ConvertToUtf32(line[i], line[i + 1]), out var value))
                yield return (i++, value);
        }
    }

    private static string Tail(string text) => text.Length <= Context ? text : text[(text.Length - Context + (char.IsLowSurrogate(text[^Context]) ? 1 : 0))..];

    private static string Front(string text) => text.Length <= Context ? text : text[..(Context - (char.IsHighSurrogate(text[Context - 1]) ? 1 : 0))];

    private static int Runes(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    [GeneratedRegex(@"[0-9０-９]+(?:[.,．，:：][0-9０-９]+)*[%％‰]?")]
    private static partial Regex Figure();
}
