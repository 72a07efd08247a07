using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>What stands before a paper's body: title, subtitle, date, speaker, salutation; and the signature behind it.</summary>
internal sealed partial class PieceHead
{
    public List<TextLine> Title { get; } = [];

    public List<TextLine> Subtitle { get; } = [];

    public TextLine? Date { get; private set; }

    public List<TextLine> Speakers { get; } = [];

    public MastheadLines Masthead { get; } = new();

    public TextLine? Salutation { get; private set; }

    /// <summary>主送机关 of an official paper, with their colon.</summary>
    public TextLine? Recipients { get; private set; }

    public TextLine? Organ { get; private set; }

    public TextLine? SignedOn { get; private set; }

    /// <summary>The lines that are the paper's body.</summary>
    public List<TextLine> Body { get; private set; } = [];

    public static PieceHead Read(PieceLines piece, ChangeLog log)
    {
        var head = new PieceHead();
        var lines = piece.Lines;
        var i = 0;
        while (i < lines.Count && i < 10 && head.Take(lines, i, log))
        {
            i++;
            if (head.Salutation is not null || head.Recipients is not null)
                break;
        }
        if (i == 0 && TitleBelow(lines) is > 0 and var below)
        {
            head._rest.AddRange(lines.Take(below));
            log.Doubt(lines[0], 0, lines[0].Length, "before-title");
            for (i = below; i < lines.Count && i < below + 10 && head.Take(lines, i, log);)
            {
                i++;
                if (head.Salutation is not null || head.Recipients is not null)
                    break;
            }
        }
        head.Body = [.. head._rest, .. lines.Skip(i)];
        if (head.Title.Count == 0)
            head.TakeGluedTitle(log);
        head.Masthead.TakeDistribution(head.Body, log);
        head.TakeSignature();
        return head;
    }

    private readonly List<TextLine> _rest = [];

    /// <summary>A title that stands under a few short lines of nobody knows what, with the salutation, date or speaker under it.</summary>
    private static int TitleBelow(List<TextLine> lines)
    {
        for (var i = 0; i < Math.Min(lines.Count - 1, 6); i++)
        {
            var plain = Script.Plain(lines[i].Text);
            if (i > 0 && Titles.EndsAsTitle(plain) && IsFollowedByHead(lines, i))
                return i;
            if (plain.Length > 60 || plain.EndsWith('。') || Structure.Begins(plain))
                return 0;
        }
        return 0;
    }

    private bool Take(List<TextLine> lines, int i, ChangeLog log)
    {
        var line = lines[i];
        var plain = Script.Plain(line.Text);
        if (line.IsTable || Structure.BeginsHeading(plain) && !line.IsTitle)
            return false;
        if (Salutations.IsLine(plain))
        {
            Salutation = line;
            return true;
        }
        if (Salutations.Length(plain) is > 0 and var length)
        {
            Salutation = line.Part(0, length);
            log.Repair(line, length, 0, "\n", "line-break");
            _rest.Add(line.Part(length, line.Length - length));
            return true;
        }
        if (Title.Count == 0 && Masthead.Take(lines, i, plain))
            return true;
        if (Signatures.IsDate(plain) && Date is null)
        {
            Date = line;
            return true;
        }
        if (plain.StartsWith('—') && plain.Length <= 60 && Title.Count > 0 && Subtitle.Count == 0 || IsSubtitle(lines, i, plain))
        {
            Subtitle.Add(line);
            return true;
        }
        if (Title.Count > 0 && plain.Length <= 80 && Addressed().IsMatch(plain))
        {
            Recipients = line;
            return true;
        }
        if (IsSpeaker(plain) && (Title.Count > 0 || plain.Contains(' ', StringComparison.Ordinal)) && Speakers.Count < 3)
        {
            Speakers.Add(WithoutLabel(line, log));
            return true;
        }
        return TakeTitle(lines, i, plain, log);
    }

    /// <summary>One or two short lines between a title that is complete and the date or salutation: what the speech is about.</summary>
    private bool IsSubtitle(List<TextLine> lines, int i, string plain) =>
        Title.Count > 0 && Date is null && Speakers.Count == 0 && Subtitle.Count < 2 && plain.Length <= 40 && Titles.IsShort(plain)
        && Titles.EndsAsTitle(Script.Plain(Title[^1].Text)) && !Titles.EndsAsTitle(plain) && !IsSpeaker(plain)
        && lines.Skip(i + 1).Take(2 - Subtitle.Count).Select(l => Script.Plain(l.Text)).Any(p => Signatures.IsDate(p) || Salutations.IsLine(p));

    private bool TakeTitle(List<TextLine> lines, int i, string plain, ChangeLog log)
    {
        var line = lines[i];
        if (line.IsTitle && !Titles.IsShort(plain) && plain.Length > 100 || Date is not null || Speakers.Count > 0)
            return false;
        if (Title.Count == 0)
        {
            if (!(line.IsTitle || Titles.IsShort(plain) && (Titles.EndsAsTitle(plain) || i == 0 && (line.Level == 1 || IsFollowedByHead(lines, i) || plain.Length is >= 8 and <= 40 && lines.Count >= 4))))
                return false;
            Title.AddRange(WithoutListedTitle(line, plain, log));
            return true;
        }
        // A title of two lines: the first does not end as one, the second does. A copy of the title is taken off.
        var first = Script.Plain(Title[^1].Text);
        if (Han.Fold(first) == Han.Fold(plain))
        {
            log.Remove(line, "title-again");
            return true;
        }
        // 某某发言（4篇）, then the first of the four by its own title.
        if (Title.Count == 1 && Counted().IsMatch(first) && Titles.IsShort(plain) && (CommonStart(first, plain) >= 6 || Titles.EndsAsTitle(plain)))
        {
            log.Remove(Title[0], "listed-title");
            Title[0] = line;
            return true;
        }
        if (Title.Count >= 3 || !Titles.IsShort(plain) || i + 1 >= lines.Count || Titles.EndsAsTitle(first) && !(Title[^1].IsTitle && Titles.EndsAsTitle(plain)) || !Titles.EndsAsTitle(plain))
            return false;
        if (Titles.EndsAsTitle(first))
        {
            log.Remove(Title[0], "listed-title");
            Title.Clear();
        }
        Title.Add(line);
        return true;
    }

    private static int CommonStart(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
            length++;
        return length;
    }

    private static bool IsFollowedByHead(List<TextLine> lines, int i)
    {
        if (i + 1 >= lines.Count || lines[i].Length > 45)
            return false;
        var next = Script.Plain(lines[i + 1].Text);
        return Salutations.Length(next) > 0 || Salutations.IsLine(next) || Signatures.IsDate(next) || IsSpeaker(next) || next.StartsWith('—') || next.Length >= 40 || Structure.BeginsHeading(next) || Titles.EndsAsTitle(next);
    }

    /// <summary>第二篇：在…会上的讲话在…会上的讲话: the list's title is glued to the paper's own.</summary>
    private static IEnumerable<TextLine> WithoutListedTitle(TextLine line, string plain, ChangeLog log)
    {
        var match = TwoTitles().Match(plain);
        if (!match.Success)
            return [line];
        var cut = match.Groups[2].Index;
        log.Remove(line, 0, cut, "listed-title");
        return [line.Part(cut, line.Length - cut)];
    }

    /// <summary>A first paragraph that is one short clause with an organ at its end is a title to which the organ is glued.</summary>
    private void TakeGluedTitle(ChangeLog log)
    {
        if (Body.Count < 3 || Salutation is not null)
            return;
        var line = Body[0];
        var plain = Script.Plain(line.Text).TrimEnd('。');
        if (plain.Length is < 10 or > 45 || plain.ContainsAny(['，', ',', '。', ':']) || !Signatures.IsOrgan(plain) || Body[1].Length < 40)
            return;
        log.Doubt(line, 0, line.Length, "title-and-unit");
        if (line.Text.EndsWith('。'))
        {
            log.Repair(line, line.Length - 1, 1, "", "stray-mark");
            line = line.Part(0, line.Length - 1);
        }
        Title.Add(line);
        Body.RemoveAt(0);
    }

    private void TakeSignature()
    {
        if (Body.Count < 3 || !Signatures.IsDate(Script.Plain(Body[^1].Text)))
            return;
        SignedOn = Body[^1];
        Body.RemoveAt(Body.Count - 1);
        if (Signatures.IsOrgan(Script.Plain(Body[^1].Text)))
        {
            Organ = Body[^1];
            Body.RemoveAt(Body.Count - 1);
        }
    }

    /// <summary>发言人：张三 → 张三</summary>
    private static TextLine WithoutLabel(TextLine line, ChangeLog log)
    {
        var colon = line.Text.AsSpan().IndexOfAny('：', ':');
        if (colon is < 2 or > 6)
            return line;
        log.Repair(line, 0, colon + 1, "", "label");
        return line.Part(colon + 1, line.Length - colon - 1);
    }

    /// <summary>县委书记　张三, XX县人民政府, 发言人：….</summary>
    public static bool IsSpeaker(string plain) => plain.Length is >= 2 and <= 40 && Speaker().IsMatch(plain.Trim('(', ')', '（', '）')) && !Titles.EndsAsTitle(plain);

    [GeneratedRegex(@"^(?:各|市|县|区|省|镇|乡|州)[^:。;]{1,76}(?:政府|委|局|办|部门|单位|企业|公司|街道|社区|村|厅|院|校|党委|党组|机关)(?:\([^)]{0,20}\))?:$")]
    private static partial Regex Addressed();

    [GeneratedRegex(@"^(?:(?:发言|讲话|汇报|主讲|报告|主持|致辞)(?:人|单位)?\s*:\s*\S.{0,36}|(?:[\u4E00-\u9FFFxX*×、]{0,24}?)(?:书记|县长|市长|区长|局长|主任|部长|主席|镇长|乡长|校长|经理|处长|科长|院长|行长|队长|秘书长|专员|组长|董事长|会长|所长|站长|省长|州长|盟长|旗长|厅长|司长|政委)(?:、[\u4E00-\u9FFF]{2,14})*\s+[\u4E00-\u9FFFxX*×]\s?[\u4E00-\u9FFFxX*×]{1,3}|(?:[\u4E00-\u9FFFxX*×]{2,24})(?:局|委员会|办公室|人民政府|党委|党组|街道|办事处|镇|乡|社区|公司|学校|医院|支队|大队|中心|县委|市委|区委|村委会|党支部|总工会))$")]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\d{1,3}\s*篇[)）】]?$")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(在.{4,40}?上的?(?:讲话|发言|致辞|汇报|报告))(在.{4,40}上的?(?:讲话|发言|致辞|汇报|报告))$")]
    private static partial Regex TwoTitles();
}
