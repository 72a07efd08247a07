using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>What is said about a sheet before it is read as a table: hidden parts, formulas without a value, control characters, endless cells.</summary>
internal static class SheetChecks
{
    public static void Run(RawSheet sheet, SourceLocation location, DiagnosticBag findings)
    {
        var limited = new LimitedFindings(findings);
        var hidden = new List<int>();
        foreach (var row in sheet.Rows)
        {
            if (row.IsHidden)
                hidden.Add(row.Number);
            for (var column = 0; column < row.Cells.Length; column++)
            {
                var cell = row.Cells[column];
                if (cell.Kind == RawKind.NoValue)
                    limited.Add(DataProblems.FormulaWithoutValue(TableReader.Place(location, row, column)));
                else if (cell.Kind == RawKind.Text && (string)cell.Value! is var text)
                    row.Cells[column] = Checked(text, cell, () => TableReader.Place(location, row, column), limited);
            }
        }
        limited.Close();
        if (hidden.Count > 0)
            findings.Add(DataProblems.HiddenRows(location, hidden.Count, hidden[0]));
        if (sheet.HiddenColumns.Where(c => sheet.Rows.Any(r => !r[c].IsBlank)).Select(c => DataTable.A1(c + 1)).ToList() is { Count: > 0 } columns)
            findings.Add(DataProblems.HiddenColumns(location, columns));
    }

    private static RawCell Checked(string text, RawCell cell, Func<SourceLocation> place, LimitedFindings findings)
    {
        if (text.Length > CellText.LongestCell)
            findings.Add(DataProblems.CellTooLong(place(), text.Length));
        var at = text.AsSpan().IndexOfAny(ScalarText.Controls);
        if (at < 0)
            return cell;
        findings.Add(DataProblems.ControlCharacter(place(), text[at]));
        var clean = CellText.Trim(string.Concat(text.Where(c => !CellText.IsControl(c)))).ToString();
        return clean.Length == 0 ? default : new RawCell(clean, RawKind.Text);
    }
}
