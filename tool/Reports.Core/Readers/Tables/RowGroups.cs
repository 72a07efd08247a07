using Reports.Diagnostics;

namespace Reports.Readers.Tables;

/// <summary>The groups of rows, by a column or by the group rows of the sheet (一、乡镇), in the order of their first rows.</summary>
internal sealed record RowGroups(Func<int, string?> NameOf, int Column)
{
    public static RowGroups? Read(FenceFields fields, SourceTable table, DiagnosticBag findings)
    {
        if (!fields.Has("group"))
            return null;
        if (fields.Value("group") is bool or "是")
        {
            if (!fields.Flag("group"))
                return null;
            if (!table.HasGroups)
                findings.Add(TableProblems.NoGroups(table.Name, fields.At("group")));
            return table.HasGroups ? new RowGroups(table.GroupOf, -1) : null;
        }
        var name = fields.Text("group") ?? "";
        var column = FenceSource.Column(table, name, fields.At("group"), findings);
        return column < 0 ? null : new RowGroups(r => ShownValue.Text(table.Value(r, column), 0), column);
    }
}
