using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>A Word file → the paragraphs that the rules look at, numbers included, with the way back to paragraph and character.</summary>
public static class WordPaper
{
    public static PaperText Of(DocxPaper paper)
    {
        var parts = new List<TextPart>();
        var tables = new List<PaperTable>();
        Blocks(parts, paper.Blocks, isCell: false, tables);
        foreach (var note in paper.Footnotes.Concat(paper.Endnotes))
            Blocks(parts, note.Value, isCell: false, tables);
        return new PaperText(paper.File, parts) { Word = paper, Kind = KindByTitle.Of(parts), Tables = tables, Margins = Margins(paper) };
    }

    private static List<TextPart> Margins(DocxPaper paper)
    {
        var parts = new List<TextPart>();
        foreach (var text in paper.Sections.SelectMany(s => s.Headers.Concat(s.Footers)).Distinct())
            Blocks(parts, text.Blocks, isCell: false, []);
        return [.. parts.DistinctBy(p => p.Text)];
    }

    /// <summary>The paragraphs of the body that can be changed: its own, its cells' and, with its boxes left out, no others.</summary>
    internal static IEnumerable<DocxParagraph> Paragraphs(DocxPaper paper) => Within(paper.Blocks);

    private static IEnumerable<DocxParagraph> Within(IEnumerable<DocxBlock> blocks) => blocks.SelectMany(b => b switch
    {
        DocxParagraph { IsContents: false } paragraph => [paragraph],
        DocxTable table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => Within(c.Blocks)),
        _ => (IEnumerable<DocxParagraph>)[],
    });

    private static void Blocks(List<TextPart> parts, IEnumerable<DocxBlock> blocks, bool isCell, List<PaperTable> tables)
    {
        foreach (var block in blocks)
        {
            if (block is DocxTable table)
            {
                tables.Add(PaperTable.Of(table, parts.Count > 0 ? parts[^1].Text : ""));
                foreach (var cell in table.Rows.SelectMany(r => r.Cells).Where(c => !c.ContinuesAbove))
                    Blocks(parts, cell.Blocks, isCell: true, tables);
            }
            else if (block is DocxParagraph { IsContents: false } paragraph)
            {
                Add(parts, paragraph, isCell);
                foreach (var box in paragraph.TextBoxes)
                    Blocks(parts, box, isCell: false, tables);
            }
        }
    }

    /// <summary>A line break set by hand ends a line for the rules too.</summary>
    private static void Add(List<TextPart> parts, DocxParagraph paragraph, bool isCell)
    {
        var start = 0;
        foreach (var line in paragraph.Text.Split('\n'))
        {
            if (Part(paragraph, line, start, isCell, parts.Count == 0) is { } part)
                parts.Add(part);
            start += line.Length + 1;
        }
    }

    private static TextPart? Part(DocxParagraph paragraph, string line, int start, bool isCell, bool isFirst)
    {
        var from = start + (line.Length - line.TrimStart().Length);
        var text = line.Trim();
        if (text.Length == 0)
            return null;
        var number = start == 0 && !paragraph.IsBullet ? paragraph.Number : "";
        var whole = number + text;
        SourceLocation At(int offset, int length) => paragraph.At(from + Math.Max(0, offset - number.Length), Math.Max(1, length - Math.Max(0, number.Length - offset)));
        if (isCell)
            return new TextPart(PartRole.Cell, whole, 0, 0, At);
        var (role, level, value) = PlainPaper.Classify(whole, paragraph.HeadingLevel is >= 1 and <= 4 ? paragraph.HeadingLevel : 0, isFirst);
        return new TextPart(paragraph.IsTitle ? PartRole.Title : role, whole, level, value, At) { IsNumberSet = number.Length > 0 };
    }
}
