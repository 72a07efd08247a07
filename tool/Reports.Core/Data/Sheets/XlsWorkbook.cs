using Excel = ExcelDataReader;

namespace Reports.Data;

/// <summary>Reads the old .xls (BIFF) through ExcelDataReader.</summary>
internal static class XlsWorkbook
{
    /// <summary>Every sheet of the workbook, in order.</summary>
    /// <exception cref="Exception">The file is damaged; ExcelDataReader's own kinds and those of its streams.</exception>
    public static List<(SheetName Name, RawSheet Sheet)> Read(Stream stream)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var reader = Excel.ExcelReaderFactory.CreateBinaryReader(stream);
        var sheets = new List<(SheetName, RawSheet)>();
        do
        {
            var sheet = new RawSheet(reader.Name);
            foreach (var merge in reader.MergeCells ?? [])
                sheet.Merges.Add(new Merge(merge.FromRow + 1, merge.FromColumn, merge.ToRow + 1, merge.ToColumn));
            for (var number = 1; reader.Read(); number++)
                Keep(sheet, reader, number);
            sheets.Add((new SheetName(reader.Name, reader.VisibleState is null or "visible"), sheet));
        }
        while (reader.NextResult());
        return sheets;
    }

    private static void Keep(RawSheet sheet, Excel.IExcelDataReader reader, int number)
    {
        var cells = new RawCell[reader.FieldCount];
        var width = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = Cell(reader, column);
            if (cells[column].Kind != RawKind.Blank)
                width = column + 1;
        }
        if (width > 0)
            sheet.Rows.Add(new RawRow(number, number, cells[..width], reader.RowHeight == 0));
    }

    private static RawCell Cell(Excel.IExcelDataReader reader, int column)
    {
        var format = Format(reader, column);
        switch (reader.GetValue(column))
        {
            case null: return default;
            case string text:
                var trimmed = CellText.Trim(text);
                return trimmed.IsEmpty ? default : new RawCell(CellText.Clean(trimmed, new StringPool()), RawKind.Text);
            case bool truth: return new RawCell(truth, RawKind.Truth);
            case TimeSpan time when time >= TimeSpan.Zero:
                return new RawCell(NumberFormat.TimeText((decimal)time.TotalDays), RawKind.Text);
            case DateTime { Year: 1899 } time:
                return new RawCell(NumberFormat.TimeText((decimal)time.TimeOfDay.TotalDays), RawKind.Text);
            case DateTime day:
                return format.Kind == FormatKind.Month ? new RawCell(new DataMonth(day.Year, day.Month), RawKind.Month) : new RawCell(day, RawKind.Date);
            case int whole: return format.Apply(whole, false);
            case double number when Numbers.FromDouble(number) is { } exact: return format.Apply(exact, false);
            case var other: return new RawCell(Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture) ?? "", RawKind.Text);
        }
    }

    private static NumberFormat Format(Excel.IExcelDataReader reader, int column)
    {
        var code = reader.GetNumberFormatString(column);
        return string.IsNullOrEmpty(code) ? NumberFormat.BuiltIn(reader.GetNumberFormatIndex(column)) : NumberFormat.Parse(code);
    }
}
