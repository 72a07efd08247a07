using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>Blocks → paragraphs and tables, in reading order.</summary>
internal static class BlockWriter
{
    /// <summary>A paragraph of the podium edition up to this many characters is not broken over a page turn.</summary>
    private const int WholeParagraph = 80;

    public static void WriteAll(DocxFile file, IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            // Two tables that touch become one in Word.
            if (i > 0 && file.Flow.SectionAt < 0 && EndsAsTable(blocks[i - 1]) && BeginsAsTable(blocks[i]))
                Paragraphs.WriteLow(file, ParagraphLook.None);
            // So do two boxes.
            else if (i > 0 && blocks[i - 1] is Container && blocks[i] is Container)
                Paragraphs.WriteBlank(file);
            LeaveLandscape(file, blocks[i]);
            Write(file, blocks[i], isBehindTable: i > 0 && blocks[i - 1] is Table);
        }
        LeaveLandscape(file, null);
    }

    private static void Write(DocxFile file, Block block, bool isBehindTable)
    {
        switch (block)
        {
            case Heading heading:
                HeadingWriter.Write(file, heading);
                break;
            case Paragraph paragraph:
                WriteParagraph(file, paragraph);
                break;
            case ListBlock list:
                ListWriter.Write(file, list, level: 0);
                break;
            case Quote quote:
                WriteQuote(file, quote);
                break;
            case PageBreak:
                file.Flow.IsPageBreakDue = true;
                break;
            case Container container:
                ContainerWriter.Write(file, container);
                break;
            case Figure figure:
                FigureWriter.Write(file, figure, isBehindTable);
                break;
            case Chart chart:
                FigureWriter.Write(file, chart, isBehindTable);
                break;
            case Table table:
                TableWriter.Write(file, table);
                break;
            case Contents contents:
                ContentsWriter.Write(file, contents);
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    public static void WriteParagraph(DocxFile file, Paragraph paragraph)
    {
        var style = file.Flow.ParagraphStyle ?? StyleNames.Id(Role.Body);
        var look = file.Options.Edition == Edition.Podium && InlineText.Plain(paragraph.Inlines).Length <= WholeParagraph
            ? new ParagraphLook { KeepLines = true }
            : null;
        if (ReferenceEquals(paragraph, file.Flow.BeforeSignature))
            look = (look ?? ParagraphLook.None) with { KeepNext = true };
        if (paragraph.Inlines is [PictureInline])
            (style, look) = (StyleNames.Figure, null);
        else if (paragraph.Inlines.Any(i => i is PictureInline))
            look = (look ?? ParagraphLook.None) with { Spacing = (0, 0, -1) };
        if (file.Flow.Depth > 0 && file.Flow.Box is null)
            look = (look ?? ParagraphLook.None) with { Indent = new Indent(Left: file.Flow.Depth * Twips.OfPoints(file.Theme[Role.Body].Size)) };
        else if (paragraph.IsContinued)
            look = (look ?? ParagraphLook.None) with { Indent = HeadingWriter.IndentOf(file.Theme[file.Flow.ParagraphStyle is null ? Role.Body : Role.Quote]) with { FirstLine = 0 } };
        Paragraphs.Write(file, style, paragraph.Inlines, look);
    }

    private static void WriteQuote(DocxFile file, Quote quote)
    {
        var before = file.Flow.ParagraphStyle;
        file.Flow.ParagraphStyle = StyleNames.Id(Role.Quote);
        WriteAll(file, quote.Blocks);
        file.Flow.ParagraphStyle = before;
    }

    /// <summary>A landscape page holds wide tables only; what follows goes back to the upright page.</summary>
    private static void LeaveLandscape(DocxFile file, Block? next)
    {
        if (file.Sections.Current.IsLandscape && next is not (Table { IsLandscape: true } or PageBreak))
            file.Sections.Begin(file, file.Sections.Current with { IsLandscape = false, Start = null, IsOddPage = false });
    }

    private static bool EndsAsTable(Block block) => block is Table { Notes.Count: 0 };

    private static bool BeginsAsTable(Block block) => block is Table { Number: 0, Unit: null, Caption.Count: 0 };
}
