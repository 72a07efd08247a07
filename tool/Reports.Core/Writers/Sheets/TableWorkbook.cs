using System.Text;
using Reports.Documents;

namespace Reports.Writers.Sheets;

/// <summary>The tables of a paper as a workbook: a sheet for each, named by its caption.</summary>
public static class TableWorkbook
{
    // Excel's limit on the name of a sheet.
    private const int LongestName = 31;

    /// <summary>Null when the paper has no table: a workbook has at least one sheet.</summary>
    public static byte[]? Write(Document document)
    {
        var tables = DocumentWalker.Blocks(document).OfType<Table>().Where(t => t.Rows.Count > 0).ToList();
        if (tables.Count == 0)
            return null;
        var styles = new SheetStyles();
        var names = Names(tables);
        var sheets = tables.Select(t => new TableSheet(t, styles)).ToList();
        return WorkbookParts.Pack(names, [.. sheets.Select(s => s.Xml)], styles.ToString(), [.. sheets.Select(s => s.FrozenRows)]);
    }

    private static List<string> Names(IReadOnlyList<Table> tables)
    {
        var names = new List<string>();
        for (var i = 0; i < tables.Count; i++)
        {
            var stem = Safe(DocumentWalker.PlainText(tables[i].Caption));
            if (stem.Length == 0)
                stem = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"表{(tables[i].Number > 0 ? tables[i].Number : i + 1)}");
            var name = Short(stem, LongestName);
            for (var n = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); n++)
            {
                var mark = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"（{n}）");
                name = Short(stem, LongestName - mark.Length) + mark;
            }
            names.Add(name);
        }
        return names;
    }

    /// <summary>Without what Excel refuses in a sheet's name.</summary>
    private static string Safe(string caption)
    {
        var text = new StringBuilder(caption.Length);
        foreach (var c in caption)
            text.Append(c switch { '[' => '〔', ']' => '〕', ':' or '*' or '?' or '/' or '\\' => (char)(c + 0xFEE0), < ' ' => ' ', _ => c });
        return text.ToString().Trim().Trim('\'');
    }

    private static string Short(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd();
}
