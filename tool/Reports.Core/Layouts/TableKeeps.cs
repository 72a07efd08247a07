using Reports.Documents;

namespace Reports.Layouts;

/// <summary>
/// Which rows of a table stay on the page of the next: the head and the first two rows, the last two, and the last with the note below.
/// Word keeps a row with the next where its paragraphs are kept with the next (ISO/IEC 29500-1, 17.3.1.15), LibreOffice where the first one of its first cell is.
/// </summary>
internal static class TableKeeps
{
    public static bool KeepsNext(Table table, int row)
    {
        var last = table.Rows.Count - 1;
        return row == last ? table.Notes.Count > 0 : row <= table.HeaderRows || row == last - 1;
    }
}
