namespace Reports.Data;

/// <summary>
/// What to read: <paramref name="File"/> is the name as the user knows it (relative, with '/'), <paramref name="Path"/>
/// where it is on disk. Everything else may be stated in <c>reports.yaml</c> and is found when it is not.
/// </summary>
public sealed record DataRequest(string File, string Path)
{
    public string? Sheet { get; init; }

    /// <summary>The header's rows in the sheet, from 1; empty when they are to be found.</summary>
    public IReadOnlyList<int> Header { get; init; } = [];

    /// <summary>Which table of the sheet, from 1, where one stands below or beside another; null for the first and what goes with it.</summary>
    public int? Table { get; init; }

    /// <summary>The first and the last row that may belong to the table's body.</summary>
    public RowRange? Rows { get; init; }

    /// <summary>Rows to leave out, by number.</summary>
    public IReadOnlyList<int> SkipRows { get; init; } = [];

    /// <summary>Rows to leave out, by a text that one of their cells begins with.</summary>
    public IReadOnlyList<string> SkipTexts { get; init; } = [];

    public IReadOnlyList<StatedColumn> Columns { get; init; } = [];

    /// <summary>The column whose values name the rows.</summary>
    public string? Key { get; init; }

    /// <summary>The texts of the group rows; empty says that there are none; null that they are to be found.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>The name of a text encoding: utf-8, utf-16, gb18030, gbk, big5.</summary>
    public string? Encoding { get; init; }

    /// <summary>What parts thousands: a comma, a blank, or empty when nothing does. Null accepts both.</summary>
    public string? Thousands { get; init; }
}

/// <summary>Rows from <paramref name="First"/> to <paramref name="Last"/>, counted from 1, both included; 0 is open.</summary>
public sealed record RowRange(int First, int Last)
{
    public bool Contains(int row) => row >= First && (Last == 0 || row <= Last);
}

/// <summary>A column as stated. It is matched by name, or by place where no column has the name.</summary>
public sealed record StatedColumn(string Name, ColumnType? Type = null, string? Unit = null);
