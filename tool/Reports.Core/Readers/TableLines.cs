using Markdig.Helpers;
using Markdig.Parsers;
using Reports.Documents;
using Md = Markdig.Syntax;

namespace Reports.Readers;

/// <summary>A line of a table in the prepared text: [Start, End).</summary>
internal readonly record struct TableLine(string Text, int Start, int End, int Line);

/// <summary>A cell: its paragraphs are children of the table's block, so that Markdig reads their inlines in place.</summary>
internal sealed record TableCell(int Column, int ColumnSpan, int RowSpan, IReadOnlyList<Md.ParagraphBlock> Paragraphs);

/// <summary>A pipe or grid table in Markdig's tree.</summary>
internal sealed class TableLines(BlockParser parser) : Md.ContainerBlock(parser)
{
    public List<TableLine> Lines { get; } = [];

    public int HeaderRows { get; set; }

    public IReadOnlyList<CellAlign> Aligns { get; set; } = [];

    public List<IReadOnlyList<TableCell>> Rows { get; } = [];

    /// <summary>Rows that have another number of cells than the head: row from 1, cells, place.</summary>
    public List<(int Row, int Cells, TableLine Line)> Uneven { get; } = [];

    /// <summary>The first line whose bars do not meet the border.</summary>
    public TableLine? Mismatch { get; set; }

    public void AddLine(BlockProcessor processor)
    {
        var line = processor.Line;
        Lines.Add(new TableLine(line.Text, line.Start, line.End + 1, processor.LineIndex));
        UpdateSpanEnd(line.End);
    }

    /// <summary>Adds a paragraph of the given stretches of lines; nothing when they are all empty.</summary>
    public Md.ParagraphBlock? AddParagraph(IReadOnlyList<TableLine> stretches)
    {
        var paragraph = new Md.ParagraphBlock { IsOpen = false, Lines = new StringLineGroup(Math.Max(1, stretches.Count)) };
        for (var i = 0; i < stretches.Count; i++)
        {
            var (text, start, end, line) = stretches[i];
            if (start >= end)
                continue;
            var slice = new StringSlice(text, start, end - 1, i < stretches.Count - 1 ? NewLine.LineFeed : NewLine.None);
            if (paragraph.Lines.Count == 0)
            {
                paragraph.Line = line;
                paragraph.Span = new Md.SourceSpan(start, end - 1);
            }
            paragraph.Span = new Md.SourceSpan(paragraph.Span.Start, end - 1);
            paragraph.Lines.Add(new StringLine(slice, line, 0, start, slice.NewLine));
        }
        if (paragraph.Lines.Count == 0)
            return null;
        Add(paragraph);
        return paragraph;
    }
}
