using Reports.Documents;
using Reports.Texts;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>Blocks → flow, in reading order.</summary>
internal static class BlockComposer
{
    /// <summary>A paragraph of the podium edition up to this many characters is not broken over a page turn.</summary>
    private const int WholeParagraph = 80;

    public static void WriteAll(Composer to, IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            // Two tables that touch become one in Word.
            if (i > 0 && to.Items is [.., FlowTable] && EndsAsTable(blocks[i - 1]) && BeginsAsTable(blocks[i]))
                to.Low();
            // So do two boxes.
            else if (i > 0 && blocks[i - 1] is Container && blocks[i] is Container)
                to.Blank();
            LeaveLandscape(to, blocks[i]);
            Write(to, blocks[i], isBehindTable: i > 0 && blocks[i - 1] is Table);
        }
        LeaveLandscape(to, null);
    }

    public static string NumberText(int level, int number) => level switch
    {
        1 => ChineseNumerals.Number(number) + "、",
        2 => $"（{ChineseNumerals.Number(number)}）",
        3 => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}."),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"（{number}）"),
    };

    private static void Write(Composer to, Block block, bool isBehindTable)
    {
        switch (block)
        {
            case Heading heading: WriteHeading(to, heading); break;
            case Paragraph paragraph: WriteParagraph(to, paragraph); break;
            case ListBlock list: ListComposer.Write(to, list, level: 0); break;
            case Quote quote: WriteQuote(to, quote); break;
            case PageBreak: to.IsPageBreakDue = true; break;
            case Container container: ContainerComposer.Write(to, container); break;
            case Figure figure: FigureComposer.Write(to, figure, isBehindTable); break;
            case Chart chart: FigureComposer.Write(to, chart, isBehindTable); break;
            case Table table: TableComposer.Write(to, table); break;
            case Contents contents: ContentsComposer.Write(to, contents); break;
            default: break;
        }
    }

    private static void WriteHeading(Composer to, Heading heading)
    {
        var level = Math.Clamp(heading.Level, 1, 4);
        var role = Role.Heading1 + level - 1;
        var text = new FlowText();
        if (heading.Number > 0)
            text.AddNumber(NumberText(level, heading.Number), to.Styles.Of(role), isText: to.Theme.NumbersAreText);
        to.Inlines.Append(text, heading.Inlines, RunLook.Of(to.Theme, role));
        if (heading.RunIn is not null)
            to.Inlines.Append(text, heading.RunIn, RunLook.Of(to.Theme, Role.Body) with { IsBold = to.Theme[Role.Body].Bold });
        to.Add(to.Look(role, text) with
        {
            KeepNext = heading.RunIn is null || ReferenceEquals(heading, to.BeforeSignature),
            KeepLines = heading.RunIn is null,
            Source = heading,
            Part = FlowPart.Heading,
        });
    }

    private static void WriteParagraph(Composer to, Paragraph paragraph)
    {
        var role = to.PlainRole;
        var text = to.Text(role, paragraph.Inlines);
        var look = to.Look(role, text) with { Source = paragraph };
        if (paragraph.Inlines is [PictureInline])
            look = FigureComposer.Look(to, text) with { Source = paragraph };
        else if (text.Pictures.Count > 0)
            look = look with { Before = 0, After = 0, Line = 0, IsOnGrid = false };
        else if (to.Options.IsPodium && InlineText.Plain(paragraph.Inlines).Length <= WholeParagraph)
            look = look with { KeepLines = true };
        if (ReferenceEquals(paragraph, to.BeforeSignature))
            look = look with { KeepNext = true };
        if (to.Depth > 0 && to.Box is null)
            look = look with { Left = to.Depth * Twips.OfPoints(to.Theme[Role.Body].Size), Right = 0, First = 0 };
        else if (paragraph.IsContinued)
            look = look with { First = 0 };
        to.Add(look);
    }

    private static void WriteQuote(Composer to, Quote quote)
    {
        var before = to.PlainRole;
        to.PlainRole = Role.Quote;
        WriteAll(to, quote.Blocks);
        to.PlainRole = before;
    }

    private static void LeaveLandscape(Composer to, Block? next)
    {
        if (to.IsLandscape && next is not (Table { IsLandscape: true } or PageBreak))
            TurnPage(to, isLandscape: false);
    }

    /// <summary>A new section; one that follows a table needs a paragraph of one point to hold the old one.</summary>
    public static void TurnPage(Composer to, bool isLandscape)
    {
        if (to.Items is [.., FlowTable])
            to.Low();
        to.IsPageBreakDue = false;
        to.IsLandscape = isLandscape;
        to.AddItem(new FlowSection(isLandscape));
    }

    private static bool EndsAsTable(Block block) => block is Table { Notes.Count: 0 };

    private static bool BeginsAsTable(Block block) => block is Table { Number: 0, Unit: null, Caption.Count: 0 };
}
