using Markdig.Parsers;
using Md = Markdig.Syntax;

namespace Reports.Readers;

/// <summary>Pipe tables, one line a row. A loop of a template leaves empty lines between rows: they do not end the table.</summary>
internal sealed class PipeTableParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsBlankLine || !PipeRow.IsHeaderAt(line.Text, line.Start, line.End + 1))
            return BlockState.None;
        var table = new TableLines(this) { Line = processor.LineIndex, Column = processor.Column, Span = new Md.SourceSpan(line.Start, line.End) };
        table.AddLine(processor);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Md.Block block)
    {
        var table = (TableLines)block;
        var line = processor.Line;
        if (processor.IsBlankLine)
            return GoesOnAfterBlank(line.Text, line.End + 1) ? BlockState.ContinueDiscard : BlockState.None;
        if (!PipeRow.HasBar(line.Text, line.Start, line.End + 1) || table.Lines.Count > 1 && PipeRow.IsHeaderAt(line.Text, line.Start, line.End + 1))
            return BlockState.None;
        table.AddLine(processor);
        return BlockState.ContinueDiscard;
    }

    public override bool Close(BlockProcessor processor, Md.Block block)
    {
        var table = (TableLines)block;
        var head = PipeRow.Split(table.Lines[0]);
        table.Aligns = [.. PipeRow.Split(table.Lines[1]).Select(c => PipeRow.Align(c.Text.AsSpan(c.Start, c.End - c.Start)))];
        table.HeaderRows = head.All(c => c.Start >= c.End) ? 0 : 1;
        for (var i = 0; i < table.Lines.Count; i++)
        {
            if (i == 1 || i == 0 && table.HeaderRows == 0)
                continue;
            var cells = PipeRow.Split(table.Lines[i]);
            if (cells.Count != head.Count)
                table.Uneven.Add((table.Rows.Count + 1, cells.Count, table.Lines[i]));
            table.Rows.Add([.. cells.Select((c, column) => new TableCell(column, 1, 1, table.AddParagraph([c]) is { } p ? [p] : []))]);
        }
        return true;
    }

    private static bool GoesOnAfterBlank(string text, int end)
    {
        for (var lines = 0; lines < 8; lines++)
        {
            var (start, stop) = PipeRow.NextLine(text, end);
            if (start < stop)
                return text[start] == '|' && !PipeRow.IsHeaderAt(text, start, stop);
            if (stop >= text.Length)
                return false;
            end = stop;
        }
        return false;
    }
}
