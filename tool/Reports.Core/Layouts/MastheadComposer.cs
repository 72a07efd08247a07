using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>版头 of an official paper, 报头 of a bulletin, or the marks of a paper that has neither.</summary>
internal static class MastheadComposer
{
    private const decimal PointsOfMm = 72 / 25.4m;

    /// <summary>Where the mark (7.2.4) and a bulletin's name begin below the text's upper edge, millimetres, and the height of their lines.</summary>
    private static readonly (decimal Top, decimal Line, int Space) s_letterhead = (35m, 1.3m, 11);
    private static readonly (decimal Top, decimal Line, int Space) s_bulletin = (20m, 1.25m, 6);

    public static void Write(Composer to)
    {
        var document = to.Document;
        if (document.Masthead is not { } head)
        {
            var marks = document.Marks.Where(m => !HeadLines.IsDraft(m)).ToList();
            if (marks.Count == 0)
                return;
            Line(to, Role.Mark, string.Join('　', marks));
            to.Blank(part: FlowPart.Masthead);
        }
        else if (IsLetterhead(document.Kind, head))
        {
            WriteLetterhead(to, head);
        }
        else
        {
            WriteBulletin(to, head);
        }
    }

    /// <summary>版头 and 报头 are told apart by what they hold: a document number or signer, or an issue, organ and date.</summary>
    private static bool IsLetterhead(DocumentKind kind, Masthead head) =>
        head.Issue is null && head.Total is null
        && (kind == DocumentKind.Official || head.Number is not null || head.Signer is not null || head.Copy is not null
            || (head.Organ is null && head.Date is null && kind != DocumentKind.Bulletin && kind != DocumentKind.Express));

    private static void WriteLetterhead(Composer to, Masthead head)
    {
        var corner = new[] { head.Copy, head.Secrecy, head.Urgency }.Concat(to.Document.Marks.Where(m => !HeadLines.IsDraft(m))).Where(l => !string.IsNullOrEmpty(l)).ToList();
        var mark = to.Theme[Role.Mark].Line;
        var lines = mark > 0 ? (int)(s_letterhead.Top * PointsOfMm / mark) : 2;
        for (var i = 0; i < Math.Max(lines, corner.Count); i++)
        {
            if (i >= corner.Count)
                to.Blank(part: FlowPart.Masthead);
            else
                Line(to, Role.Mark, corner[i]!);
        }
        WriteName(to, Role.Letterhead, head.Name, s_letterhead, lines * mark);
        to.Blank(2, part: FlowPart.Masthead);
        WriteNumber(to, head);
        to.Blank(2, part: FlowPart.Masthead);
    }

    private static void WriteNumber(Composer to, Masthead head)
    {
        var names = (head.Signer ?? "").Split('、', '，', ' ', '　').Where(n => n.Length > 0).Chunk(2).ToList();
        for (var i = 0; i < names.Count - 1; i++)
            Line(to, Role.DocumentNumber, string.Join('　', names[i]));
        Line(to, Role.DocumentNumber, head.Number ?? "", Rule(to, s_letterhead.Space));
    }

    private static void WriteBulletin(Composer to, Masthead head)
    {
        var marks = new[] { head.Secrecy, head.Urgency }.Concat(to.Document.Marks.Where(m => !HeadLines.IsDraft(m))).Where(m => !string.IsNullOrEmpty(m));
        Line(to, Role.Mark, string.Join('　', marks));
        WriteName(to, Role.BulletinName, head.Name, s_bulletin, to.Theme[Role.Mark].Line);
        if (head.Issue is { Length: > 0 } || head.Number is { Length: > 0 } || head.Total is { Length: > 0 })
            Line(to, Role.IssueNumber, IssueText(head));
        Line(to, Role.IssueLine, head.Organ + head.Date, Rule(to, s_bulletin.Space));
        to.Blank(part: FlowPart.Masthead);
    }

    private static string IssueText(Masthead head)
    {
        var issue = Worded(head.Issue ?? head.Number, "第");
        var total = Worded(head.Total, "总第").Trim('（', '）');
        return total.Length > 0 ? $"{issue}（{total}）" : issue;
    }

    private static string Worded(string? text, string before) =>
        string.IsNullOrEmpty(text) ? "" : text.All(char.IsAsciiDigit) ? $"{before}{text}期" : text;

    private static int Rule(Composer to, int space) => Twips.OfPoints(space + to.Theme.RedRule);

    private static void Line(Composer to, Role role, string text, int rule = 0) =>
        to.Add(to.Look(role, to.Text(role, text)) with { BorderBottom = rule, Part = FlowPart.Masthead });

    private static void WriteName(Composer to, Role role, string name, (decimal Top, decimal Line, int Space) form, decimal used)
    {
        var theme = to.Theme;
        var cells = Math.Max(1, (decimal)CellWidth.Of(name));
        var size = Math.Floor(Math.Min(theme[role].Size, theme.Page.TextWidth * PointsOfMm / cells) * 2) / 2;
        var line = size * form.Line;
        var before = Math.Max(0, form.Top * PointsOfMm - used - (line - size) / 2);
        var text = new FlowText().Add(name, to.Styles.Make(theme[role].Face, theme[role].Bold, size, theme[role].Squeeze));
        to.Add(to.Look(role, text) with { Before = Twips.OfPoints(before), After = 0, Line = Twips.OfPoints(line), IsOnGrid = false, Part = FlowPart.Masthead });
    }
}
