using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>The title and the lines under it, then 称谓 or 主送机关.</summary>
internal static class HeadLines
{
    /// <param name="width">Of the text, twips.</param>
    public static IEnumerable<StatedLine> Of(Document document, Theme theme, int width)
    {
        var below = Below(document, theme).ToList();
        if (document.Title.Count > 0)
        {
            var lines = TitleLines.Break(document.Title, width / 20.0 / (double)theme[Role.Title].Advance);
            yield return new StatedLine(Role.Title, lines, FlowPart.Title) { KeepNext = true, KeepLines = true };
        }
        foreach (var (role, inlines) in below)
            yield return new StatedLine(role, inlines, FlowPart.Title) { KeepNext = true };
        if (document.Title.Count > 0 || below.Count > 0)
            yield return StatedLine.Blank with { KeepNext = true };
        // 7.3.2: flush left, wrapped lines flush left as well, a full-width colon at the end.
        if (document.Recipients.Count > 0)
            yield return Salutation([new TextRun(string.Join('，', document.Recipients))]);
        if (document.Salutation.Count > 0)
            yield return Salutation(document.Salutation);
    }

    /// <summary>送审稿 stands under the title; other marks stand top left.</summary>
    public static bool IsDraft(string mark) => mark.EndsWith('稿') || mark.EndsWith("稿）", StringComparison.Ordinal);

    /// <summary>云溪县人民政府县长　张　三.</summary>
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

    private static IEnumerable<(Role Role, IReadOnlyList<Inline> Inlines)> Below(Document document, Theme theme)
    {
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

    private static IReadOnlyList<Inline> WithDash(IReadOnlyList<Inline> subtitle) =>
        subtitle[0] is TextRun { Text: var text } && text.StartsWith('—') ? subtitle : [new TextRun("——"), .. subtitle];

    private static IReadOnlyList<Inline> Dated(Theme theme, IReadOnlyList<Inline> date)
    {
        if (date[0] is TextRun { Text: var text } && text.StartsWith('（'))
            return date;
        var at = theme.DateForm.IndexOf("{date}", StringComparison.Ordinal);
        return at < 0 ? date : [new TextRun(theme.DateForm[..at]), .. date, new TextRun(theme.DateForm[(at + 6)..])];
    }

    private static StatedLine Salutation(IReadOnlyList<Inline> inlines) =>
        new(Role.Salutation, InlineText.Plain(inlines).EndsWith('：') ? inlines : [.. inlines, new TextRun("：")], FlowPart.Salutation) { KeepNext = true };
}
