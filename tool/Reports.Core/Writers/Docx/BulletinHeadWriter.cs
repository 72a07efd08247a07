using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>报头 of a bulletin: the upper third of the first page, closed by a red rule. Practice; the standard has no bulletin.</summary>
internal static class BulletinHeadWriter
{
    /// <summary>How far the name's upper edge lies below that of the text, millimetres.</summary>
    private const decimal NameTop = 20m;

    private const decimal LineFactor = 1.25m;
    private const int RuleSpace = 6;

    public static void Write(DocxFile file, Masthead head, IReadOnlyList<string> marks)
    {
        WriteCorner(file, head, marks);
        WriteName(file, head.Name);
        WriteIssue(file, head);
        WriteLine(file, head);
        Paragraphs.WriteBlank(file);
    }

    /// <summary>密级 and 内部资料 at the left of the first line, the copy's number at the right.</summary>
    private static void WriteCorner(DocxFile file, Masthead head, IReadOnlyList<string> marks)
    {
        var left = string.Join('　', new[] { head.Secrecy, head.Urgency }.Concat(marks.Where(m => !HeadLines.IsDraft(m))).Where(m => !string.IsNullOrEmpty(m)));
        var copy = string.IsNullOrEmpty(head.Copy) ? "" : "\t" + head.Copy;
        Paragraphs.WriteText(file, StyleNames.Id(Role.Mark), left + copy, new ParagraphLook { Tabs = [new Tab("right", Paragraphs.TextWidth(file))] });
    }

    private static void WriteName(DocxFile file, string name)
    {
        var theme = file.Theme;
        var cells = Math.Max(1, (decimal)CellWidth.Of(name));
        var size = Math.Floor(Math.Min(theme[Role.BulletinName].Size, theme.Page.TextWidth * 72 / 25.4m / cells) * 2) / 2;
        var line = size * LineFactor;
        var before = Math.Max(0, NameTop * 72 / 25.4m - theme[Role.Mark].Line - (line - size) / 2);
        Paragraphs.WriteText(
            file, StyleNames.Id(Role.BulletinName), name,
            new ParagraphLook { Spacing = (Twips.OfPoints(before), 0, Twips.OfPoints(line)) },
            new RunLook(Color: theme[Role.BulletinName].Color ?? theme.Red, HalfPoints: Twips.HalfPoints(size)));
    }

    private static void WriteIssue(DocxFile file, Masthead head)
    {
        var text = IssueText(head);
        if (text.Length > 0)
            Paragraphs.WriteText(file, StyleNames.Id(Role.IssueNumber), text);
    }

    /// <summary>第9期（总第87期）; numbers alone get their words.</summary>
    public static string IssueText(Masthead head)
    {
        var issue = Worded(head.Issue ?? head.Number, "第");
        var total = Worded(head.Total, "总第").Trim('（', '）');
        return total.Length > 0 ? $"{issue}（{total}）" : issue;
    }

    private static string Worded(string? text, string before) =>
        string.IsNullOrEmpty(text) ? "" : text.All(char.IsAsciiDigit) ? $"{before}{text}期" : text;

    private static void WriteLine(DocxFile file, Masthead head)
    {
        // The rule keeps the width of the text, so the text is set in by tabs and not by indents.
        var character = Twips.OfPoints(file.Theme[Role.IssueLine].Size);
        Paragraphs.WriteText(file, StyleNames.Id(Role.IssueLine), $"\t{head.Organ}\t{head.Date}", new ParagraphLook
        {
            Borders = new Borders(Bottom: new Border("single", (int)(file.Theme.RedRule * 8), file.Theme.Red, RuleSpace)),
            Tabs = [new Tab("left", character), new Tab("right", Paragraphs.TextWidth(file) - character)],
        });
    }
}
