using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>One row of the source that a package goes through: a row of a table, or a mapping in a list.</summary>
/// <param name="Node">A <see cref="DataTable"/> or a <see cref="DataList"/> of mappings.</param>
public sealed record EachRow(DataNode Node, int Index)
{
    public object? this[string name] => Node switch
    {
        DataTable table when table.ColumnIndex(name) is >= 0 and var column => table[Index, column],
        DataList list when list[Index] is DataMap map => map[name],
        _ => null,
    };

    public IEnumerable<string> Columns => Node switch
    {
        DataTable table => table.Columns.Select(c => c.Name),
        DataList list when list[Index] is DataMap map => map.Keys,
        _ => [],
    };

    /// <summary>The row's first cell, or the line of its mapping.</summary>
    public SourceLocation Location => Node switch
    {
        DataTable { Columns.Count: > 0 } table => table.LocationOf(Index, 0),
        DataList list => list.LocationOf(Index),
        _ => Node.Location,
    };

    public SourceLocation LocationOf(string name) => Node switch
    {
        DataTable table when table.ColumnIndex(name) is >= 0 and var column => table.LocationOf(Index, column),
        DataList list when list[Index] is DataMap map => map.LocationOf(name),
        _ => Location,
    };
}
