using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>The title and the lines under it, then 称谓 or 主送机关.</summary>
internal static class HeadWriter
{
    /// <summary>内部资料 and the like, top left; 送审稿 stands under the title.</summary>
    public static void WriteMarks(DocxFile file, IReadOnlyList<string> marks)
    {
        var shown = marks.Where(m => !IsDraft(m)).ToList();
        if (shown.Count == 0)
            return;
        Paragraphs.WriteText(file, StyleNames.Id(Role.Mark), string.Join('　', shown));
        Paragraphs.WriteBlank(file);
    }

    public static void Write(DocxFile file, Document document, bool isInVolume)
    {
        var below = LinesBelow(file, document, isInVolume).ToList();
        if (document.Title.Count > 0)
            WriteTitle(file, document, isInVolume);
        else if (file.Flow.PieceBookmark is { } name)
            Bookmarks.End(file, Bookmarks.Start(file, name));
        foreach (var (style, inlines) in below)
            Paragraphs.Write(file, style, inlines, new ParagraphLook { KeepNext = true });
        if (document.Title.Count > 0 || below.Count > 0)
            Paragraphs.WriteBlank(file, keepNext: true);
        WriteSalutation(file, document);
    }

    /// <summary>How many characters of a role's size fit on a line.</summary>
    public static double Width(DocxFile file, Role role) => Paragraphs.TextWidth(file) / 20.0 / (double)file.Theme[role].Advance;

    private static void WriteTitle(DocxFile file, Document document, bool isInVolume)
    {
        var lines = TitleLines.Break(document.Title, Width(file, Role.Title));
        Paragraphs.Open(file, isInVolume ? StyleNames.PieceTitle : StyleNames.Id(Role.Title), new ParagraphLook { KeepNext = true, KeepLines = true });
        if (isInVolume && file.Flow.PieceBookmark is { } name)
        {
            var number = Bookmarks.Start(file, name);
            InlineWriter.Write(file, lines);
            Bookmarks.End(file, number);
            file.Flow.PieceBookmark = null;
        }
        else
        {
            InlineWriter.Write(file, lines);
        }
        Paragraphs.Close(file);
    }

    private static IEnumerable<(string Style, IReadOnlyList<Inline> Inlines)> LinesBelow(DocxFile file, Document document, bool isInVolume)
    {
        foreach (var draft in document.Marks.Where(IsDraft))
            yield return (StyleNames.Id(Role.Date), [new TextRun(draft.StartsWith('（') ? draft : $"（{draft}）")]);
        if (document.Subtitle.Count > 0)
            yield return (StyleNames.Id(Role.Subtitle), WithDash(document.Subtitle));
        if (document.Occasion.Count > 0)
            yield return (StyleNames.Id(Role.Occasion), document.Occasion);
        if (file.Theme.IsDateFirst && document.Date.Count > 0)
            yield return (StyleNames.Id(Role.Date), Dated(file.Theme, document.Date));
        foreach (var speaker in document.Speakers)
            yield return (isInVolume ? StyleNames.PieceSpeaker : StyleNames.Id(Role.Speaker), [new TextRun(NameLine(speaker))]);
        if (!file.Theme.IsDateFirst && document.Date.Count > 0)
            yield return (StyleNames.Id(Role.Date), Dated(file.Theme, document.Date));
    }

    /// <summary>云溪县人民政府县长　张　三: a name of two characters is spaced to three.</summary>
    public static string NameLine(Person person)
    {
        var office = (person.Unit, person.Office) switch
        {
            (null or "", null or "") => "",
            (null or "", var only) => only,
            (var only, null or "") => only,
            // The office may name the unit already: 云溪县委书记 of 云溪县委.
            var (unit, name) => name.StartsWith(unit, StringComparison.Ordinal) ? name : unit + name,
        };
        var shown = Spaced(person.Name);
        return office.Length == 0 ? shown : shown.Length == 0 ? office : $"{office}　{shown}";
    }

    /// <summary>A name of two Han characters is spaced to three.</summary>
    public static string Spaced(string name) => name.Length == 2 && name.All(c => c > '\u2E7F') ? $"{name[0]}　{name[1]}" : name;

    public static bool IsDraft(string mark) => mark.EndsWith('稿') || mark.EndsWith("稿）", StringComparison.Ordinal);

    private static IReadOnlyList<Inline> WithDash(IReadOnlyList<Inline> subtitle) =>
        subtitle[0] is TextRun { Text: var text } && text.StartsWith('—') ? subtitle : [new TextRun("——"), .. subtitle];

    private static IReadOnlyList<Inline> Dated(Theme theme, IReadOnlyList<Inline> date)
    {
        if (date[0] is TextRun { Text: var text } && text.StartsWith('（'))
            return date;
        var at = theme.DateForm.IndexOf("{date}", StringComparison.Ordinal);
        return at < 0 ? date : [new TextRun(theme.DateForm[..at]), .. date, new TextRun(theme.DateForm[(at + 6)..])];
    }

    /// <summary>7.3.2: flush left, wrapped lines flush left as well, a full-width colon at the end.</summary>
    private static void WriteSalutation(DocxFile file, Document document)
    {
        var style = StyleNames.Id(Role.Salutation);
        if (document.Recipients.Count > 0)
            Paragraphs.WriteText(file, style, WithColon(string.Join('，', document.Recipients)), new ParagraphLook { KeepNext = true });
        if (document.Salutation.Count == 0)
            return;
        var plain = InlineText.Plain(document.Salutation);
        Paragraphs.Write(file, style, plain.EndsWith('：') ? document.Salutation : [.. document.Salutation, new TextRun("：")], new ParagraphLook { KeepNext = true });
    }

    private static string WithColon(string text) => text.EndsWith('：') ? text : text + "：";
}
