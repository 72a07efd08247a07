using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>The column that names the rows: stated, or one that is called as such a column is; its values should stand once.</summary>
internal static class TableKeys
{
    private static readonly string[] s_keyNames =
        ["单位", "单位名称", "乡镇", "乡镇名称", "乡镇街道", "镇街", "镇（街道）", "乡镇（街道）", "部门", "部门名称", "县区", "县市区", "区县", "地区", "项目名称", "被考核单位", "考核单位", "镇街名称", "村", "社区"];

    /// <summary>By the whole name: 整改责任_单位 is no name of rows.</summary>
    private static int IndexOf(DataTable table, string name)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Name == name || (table.Columns[i].Path is [var only] && only == name))
                return i;
        }
        return -1;
    }

    /// <summary>公里, %, 件: a column 单位 beside indicators measures them and names nobody.</summary>
    private static bool AreMeasures(DataTable table, int column)
    {
        var texts = Enumerable.Range(0, table.RowCount).Select(r => table[r, column]?.ToString()).Where(t => !string.IsNullOrEmpty(t)).ToList();
        return texts.Count > 0 && texts.Count(t => Units.IsMeasure(t!)) * 2 > texts.Count;
    }

    public static DataTable Check(DataTable table, DataRequest request, DiagnosticBag findings)
    {
        var stated = request.Key;
        var index = stated is not null ? table.ColumnIndex(stated) : s_keyNames.Select(name => IndexOf(table, name)).FirstOrDefault(i => i >= 0, -1);
        if (stated is not null && index < 0)
            findings.Add(DataProblems.UnknownColumn(table.Location, stated, Nearest.Alike(stated, table.Columns.Select(c => c.Name))));
        if (index < 0 || (stated is null && AreMeasures(table, index)))
            return table;
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var again = new List<(int Row, int First)>();
        for (var row = 0; row < table.RowCount; row++)
        {
            if (table[row, index]?.ToString() is { Length: > 0 } name && !first.TryAdd(NameFolding.Fold(name), row))
                again.Add((row, first[NameFolding.Fold(name)]));
        }
        // 责任单位 repeats by nature; a column where nearly every value stands once is a key.
        if (stated is null && again.Count * 5 > table.RowCount)
            return table;
        var limited = new LimitedFindings(findings);
        foreach (var (row, earlier) in again)
            limited.Add(DataProblems.DuplicateKey(table.LocationOf(row, index), table[row, index]?.ToString() ?? "", table.LocationOf(earlier, index)));
        limited.Close();
        return table.WithKey(table.Columns[index].Name);
    }
}
