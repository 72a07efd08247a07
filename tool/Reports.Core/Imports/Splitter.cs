using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>Where one paper ends and the next begins: by the site's markers, a list of contents, salutations, titles, thanks, and copies of other papers.</summary>
internal static partial class Splitter
{
    /// <summary>A paper has at least this many characters before another can begin.</summary>
    private const int LeastPaper = 80;

    public static List<PieceLines> Split(Draft draft)
    {
        var plain = draft.Lines.Select(l => Script.Plain(l.Text)).ToArray();
        var markers = PieceMarkers.Find(plain);
        var sections = markers.Count > 0 ? ByMarkers(draft, markers) : ContentsPages.Split(draft, plain) ?? [new PieceLines(draft.Lines, null)];
        var copies = sections.Count > 1 ? new CopiedParagraphs(sections) : null;
        var pieces = new List<PieceLines>();
        for (var i = 0; i < sections.Count; i++)
        {
            var parts = Within(sections[i].Lines, copies?.Starts(i) ?? []);
            for (var k = 0; k < parts.Count; k++)
                pieces.Add(new PieceLines(parts[k], sections[i].Marker, parts.Count > 1 ? k + 1 : 0));
        }
        return [.. pieces.Where(p => p.Lines.Count > 0)];
    }

    private static List<PieceLines> ByMarkers(Draft draft, List<PieceMarker> markers)
    {
        var sections = new List<PieceLines>();
        var first = markers[0].Line;
        var before = draft.Lines.Take(first).ToList();
        if (before.Sum(l => Han.Count(l.Text)) >= LeastPaper * (markers[0].Number == 1 ? 3 : 1))
        {
            sections.Add(new PieceLines(before, null));
        }
        else
        {
            foreach (var line in before)
                draft.Log.Remove(line, "collection-title");
        }
        for (var m = 0; m < markers.Count; m++)
        {
            var end = m + 1 < markers.Count ? markers[m + 1].Line : draft.Lines.Count;
            var lines = draft.Lines.GetRange(markers[m].Line + 1, end - markers[m].Line - 1);
            var line = draft.Lines[markers[m].Line];
            var name = line.Text[..Math.Min(markers[m].TitleStart, line.Length)].Trim(' ', ':', '：');
            if (markers[m].TitleStart >= line.Length)
            {
                draft.Log.Remove(line, "piece-marker");
            }
            else
            {
                draft.Log.Remove(line, 0, markers[m].TitleStart, "piece-marker");
                var title = line.Part(markers[m].TitleStart, line.Length - markers[m].TitleStart);
                title.IsTitle = true;
                lines.Insert(0, title);
            }
            sections.Add(new PieceLines(lines, name));
        }
        return sections;
    }

    /// <param name="copies">Lines at which a copy of another section's paper begins.</param>
    private static List<List<TextLine>> Within(List<TextLine> lines, HashSet<int> copies)
    {
        var plain = lines.Select(l => Script.Plain(l.Text)).ToArray();
        var parts = new List<List<TextLine>>();
        var start = 0;
        var isHost = plain.Take(3).Any(p => p.Contains("主持词", StringComparison.Ordinal));
        for (var i = 1; i < lines.Count; i++)
        {
            if (i - start < 1 || Body(plain, start, i) < LeastPaper)
                continue;
            var begin = copies.Contains(i) || AfterThanks(plain, i) ? Head(lines, plain, start, i)
                : !isHost && BeginsBySalutation(plain, i) ? Head(lines, plain, start, i)
                : BeginsByTitle(lines, plain, i) ? i
                : -1;
            if (begin <= start || Body(plain, start, begin) < LeastPaper)
                continue;
            parts.Add(lines.GetRange(start, begin - start));
            start = begin;
            i = Math.Max(i, begin);
        }
        parts.Add(lines.GetRange(start, lines.Count - start));
        return parts;
    }

    private static int Body(string[] plain, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to && count < LeastPaper; i++)
            count += Han.Count(plain[i]);
        return count;
    }

    /// <summary>The speaker's thanks ended the paper before, and more than a signature follows.</summary>
    private static bool AfterThanks(string[] plain, int i) =>
        plain[i - 1].Length <= 40 && Thanks().IsMatch(plain[i - 1]) && Body(plain, i, plain.Length) >= LeastPaper && !Signatures.IsTail(plain, i);

    private static bool BeginsBySalutation(string[] plain, int i)
    {
        if (!Han.EndsParagraph(plain[i - 1]) && !Titles.IsShort(plain[i - 1]))
            return false;
        if (Salutations.IsLine(plain[i]))
            return plain[i].Contains(':', StringComparison.Ordinal) || Titles.IsTitle(plain[i - 1]);
        return Salutations.Length(plain[i]) > 0 && (Titles.EndsAsTitle(plain[i - 1]) || Thanks().IsMatch(plain[i - 1]));
    }

    private static bool BeginsByTitle(List<TextLine> lines, string[] plain, int i)
    {
        if (i + 1 >= lines.Count || !Han.EndsParagraph(plain[i - 1]) && !Signatures.IsDate(plain[i - 1]))
            return false;
        if (lines[i].IsTitle)
            return !lines[i - 1].IsTitle;
        if (!Titles.EndsAsTitle(plain[i]))
            return false;
        for (var k = i + 1; k < Math.Min(i + 4, lines.Count); k++)
        {
            if (Salutations.Length(plain[k]) > 0 || Salutations.IsLine(plain[k]) || Signatures.IsDate(plain[k]) || PieceHead.IsSpeaker(plain[k]))
                return true;
            if (plain[k].Length > 40)
                break;
        }
        return OnOccasion().IsMatch(plain[i]) || Thanks().IsMatch(plain[i - 1]) || Signatures.IsDate(plain[i - 1]);
    }

    /// <summary>Titles, dates and names that stand right before the line belong to the paper that begins there.</summary>
    private static int Head(List<TextLine> lines, string[] plain, int start, int i)
    {
        var begin = i;
        while (begin - 1 > start && i - begin < 4 && !Han.EndsParagraph(plain[begin - 1]) && plain[begin - 1].Length <= 60
            && (Titles.IsShort(plain[begin - 1]) || Signatures.IsDate(plain[begin - 1]) || lines[begin - 1].IsTitle))
        {
            begin--;
        }
        return begin;
    }

    [GeneratedRegex(@"(?:谢谢(?:大家|各位|领导)?|(?:发言|汇报|讲话|报告)(?:完毕|到此结束|就到这里)|我?就讲(?:到)?这些?|特此(?:报告|汇报|通报))[!。]?$")]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^在.{4,40}(?:会|会议|仪式|活动|大会)(?:\(扩大\)会议)?上的?(?:讲话|发言|致辞|汇报|报告|主持词)")]
    private static partial Regex OnOccasion();
}
