using Reports.Diagnostics;

namespace Reports.Cli.Output;

/// <summary>A plain table, aligned by terminal columns.</summary>
/// <param name="rightAligned">Which columns hold numbers.</param>
internal sealed class TextTable(IReadOnlyList<string> header, IReadOnlyList<bool> rightAligned)
{
    private readonly List<(string[] Cells, string? Colour)> _rows = [];

    public void Add(string[] cells, string? colour = null) => _rows.Add(([.. cells.Select(DisplayWidth.Clean)], colour));

    /// <param name="widest">Columns that a cell may take; what is longer is cut.</param>
    /// <param name="room">Columns that a line may take.</param>
    public void Write(TextWriter to, Colours colours, int widest = int.MaxValue, int room = int.MaxValue)
    {
        var widths = header.Select((h, c) => Math.Min(widest, _rows.Select(r => DisplayWidth.Of(r.Cells[c])).Append(DisplayWidth.Of(h)).Max())).ToArray();
        to.WriteLine(colours.Paint(DisplayWidth.Cut(Line([.. header], widths, widest), room), Colours.Bold));
        to.WriteLine(new string('─', Math.Min(room, widths.Sum() + 2 * (widths.Length - 1))));
        foreach (var (cells, colour) in _rows)
        {
            var line = DisplayWidth.Cut(Line(cells, widths, widest), room);
            to.WriteLine(colour is null ? line : colours.Paint(line, colour));
        }
    }

    private string Line(string[] cells, int[] widths, int widest) =>
        string.Join("  ", cells.Select((cell, c) => DisplayWidth.Pad(DisplayWidth.Cut(cell, widest), widths[c], rightAligned[c]))).TrimEnd();
}
