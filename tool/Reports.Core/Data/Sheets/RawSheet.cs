namespace Reports.Data;

internal enum RawKind : byte
{
    Blank,
    Text,
    Number,

    /// <summary>A number under a percent format, already out of 100.</summary>
    Percent,
    Date,

    /// <summary>A date whose format shows no day.</summary>
    Month,
    Truth,

    /// <summary>#DIV/0! and its like.</summary>
    Error,

    /// <summary>A formula whose result was never stored.</summary>
    NoValue,
}

/// <summary>A cell as the file holds it: string, decimal, DateTime or DataMonth by its kind.</summary>
internal readonly struct RawCell(object? value, RawKind kind)
{
    public object? Value { get; } = value;

    public RawKind Kind { get; } = kind;

    public bool IsBlank => Kind is RawKind.Blank or RawKind.NoValue;

    /// <summary>What the reader of the sheet sees, in one form for all machines.</summary>
    public string Display => Kind switch
    {
        RawKind.Text or RawKind.Error => (string)Value!,
        RawKind.Number => ((decimal)Value!).ToString(System.Globalization.CultureInfo.InvariantCulture),
        RawKind.Percent => ((decimal)Value!).ToString(System.Globalization.CultureInfo.InvariantCulture) + "%",
        RawKind.Date => DataJson.DayText((DateTime)Value!),
        RawKind.Month => MonthText((DataMonth)Value!),
        RawKind.Truth => (bool)Value! ? "TRUE" : "FALSE",
        _ => "",
    };

    private static string MonthText(DataMonth month) => FormattableString.Invariant($"{month.Year}年{month.Month}月");
}

/// <param name="Number">The row in the sheet, or the record in a CSV file, from 1; blank ones count.</param>
/// <param name="Line">Where it begins in a text file; in a workbook the row again.</param>
internal sealed record RawRow(int Number, int Line, RawCell[] Cells, bool IsHidden = false)
{
    /// <summary>How many columns of the sheet stand before the first cell.</summary>
    public int Shift { get; init; }

    public RawCell this[int column] => column < Cells.Length ? Cells[column] : default;
}

/// <summary>A merged range; rows count from 1, columns from 0, both ends included.</summary>
internal readonly record struct Merge(int Top, int Left, int Bottom, int Right);

/// <summary>A sheet as the file holds it. Rows without content are absent; their numbers are missing.</summary>
internal sealed class RawSheet(string? name)
{
    public string? Name { get; } = name;

    public List<RawRow> Rows { get; } = [];

    public List<Merge> Merges { get; } = [];

    /// <summary>Hidden columns, from 0.</summary>
    public List<int> HiddenColumns { get; } = [];
}

/// <summary>One sheet's name and whether the reader of the workbook sees its tab.</summary>
internal sealed record SheetName(string Name, bool IsVisible);
