namespace Reports.Diagnostics;

/// <summary>A file's text with its name as the user knows it, and the way from an offset (UTF-16) to line and column.</summary>
public sealed class SourceText(string file, string text)
{
    private int[]? _lineStarts;
    private int[]? _lowSurrogates;

    public string File { get; } = file;

    public string Text { get; } = text;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    public int LineCount => LineStarts.Length;

    /// <summary>The place of an offset; columns and lengths count code points.</summary>
    public SourceLocation At(int offset, int length = 0)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(LineStarts, offset);
        if (line < 0)
            line = ~line - 1;
        var start = LineStarts[line];
        var end = Math.Min(Text.Length, offset + length);
        return new SourceLocation(File, line + 1, CodePoints(start, offset) + 1, CodePoints(offset, end));
    }

    /// <summary>The text of a line, counted from 1, without its line break; empty beyond the last line.</summary>
    public string Line(int number)
    {
        if (number < 1 || number > LineCount)
            return "";
        var start = LineStarts[number - 1];
        var end = number < LineCount ? LineStarts[number] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    // A line of a megabyte is asked for thousands of places: the few surrogates are looked up, not counted again.
    private int CodePoints(int start, int end) => end - start - (LowSurrogatesBefore(end) - LowSurrogatesBefore(start));

    private int LowSurrogatesBefore(int offset)
    {
        var index = Array.BinarySearch(_lowSurrogates ??= FindLowSurrogates(Text), offset);
        return index < 0 ? ~index : index;
    }

    private static int[] FindLowSurrogates(string text)
    {
        var places = new List<int>();
        for (var i = text.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]))
                places.Add(i);
        }
        return [.. places];
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
