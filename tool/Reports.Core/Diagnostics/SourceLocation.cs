namespace Reports.Diagnostics;

/// <summary>
/// A place a reader can open. Line and column count from 1 in Unicode code points; 0 means the whole file.
/// In a workbook <see cref="Sheet"/> and <see cref="Cell"/> (A1 form) name the place instead.
/// </summary>
public readonly record struct SourceLocation(string File, int Line = 0, int Column = 0, int Length = 0, string? Sheet = null, string? Cell = null)
{
    public static SourceLocation None => new("");

    public bool IsNone => string.IsNullOrEmpty(File);

    public override string ToString() =>
        IsNone ? ""
        : Cell is not null ? (Sheet is null ? $"{File}!{Cell}" : $"{File} {Sheet}!{Cell}")
        : Sheet is not null ? $"{File} {Sheet}"
        : Line == 0 ? File
        : Column == 0 ? $"{File}:{Line}"
        : $"{File}:{Line}:{Column}";
}
