using Reports.Diagnostics;
using Reports.Readers.Tables;

namespace Reports.Readers;

/// <summary>Finds what a fence names: its source, columns and order.</summary>
internal static class FenceSource
{
    public static SourceTable? Find(FenceFields fields, Sentence what, ReadContext context, DiagnosticBag findings)
    {
        var name = fields.Text("source")?.Trim();
        if (string.IsNullOrEmpty(name))
        {
            if (!fields.Has("source"))
                findings.Add(FenceProblems.NoSource(what, fields.Location));
            return null;
        }
        if (context.Lookup(name) is not { } node)
        {
            findings.Add(FenceProblems.SourceMissing(name, fields.At("source")));
            return null;
        }
        var table = SourceTable.From(name, node);
        if (table is null)
            findings.Add(FenceProblems.SourceIsNoTable(name, fields.At("source")));
        return table;
    }

    /// <summary>The index of a column; a name that the source does not have is a finding and -1.</summary>
    public static int Column(SourceTable table, string name, SourceLocation at, DiagnosticBag findings)
    {
        var index = table.Find(name);
        if (index < 0)
        {
            var known = table.Columns.Select(c => c.Name).ToList();
            findings.Add(FenceProblems.UnknownColumn(name, table.Name, Nearest.To(name, known), known, at));
        }
        return index;
    }

    /// <summary>The index of a column that holds numbers, else a finding and -1.</summary>
    public static int NumericColumn(SourceTable table, string name, SourceLocation at, DiagnosticBag findings)
    {
        var index = Column(table, name, at, findings);
        if (index < 0 || table.IsNumeric(index))
            return index;
        var row = Enumerable.Range(0, table.RowCount).FirstOrDefault(r => table.Value(r, index) is not (null or decimal), -1);
        findings.Add(FenceProblems.NotNumeric(name, row < 0 ? "" : ShownValue.Text(table.Value(row, index), 0), at, row < 0 ? null : table.Place(row, index)));
        return -1;
    }
}
