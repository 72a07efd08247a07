using Markdig.Parsers;
using Md = Markdig.Syntax;

namespace Reports.Readers;

/// <summary>Grid tables: a border of + and -, cells over several lines, columns and rows.</summary>
internal sealed class GridTableParser : BlockParser
{
    public GridTableParser() => OpeningCharacters = ['+'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (!IsBorder(line.Text.AsSpan(line.Start, line.Length)))
            return BlockState.None;
        var (start, stop) = PipeRow.NextLine(line.Text, line.End + 1);
        if (start == stop || line.Text[start] != '|')
            return BlockState.None;
        var table = new TableLines(this) { Line = processor.LineIndex, Column = processor.Column, Span = new Md.SourceSpan(line.Start, line.End) };
        table.AddLine(processor);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Md.Block block)
    {
        if (processor.IsBlankLine || processor.CurrentChar is not ('+' or '|'))
            return BlockState.None;
        ((TableLines)block).AddLine(processor);
        return BlockState.ContinueDiscard;
    }

    public override bool Close(BlockProcessor processor, Md.Block block)
    {
        GridTable.Build((TableLines)block);
        return true;
    }

    private static bool IsBorder(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" \t");
        return line.Length >= 3 && line[^1] == '+' && line.Contains('-') && line.IndexOfAnyExcept("+-=:") < 0;
    }
}
