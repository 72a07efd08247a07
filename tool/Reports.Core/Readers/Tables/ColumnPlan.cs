using System.Globalization;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers.Tables;

/// <summary>The columns of the table to be made: those asked for, and the rank and the changes where they were not placed.</summary>
internal sealed class ColumnPlan(SourceTable table, RankColumn? rank, LastIssue? last, bool isReordered, DiagnosticBag findings)
{
    private const string Serial = "序号";

    public IReadOnlyList<TableColumn> Read(FenceFields fields)
    {
        var columns = new List<TableColumn>();
        var items = fields.Items("columns");
        var names = fields.Names("columns");
        if (items.Count > 0 && items[0] is DataMap || items.Count > 1)
        {
            for (var i = 0; i < items.Count; i++)
                Add(columns, fields.ItemBelow("columns", i, FenceWords.Column, FenceWords.ColumnName), FenceFields.Printed(items[i]), fields.ItemAt("columns", i));
        }
        else
        {
            foreach (var (name, place) in names)
                Add(columns, null, name, place);
        }
        if (!fields.Has("columns"))
            columns.AddRange(Enumerable.Range(0, table.Columns.Count).Select(c => Of(table.Columns[c].Name, c, null)));
        AddComputed(columns);
        return columns;
    }

    private void Add(List<TableColumn> columns, FenceFields? stated, string? plain, SourceLocation place)
    {
        var name = (stated is null ? plain : stated.Text("name"))?.Trim();
        if (string.IsNullOrEmpty(name))
        {
            findings.Add(FenceProblems.WrongShape("columns", new("列名，或带 name 的几项设置", "column names, or mappings with a name"), place));
            return;
        }
        if (stated is not null && stated.Has("rate"))
        {
            AddRate(columns, name, stated);
            return;
        }
        if (Computed(name) is { } computed)
        {
            columns.Add(Styled(computed, stated));
            return;
        }
        var source = table.Find(name);
        if (source >= 0 || name == Serial)
            columns.Add(Of(name, source, stated));
        else
            FenceSource.Column(table, name, place, findings);
    }

    /// <summary><c>rate: [已办结, 督办问题]</c>: computed from the two, in every row and in the total.</summary>
    private void AddRate(List<TableColumn> columns, string name, FenceFields stated)
    {
        var names = stated.Names("rate");
        if (names.Count != 2)
        {
            findings.Add(TableProblems.RateOfTwo(names.Count, stated.At("rate")));
            return;
        }
        var part = FenceSource.NumericColumn(table, names[0].Text, names[0].Place, findings);
        var whole = FenceSource.NumericColumn(table, names[1].Text, names[1].Place, findings);
        if (part < 0 || whole < 0)
            return;
        var decimals = stated.Count("decimals", 0, 10) ?? 1;
        columns.Add(Styled(
            new TableColumn([name], -1, decimals, (row, _) => Content(Ranking.Rate(table.Number(row, part), table.Number(row, whole)), row))
            {
                Unit = stated.Text("unit") ?? "%",
                IsNumeric = true,
                Align = CellAlign.Right,
                Rate = (part, whole),
            },
            stated));

        CellContent Content(decimal? rate, int row) =>
            new(ShownValue.Text(rate, decimals), rate, [table.Place(row, part), table.Place(row, whole)]);
    }

    private TableColumn Of(string name, int source, FenceFields? stated)
    {
        if (name == Serial && (source < 0 || isReordered))
            return Styled(new TableColumn([Serial], -1, 0, (_, n) => new CellContent(n.ToString(CultureInfo.InvariantCulture), null, [])) { Align = CellAlign.Center }, stated);
        var column = table.Columns[source];
        var decimals = stated?.Count("decimals", 0, 10) ?? Ranking.DecimalsOf(Enumerable.Range(0, table.RowCount).Select(r => table.Number(r, source)));
        var unit = stated?.Text("unit") ?? column.Unit;
        var planned = new TableColumn(column.Path.Count == 0 ? [column.Name] : column.Path, source, decimals, Content)
        {
            Unit = unit,
            IsNumeric = table.IsNumeric(source) && name != Serial,
            IsAdditive = Measures.IsAdditive(column, unit),
        };
        return Styled(planned, stated);

        CellContent Content(int row, int number)
        {
            var value = table.Value(row, source);
            return new CellContent(ShownValue.Text(value, decimals), value, [table.Place(row, source)]);
        }
    }

    /// <summary>Title, alignment and width as the fence states them; a title with / has levels.</summary>
    private TableColumn Styled(TableColumn column, FenceFields? stated)
    {
        var align = CellAlign.Auto;
        if (stated?.Text("align") is { } word)
        {
            align = word switch { "left" or "左" => CellAlign.Left, "center" or "中" or "居中" => CellAlign.Center, "right" or "右" => CellAlign.Right, _ => CellAlign.Auto };
            if (align == CellAlign.Auto)
                findings.Add(TableProblems.BadAlign(word, stated.At("align")));
        }
        return column with
        {
            Path = stated?.Text("title") is { } title ? title.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : column.Path,
            Align = align != CellAlign.Auto ? align : column.Align != CellAlign.Auto ? column.Align : column.IsNumeric ? CellAlign.Right : CellAlign.Auto,
            Width = stated?.Number("width") is { } width and > 0 ? (double)width : column.Width,
        };
    }

    /// <summary>The rank or a change, when <paramref name="name"/> is its title and the source has no such column.</summary>
    private TableColumn? Computed(string name)
    {
        if (rank is not null && name == rank.Title && (table.Find(name) < 0 || isReordered))
            return RankOf(rank);
        foreach (var show in last?.Shows ?? [])
        {
            if (name == last!.TitleOf(show) && table.Find(name) < 0)
                return LastOf(last, show);
        }
        return null;
    }

    /// <summary>A rank is made from every value of its column.</summary>
    private TableColumn RankOf(RankColumn rank)
    {
        var places = ShownValue.Compact([.. rank.Ranks.Keys.Order().Select(r => table.Place(r, rank.By))]);
        return new TableColumn([rank.Title], -1, 0, (row, _) => Content(rank.Ranks.GetValueOrDefault(row))) { Align = CellAlign.Center };

        CellContent Content(int? place) =>
            new(place is { } number ? number.ToString(CultureInfo.InvariantCulture) : ShownValue.Gap, (decimal?)place, places);
    }

    private TableColumn LastOf(LastIssue issue, LastShow show)
    {
        var by = table.Columns[rank!.By];
        var decimals = Ranking.DecimalsOf(Enumerable.Range(0, table.RowCount).Select(r => table.Number(r, rank.By)));
        return new TableColumn([issue.TitleOf(show)], -1, decimals, (row, _) => issue.Content(show, row, decimals))
        {
            Align = show is LastShow.LastValue or LastShow.ValueChange ? CellAlign.Right : CellAlign.Center,
            Unit = show is LastShow.LastValue ? by.Unit : show is LastShow.ValueChange && by.Type == ColumnType.Percent ? "个百分点" : null,
        };
    }

    /// <summary>The rank follows the column it ranks by, the changes follow the rank.</summary>
    private void AddComputed(List<TableColumn> columns)
    {
        if (rank is null)
            return;
        var at = columns.FindIndex(c => c.Source < 0 && c.Title == rank.Title);
        if (at < 0)
        {
            columns.RemoveAll(c => c.Source >= 0 && c.Title == rank.Title);
            at = columns.FindIndex(c => c.Source == rank.By) is >= 0 and var by ? by + 1 : columns.Count;
            columns.Insert(at, RankOf(rank));
        }
        foreach (var show in last?.Shows ?? [])
        {
            if (!columns.Exists(c => c.Source < 0 && c.Title == last!.TitleOf(show)))
                columns.Insert(++at, LastOf(last!, show));
        }
    }
}
