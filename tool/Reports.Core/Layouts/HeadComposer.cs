using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>The title and the lines under it, then 称谓 or 主送机关.</summary>
internal static class HeadComposer
{
    public static void Write(Composer to)
    {
        var document = to.Document;
        var below = LinesBelow(to).ToList();
        if (document.Title.Count > 0)
            WriteTitle(to);
        foreach (var (role, inlines) in below)
            to.Add(to.Look(role, to.Text(role, inlines)) with { KeepNext = true, Part = FlowPart.Title });
        if (document.Title.Count > 0 || below.Count > 0)
            to.Blank(keepNext: true);
        WriteSalutation(to);
    }

    public static bool IsDraft(string mark) => mark.EndsWith('稿') || mark.EndsWith("稿）", StringComparison.Ordinal);

    private static void WriteTitle(Composer to)
    {
        var width = to.TextWidth / 20.0 / (double)to.Theme[Role.Title].Advance;
        var lines = TitleLines.Break(to.Document.Title, width);
        to.Add(to.Look(Role.Title, to.Text(Role.Title, lines)) with { KeepNext = true, KeepLines = true, Part = FlowPart.Title });
    }

    private static IEnumerable<(Role Role, IReadOnlyList<Inline> Inlines)> LinesBelow(Composer to)
    {
        var (document, theme) = (to.Document, to.Theme);
        foreach (var draft in document.Marks.Where(IsDraft))
            yield return (Role.Date, [new TextRun(draft.StartsWith('（') ? draft : $"（{draft}）")]);
        if (document.Subtitle.Count > 0)
            yield return (Role.Subtitle, WithDash(document.Subtitle));
        if (document.Occasion.Count > 0)
            yield return (Role.Occasion, document.Occasion);
        if (theme.IsDateFirst && document.Date.Count > 0)
            yield return (Role.Date, Dated(theme, document.Date));
        foreach (var speaker in document.Speakers)
            yield return (Role.Speaker, [new TextRun(NameLine(speaker))]);
        if (!theme.IsDateFirst && document.Date.Count > 0)
            yield return (Role.Date, Dated(theme, document.Date));
    }

    /// <summary>云溪县人民政府县长　张　三: a name of two characters is spaced to three.</summary>
    private static string NameLine(Person person)
    {
        var office = (person.Unit, person.Office) switch
        {
            (null or "", null or "") => "",
            (null or "", var only) => only,
            (var only, null or "") => only,
            var (unit, name) => name.StartsWith(unit, StringComparison.Ordinal) ? name : unit + name,
        };
        var shown = person.Name.Length == 2 && person.Name.All(c => c > '\u2E7F') ? $"{person.Name[0]}　{person.Name[1]}" : person.Name;
        return office.Length == 0 ? shown : shown.Length == 0 ? office : $"{office}　{shown}";
    }

    private static IReadOnlyList<Inline> WithDash(IReadOnlyList<Inline> subtitle) =>
        subtitle[0] is TextRun { Text: var text } && text.StartsWith('—') ? subtitle : [new TextRun("——"), .. subtitle];

    private static IReadOnlyList<Inline> Dated(Theme theme, IReadOnlyList<Inline> date)
    {
        if (date[0] is TextRun { Text: var text } && text.StartsWith('（'))
            return date;
        var at = theme.DateForm.IndexOf("{date}", StringComparison.Ordinal);
        return at < 0 ? date : [new TextRun(theme.DateForm[..at]), .. date, new TextRun(theme.DateForm[(at + 6)..])];
    }

    private static void WriteSalutation(Composer to)
    {
        var document = to.Document;
        if (document.Recipients.Count > 0)
            Write(to, to.Text(Role.Salutation, WithColon(string.Join('，', document.Recipients))));
        if (document.Salutation.Count == 0)
            return;
        var plain = InlineText.Plain(document.Salutation);
        Write(to, to.Text(Role.Salutation, plain.EndsWith('：') ? document.Salutation : [.. document.Salutation, new TextRun("：")]));
    }

    private static void Write(Composer to, FlowText text) =>
        to.Add(to.Look(Role.Salutation, text) with { KeepNext = true, Part = FlowPart.Salutation });

    private static string WithColon(string text) => text.EndsWith('：') ? text : text + "：";
}
