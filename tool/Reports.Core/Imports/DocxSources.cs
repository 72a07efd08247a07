using System.Text;
using Reports.Readers.Docx;

namespace Reports.Imports;

/// <summary>A Word file as a source: its paragraphs with their automatic numbers, what its styles say, and its tables.</summary>
internal sealed class DocxSources
{
    private const decimal TitleSize = 18;
    private const int LongestTitle = 70;
    private const int LongestCell = 200;

    private readonly StringBuilder _text = new();
    private readonly List<LineHint> _hints = [];
    private readonly List<int> _numbers = [];

    public static ImportSource Read(DocxPaper paper)
    {
        var source = new DocxSources();
        source.Blocks(paper.Blocks);
        foreach (var note in paper.Footnotes.Concat(paper.Endnotes))
            source.Blocks(note.Value);
        foreach (var section in paper.Sections)
        {
            source.Edges(section.Headers, "page-header");
            source.Edges(section.Footers, "page-footer");
        }
        return new ImportSource(paper.File, source._text.ToString(), source._hints, source._numbers);
    }

    private void Blocks(IEnumerable<DocxBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is DocxTable table)
                Table(table);
            else if (block is DocxParagraph paragraph)
                Paragraph(paragraph);
        }
    }

    private void Paragraph(DocxParagraph paragraph)
    {
        var hint = paragraph.IsContents ? new LineHint(Furniture: "contents")
            : IsTitle(paragraph) ? new LineHint(IsTitle: true)
            : new LineHint(Level: Math.Min(paragraph.HeadingLevel, 4));
        var number = paragraph.IsBullet ? "" : paragraph.Number;
        foreach (var line in paragraph.Text.Split('\n'))
        {
            Add(number + line.Replace('\t', ' '), paragraph.Place.Line, hint);
            number = "";
        }
        foreach (var box in paragraph.TextBoxes)
            Blocks(box);
    }

    /// <summary>A title by its style, or a short line in the middle that is set larger than any text.</summary>
    private static bool IsTitle(DocxParagraph paragraph) =>
        paragraph.IsTitle || paragraph.Form.Align == "center" && paragraph.Number.Length == 0 && paragraph.Text.Trim().Length is >= 4 and <= LongestTitle
        && paragraph.Runs.Where(r => r.TextIndex >= 0).Select(r => r.Look.Size).DefaultIfEmpty(0).Max() >= TitleSize;

    private void Table(DocxTable table)
    {
        var isLayout = table.Rows.Count < 2 || table.Rows.Max(r => r.Cells.Count) < 2 || table.Rows.Any(r => r.Cells.Any(c => c.Text.Length > LongestCell));
        foreach (var row in table.Rows)
        {
            if (isLayout)
            {
                foreach (var cell in row.Cells.Where(c => !c.ContinuesAbove))
                    Blocks(cell.Blocks);
                continue;
            }
            var cells = row.Cells.SelectMany(c => Enumerable.Repeat("", Math.Clamp(c.Span, 1, 64) - 1).Prepend(c.ContinuesAbove ? "" : Flat(c.Text)));
            Add(string.Join('\t', cells), table.Place.Line, new LineHint(IsTable: true));
        }
    }

    private void Edges(IReadOnlyList<DocxPageText> texts, string why)
    {
        foreach (var paragraph in texts.SelectMany(t => t.Blocks).OfType<DocxParagraph>())
            Add(Flat(paragraph.Text), 0, new LineHint(Furniture: why));
    }

    private void Add(string text, int line, LineHint hint)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        _text.Append(text.Replace('\r', ' ').Replace('\n', ' ')).Append('\n');
        _hints.Add(hint);
        _numbers.Add(line);
    }

    private static string Flat(string text) => text.Replace('\n', ' ').Replace('\t', ' ').Trim();
}
