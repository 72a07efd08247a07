using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>版头 of an official paper (GB/T 9704, 7.2).</summary>
internal static class LetterheadWriter
{
    /// <summary>7.2.4: the mark's upper edge lies 35 mm below that of the text.</summary>
    private const decimal MarkTop = 35m;

    /// <summary>7.2.7: the red line lies 4 mm below the document number.</summary>
    private const int RuleSpace = 11;

    /// <summary>The height of a mark's line in its size.</summary>
    private const decimal LineFactor = 1.3m;

    public static void Write(DocxFile file, Masthead head, IReadOnlyList<string> marks)
    {
        WriteCorner(file, head, marks);
        WriteMark(file, head.Name);
        Paragraphs.WriteBlank(file, 2);
        WriteNumber(file, head);
        Paragraphs.WriteBlank(file, 2);
    }

    /// <summary>7.2.1–7.2.3: 份号, 密级, 紧急程度 from the top, one line each; lines without one stay empty so that the mark keeps its place.</summary>
    private static void WriteCorner(DocxFile file, Masthead head, IReadOnlyList<string> marks)
    {
        var lines = new[] { head.Copy, head.Secrecy, head.Urgency }.Concat(marks.Where(m => !HeadLines.IsDraft(m))).Where(l => !string.IsNullOrEmpty(l)).ToList();
        for (var i = 0; i < Math.Max(CornerLines(file.Theme), lines.Count); i++)
        {
            if (i >= lines.Count)
                Paragraphs.WriteBlank(file);
            else
                Paragraphs.WriteText(file, StyleNames.Id(Role.Mark), lines[i]!, run: lines[i] == head.Copy ? new RunLook(Face: file.Theme[Role.Body].Face) : default);
        }
    }

    /// <summary>How many lines of the grid fit above the mark.</summary>
    private static int CornerLines(Theme theme) => theme[Role.Mark].Line > 0 ? (int)(MarkTop * 72 / 25.4m / theme[Role.Mark].Line) : 2;

    private static void WriteMark(DocxFile file, string name)
    {
        var theme = file.Theme;
        var cells = Math.Max(1, (decimal)CellWidth.Of(name));
        var size = Math.Floor(Math.Min(theme[Role.Letterhead].Size, theme.Page.TextWidth * 72 / 25.4m / cells) * 2) / 2;
        var line = size * LineFactor;
        var used = CornerLines(theme) * theme[Role.Mark].Line;
        // The line's box begins half of its surplus above the type.
        var before = Math.Max(0, MarkTop * 72 / 25.4m - used - (line - size) / 2);
        Paragraphs.WriteText(
            file, StyleNames.Id(Role.Letterhead), name,
            new ParagraphLook { Spacing = (Twips.OfPoints(before), 0, Twips.OfPoints(line)) },
            new RunLook(Color: theme[Role.Letterhead].Color ?? theme.Red, HalfPoints: Twips.HalfPoints(size)));
    }

    /// <summary>7.2.5, 7.2.6: the number in the middle; with 签发人 the number stands left and the signer right, one character in.</summary>
    private static void WriteNumber(DocxFile file, Masthead head)
    {
        var rule = new Borders(Bottom: new Border("single", (int)(file.Theme.RedRule * 8), file.Theme.Red, RuleSpace));
        var style = StyleNames.Id(Role.DocumentNumber);
        if (string.IsNullOrEmpty(head.Signer))
        {
            Paragraphs.WriteText(file, style, head.Number ?? "", new ParagraphLook { Borders = rule });
            return;
        }
        var names = head.Signer.Split('、', '，', ' ', '　').Where(n => n.Length > 0).Select(HeadLines.Spaced).Chunk(2).Select(r => string.Join('　', r)).ToList();
        var width = (int)(names.Max(CellWidth.Of) * (double)file.Theme[Role.DocumentNumber].Advance * 20);
        for (var i = 0; i < names.Count; i++)
            WriteSigner(file, (i == 0 ? "签发人：" : "", names[i], width), i == names.Count - 1 ? head.Number ?? "" : "", i == names.Count - 1 ? rule : null);
    }

    /// <summary>Names of all lines begin under each other; the last ends one character from the edge.</summary>
    private static void WriteSigner(DocxFile file, (string Label, string Names, int Width) signer, string number, Borders? rule)
    {
        var character = Twips.OfPoints(file.Theme[Role.DocumentNumber].Size);
        var names = Paragraphs.TextWidth(file) - character - signer.Width;
        Paragraphs.Open(file, StyleNames.Id(Role.DocumentNumber), new ParagraphLook
        {
            Align = TextAlign.Left,
            Borders = rule,
            Tabs = [new Tab("left", character), new Tab("right", names), new Tab("left", names + 1)],
        });
        InlineWriter.WriteRun(file, $"\t{number}\t{signer.Label}\t");
        InlineWriter.WriteRun(file, signer.Names, new RunLook(Face: file.Theme.Face("kai")));
        Paragraphs.Close(file);
    }
}
