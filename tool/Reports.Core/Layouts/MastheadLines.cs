using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>版头 of an official paper (GB/T 9704, 7.2), 报头 of a bulletin, or the marks of a paper that has neither.</summary>
internal static class MastheadLines
{
    private const decimal PointsOfMm = 72 / 25.4m;

    /// <summary>7.2.4: the mark's upper edge lies 35 mm below that of the text; 7.2.7: the red rule lies 4 mm below the document number.</summary>
    private static readonly Form s_letterhead = new(Role.Letterhead, 35m, 1.3m, 11);

    /// <summary>Practice; the standard has no bulletin.</summary>
    private static readonly Form s_bulletin = new(Role.BulletinName, 20m, 1.25m, 6);

    /// <param name="Top">How far the name's upper edge lies below that of the text, millimetres.</param>
    /// <param name="Factor">The height of the name's line in its size.</param>
    /// <param name="RuleSpace">Points.</param>
    private readonly record struct Form(Role Role, decimal Top, decimal Factor, int RuleSpace);

    /// <param name="width">Of the text, twips.</param>
    public static IEnumerable<MastheadLine> Of(Document document, Theme theme, int width) => document.Masthead switch
    {
        null => Marks(document),
        var head when IsLetterhead(document.Kind, head) => Letterhead(document, head, theme, width),
        var head => Bulletin(document, head, theme, width),
    };

    /// <summary>版头 and 报头 are told apart by what they hold: a document number or signer, or an issue, organ and date.</summary>
    private static bool IsLetterhead(DocumentKind kind, Masthead head) =>
        head.Issue is null && head.Total is null
        && (kind == DocumentKind.Official || head.Number is not null || head.Signer is not null || head.Copy is not null
            || (head.Organ is null && head.Date is null && kind != DocumentKind.Bulletin && kind != DocumentKind.Express));

    /// <summary>内部资料 and the like, top left; 送审稿 stands under the title.</summary>
    private static IEnumerable<MastheadLine> Marks(Document document)
    {
        if (Shown(document.Marks) is not { Count: > 0 } marks)
            yield break;
        yield return new MastheadLine(Role.Mark, new MastheadRun(string.Join('　', marks)));
        yield return MastheadLine.Blank;
    }

    private static List<string> Shown(params IEnumerable<string?> marks) =>
        [.. marks.Where(m => !string.IsNullOrEmpty(m)).Select(m => m!).Where(m => !HeadLines.IsDraft(m))];

    private static IEnumerable<MastheadLine> Letterhead(Document document, Masthead head, Theme theme, int width)
    {
        // 7.2.1–7.2.3: 份号, 密级, 紧急程度 from the top, one line each; lines without one stay empty so that the mark keeps its place.
        List<string> corner = [.. Given(head.Copy, head.Secrecy, head.Urgency), .. Shown(document.Marks)];
        var grid = theme[Role.Mark].Line;
        var lines = grid > 0 ? (int)(s_letterhead.Top * PointsOfMm / grid) : 2;
        foreach (var text in corner)
            yield return new MastheadLine(Role.Mark, new MastheadRun(text, text == head.Copy ? theme[Role.Body].Face : null));
        for (var i = corner.Count; i < lines; i++)
            yield return MastheadLine.Blank;
        yield return Name(head.Name, theme, s_letterhead, lines * grid);
        yield return MastheadLine.Blank;
        yield return MastheadLine.Blank;
        foreach (var line in Numbers(head, theme, width))
            yield return line;
        yield return MastheadLine.Blank;
        yield return MastheadLine.Blank;
    }

    private static IEnumerable<string> Given(params string?[] texts) => texts.Where(t => !string.IsNullOrEmpty(t))!;

    /// <summary>7.2.5, 7.2.6: the number in the middle; with 签发人 the number stands left and the signers right, two to a line.</summary>
    private static IEnumerable<MastheadLine> Numbers(Masthead head, Theme theme, int width)
    {
        var number = head.Number ?? "";
        var names = (head.Signer ?? "").Split('、', '，', ' ', '　').Where(n => n.Length > 0).Select(HeadLines.Spaced).Chunk(2).Select(r => string.Join('　', r)).ToList();
        if (names.Count == 0)
        {
            yield return new MastheadLine(Role.DocumentNumber, new MastheadRun(number)) { RuleSpace = s_letterhead.RuleSpace };
            yield break;
        }
        // Names of all lines begin under each other; the longest ends one character from the edge.
        var character = Twips.OfPoints(theme[Role.DocumentNumber].Size);
        var at = width - character - (int)(names.Max(CellWidth.Of) * (double)theme[Role.DocumentNumber].Advance * 20);
        for (var i = 0; i < names.Count; i++)
        {
            var isLast = i == names.Count - 1;
            yield return new MastheadLine(Role.DocumentNumber, new MastheadRun($"\t{(isLast ? number : "")}\t{(i == 0 ? "签发人：" : "")}\t"), new MastheadRun(names[i], theme.Face("kai")))
            {
                IsFlushLeft = true,
                RuleSpace = isLast ? s_letterhead.RuleSpace : null,
                Tabs = [new TabStop(character), new TabStop(at, IsRight: true), new TabStop(at + 1)],
            };
        }
    }

    private static IEnumerable<MastheadLine> Bulletin(Document document, Masthead head, Theme theme, int width)
    {
        // 密级 and 内部资料 at the left of the first line, the copy's number at the right.
        var left = string.Join('　', Given(head.Secrecy, head.Urgency).Concat(Shown(document.Marks)));
        var copy = string.IsNullOrEmpty(head.Copy) ? "" : "\t" + head.Copy;
        yield return new MastheadLine(Role.Mark, new MastheadRun(left + copy)) { Tabs = [new TabStop(width, IsRight: true)] };
        yield return Name(head.Name, theme, s_bulletin, theme[Role.Mark].Line);
        var issue = IssueText(head);
        if (issue.Length > 0)
            yield return new MastheadLine(Role.IssueNumber, new MastheadRun(issue));
        var character = Twips.OfPoints(theme[Role.IssueLine].Size);
        yield return new MastheadLine(Role.IssueLine, new MastheadRun($"\t{head.Organ}\t{head.Date}"))
        {
            RuleSpace = s_bulletin.RuleSpace,
            Tabs = [new TabStop(character), new TabStop(width - character, IsRight: true)],
        };
        yield return MastheadLine.Blank;
    }

    /// <summary>第9期（总第87期）; numbers alone get their words.</summary>
    private static string IssueText(Masthead head)
    {
        var issue = Worded(head.Issue ?? head.Number, "第");
        var total = Worded(head.Total, "总第").Trim('（', '）');
        return total.Length > 0 ? $"{issue}（{total}）" : issue;
    }

    private static string Worded(string? text, string before) =>
        string.IsNullOrEmpty(text) ? "" : text.All(char.IsAsciiDigit) ? $"{before}{text}期" : text;

    /// <summary>A name as large as its role, or as fits on one line.</summary>
    /// <param name="used">The height of the lines above it, points.</param>
    private static MastheadLine Name(string name, Theme theme, Form form, decimal used)
    {
        var cells = Math.Max(1, (decimal)CellWidth.Of(name));
        var size = Math.Floor(Math.Min(theme[form.Role].Size, theme.Page.TextWidth * PointsOfMm / cells) * 2) / 2;
        var line = size * form.Factor;
        // The line's box begins half of its surplus above the type.
        var before = Math.Max(0, form.Top * PointsOfMm - used - (line - size) / 2);
        return new MastheadLine(form.Role, new MastheadRun(name)) { Name = (size, Twips.OfPoints(before), Twips.OfPoints(line)) };
    }
}
