using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>Takes out what web sites, viewers and page edges have put between a paper's lines.</summary>
internal static partial class SiteFurniture
{
    /// <summary>An advert's blurb is short; a longer paragraph after a list of adverts belongs to a paper.</summary>
    private const int LongestBlurb = 160;

    private static readonly SearchValues<char> s_clauseMarks = SearchValues.Create("，,。;:、");

    public static void Remove(Draft draft)
    {
        var lines = draft.Lines;
        var judge = new FurnitureLine(draft.Words);
        var plain = lines.Select(l => Script.Plain(l.Text)).ToArray();
        var markers = PieceMarkers.Find(plain).Select(m => m.Line).ToHashSet();
        var whys = new Dictionary<int, string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Furniture is { } hint)
                whys[i] = hint;
            else if (!lines[i].IsTable && !markers.Contains(i) && judge.Why(plain[i]) is { } why && !IsTableNote(lines, i, why))
                whys[i] = why;
        }
        BareNumbers(plain, whys);
        Neighbours(plain, markers, whys);
        Sections(lines, plain, markers, judge, whys);
        EditorsIntros.Find(lines, plain, markers, whys, draft.Words);
        Replies(plain, whys, draft.Words);
        RepeatedLines(lines, plain, markers, whys);
        NoiseLines(plain, whys);
        SiteEdges.Find(lines, plain, markers, whys, draft.Words);
        draft.Remove(whys);
        Phrases(draft);
    }

    /// <summary>来源：… under a table is the table's.</summary>
    private static bool IsTableNote(List<TextLine> lines, int index, string why) => why == "metadata" && index > 0 && lines[index - 1].IsTable;

    /// <summary>Numbers alone on their lines are pages when they rise by one.</summary>
    private static void BareNumbers(string[] plain, Dictionary<int, string> whys)
    {
        var found = new List<(int Line, int Number)>();
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i].Length <= 3 && int.TryParse(plain[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                found.Add((i, number));
        }
        for (var i = 0; i < found.Count; i++)
        {
            var rises = i > 0 && found[i].Number == found[i - 1].Number + 1 && found[i].Line - found[i - 1].Line > 2
                || i + 1 < found.Count && found[i + 1].Number == found[i].Number + 1 && found[i + 1].Line - found[i].Line > 2;
            if (rises || CutsLine(plain, found[i].Line))
                whys[found[i].Line] = "page-number";
        }
    }

    /// <summary>The paper that 上一篇： names on its next line, and the name of the column under the way to it (位置：首页 > 讲话 / 讲话).</summary>
    private static void Neighbours(string[] plain, HashSet<int> markers, Dictionary<int, string> whys)
    {
        for (var i = 0; i + 1 < plain.Length; i++)
        {
            if (whys.ContainsKey(i + 1) || markers.Contains(i + 1) || !whys.TryGetValue(i, out var why))
                continue;
            if (Neighbour().IsMatch(plain[i]) && plain[i + 1].Length <= 60 && !plain[i + 1].EndsWith('。') && !BeginsPaper(plain, i + 1))
                whys[i + 1] = "related";
            else if (why == "breadcrumb" && plain[i + 1].Length <= 8 && !Titles.IsTitle(plain[i + 1]) && plain[i].Split('>', '›', '»').Any(c => c.Trim() == plain[i + 1]))
                whys[i + 1] = "breadcrumb";
        }
    }

    /// <summary>A number alone between two lines of one sentence.</summary>
    private static bool CutsLine(string[] plain, int line) =>
        line > 0 && line + 1 < plain.Length && plain[line - 1].Length is >= 20 and <= 60 && Han.Is(plain[line - 1][^1]) && plain[line + 1].Length > 0 && Han.Is(plain[line + 1][0])
        && !Structure.Begins(plain[line + 1]) && !Titles.EndsAsTitle(plain[line - 1]);

    /// <summary>相关推荐 and what follows it, to the next paper or to the end.</summary>
    private static void Sections(List<TextLine> lines, string[] plain, HashSet<int> markers, FurnitureLine judge, Dictionary<int, string> whys)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsTable || !judge.IsSection(plain[i]))
                continue;
            var end = i + 1;
            while (end < lines.Count && !markers.Contains(end) && !lines[end].IsTable && Han.Count(plain[end]) < LongestBlurb && !BeginsPaper(plain, end) && !GoesOn(plain, end))
                end++;
            // A title stands before the salutation or the first heading that ended the list.
            if (end < lines.Count && end - 1 > i && BeginsPaper(plain, end) && !Advert().IsMatch(plain[end - 1]) && Titles.IsTitle(plain[end - 1]))
                end--;
            for (var k = i; k < end; k++)
                whys[k] = "related";
            i = end - 1;
        }
    }

    /// <summary>The paper goes on behind a box of links: a paragraph that stands under no advert's title and speaks of no model papers.</summary>
    private static bool GoesOn(string[] plain, int index) =>
        Han.Count(plain[index]) >= 40 && plain[index].EndsWith('。') && !Advert().IsMatch(plain[index]) && !Advert().IsMatch(plain[index - 1]) && !Gathered().IsMatch(plain[index]);

    private static bool BeginsPaper(string[] plain, int index) =>
        Salutations.IsLine(plain[index]) || plain[index].StartsWith("一、", StringComparison.Ordinal) && !Advert().IsMatch(plain[index]);

    /// <summary>Short answers in a thread of a forum.</summary>
    private static void Replies(string[] plain, Dictionary<int, string> whys, ImportWords words)
    {
        if (!whys.ContainsValue("forum"))
            return;
        for (var i = 0; i < plain.Length; i++)
        {
            var folded = Han.Fold(plain[i]).TrimEnd('!', '.', '。', '~', '，', ',');
            if (!whys.ContainsKey(i) && folded.Length <= 16 && words.Furniture("reply").Any(w => folded.StartsWith(w, StringComparison.Ordinal) || folded.EndsWith(w, StringComparison.Ordinal)))
                whys[i] = "forum-reply";
        }
    }

    /// <summary>Lines of nothing but scattered letters and figures: one may be a list of codes, several are a forum's.</summary>
    private static void NoiseLines(string[] plain, Dictionary<int, string> whys)
    {
        var found = Enumerable.Range(0, plain.Length).Where(i => !whys.ContainsKey(i) && Scattered().IsMatch(plain[i]) && plain[i].AsSpan().ContainsAnyInRange('0', '9') && plain[i].Count(char.IsAsciiLetter) >= 2).ToList();
        if (found.Count < 2 && !plain.Any(p => ForumNoise().Matches(p).Any(m => IsNoise(m.ValueSpan))))
            return;
        foreach (var line in found)
            whys[line] = "anti-copy noise";
    }

    /// <summary>The head of each page of a printed text: the same short line again and again, beside page numbers or within sentences.</summary>
    private static void RepeatedLines(List<TextLine> lines, string[] plain, HashSet<int> markers, Dictionary<int, string> whys)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < plain.Length; i++)
        {
            if (whys.ContainsKey(i) || markers.Contains(i) || lines[i].IsTable || plain[i].Length is < 4 or > 40 || Salutations.IsLine(plain[i]) || plain[i][^1] is '。' or '!' or ';')
                continue;
            var key = Digits().Replace(Han.Fold(plain[i]), "#");
            if (!groups.TryGetValue(key, out var group))
                groups[key] = group = [];
            group.Add(i);
        }
        foreach (var group in groups.Values)
        {
            if (group.Count == 1)
            {
                if (IsHeadOfPage(group[0]))
                    whys[group[0]] = "running-head";
                continue;
            }
            var atEdge = group.Count(i => IsPageEdge(i - 1) || IsPageEdge(i + 1) || Cuts(i));
            if (atEdge * 2 < group.Count || group.Count == 2 && !group.TrueForAll(i => IsPageEdge(i - 1) || IsPageEdge(i + 1)))
                continue;
            // The first one of a title that became the running head is the title.
            foreach (var i in group.Skip(!IsPageEdge(group[0] - 1) && !Cuts(group[0]) && group[0] < 3 ? 1 : 0))
                whys[i] = "running-head";
        }

        bool IsPageEdge(int i) => i >= 0 && whys.GetValueOrDefault(i) == "page-number";

        // Right under a page's number, within a sentence, and too short to be one of its lines.
        bool IsHeadOfPage(int i) => IsPageEdge(i - 1) && i > 1 && i + 1 < plain.Length && !whys.ContainsKey(i - 2) && plain[i - 2].Length >= 20 && (Han.Is(plain[i - 2][^1]) || "，,、".Contains(plain[i - 2][^1], StringComparison.Ordinal)) && !Structure.Begins(plain[i + 1]) && plain[i].Length <= 30 && plain[i].Length * 5 < plain[i - 2].Length * 4
            && Han.Is(plain[i][^1]) && !plain[i].AsSpan().ContainsAny(s_clauseMarks) && !Structure.Begins(plain[i]) && plain[i - 2].Length <= 60;

        bool Cuts(int i)
        {
            var before = i - 1;
            while (before >= 0 && whys.ContainsKey(before))
                before--;
            return before >= 0 && plain[before].Length >= 20 && Han.Is(plain[before][^1]) && i + 1 < plain.Length && !Structure.Begins(plain[i + 1]);
        }
    }

    /// <summary>A site's sentences within a line of the paper.</summary>
    private static void Phrases(Draft draft)
    {
        var strong = draft.Words.Furniture("phrase");
        var exact = draft.Words.Furniture("paywall");
        var sites = draft.Words.Furniture("site");
        foreach (var line in draft.Lines.ToList())
        {
            if (line.IsTable)
                continue;
            var plain = Script.Plain(line.Text);
            var cuts = new List<(int Start, int Length, string Why)>();
            foreach (Match match in InlinePages().Matches(plain))
                cuts.Add((match.Index, match.Length, "page-number"));
            foreach (Match match in InlineTags().Matches(plain))
                cuts.Add((match.Index, match.Length, "metadata"));
            foreach (var word in exact)
            {
                for (var at = plain.IndexOf(word, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                    cuts.Add((at, word.Length, "paywall"));
            }
            foreach (Match match in ForumNoise().Matches(plain))
            {
                if (IsNoise(match.ValueSpan))
                    cuts.Add((match.Index, match.Length, "anti-copy noise"));
            }
            if (line.Start == draft.Lines[0].Start && SiteName().Match(plain) is { Success: true } name && sites.Any(s => name.ValueSpan.EndsWith(s, StringComparison.Ordinal)))
                cuts.Add((name.Index, name.Length, "site-name"));
            EditorsIntros.Sentences(plain, strong, cuts);
            if (cuts.Count > 0)
                Cut(draft, line, cuts);
        }
    }

    private static void Cut(Draft draft, TextLine line, List<(int Start, int Length, string Why)> cuts)
    {
        var edits = new LineEdits(line, draft.Log);
        var end = 0;
        var atStart = cuts.Exists(c => c.Start == 0 && c.Why == "paywall");
        foreach (var (start, length, why) in cuts.OrderBy(c => c.Start).ThenByDescending(c => c.Length))
        {
            if (start < end)
                continue;
            edits.Remove(start, length, why);
            end = start + length;
        }
        edits.Apply();
        var index = draft.Lines.IndexOf(line);
        if (string.IsNullOrWhiteSpace(line.Text))
            draft.Lines.RemoveAt(index);
        else if (atStart && index > 0 && !Han.EndsParagraph(draft.Lines[index - 1].Text))
            draft.Join(index - 1, "line-break");
    }

    /// <summary>Letters, figures and marks in short runs, as forums scatter them against copying: 3 k7 R2 f&amp; q+.</summary>
    private static bool IsNoise(ReadOnlySpan<char> text)
    {
        var (letters, digits, marks) = (0, 0, 0);
        foreach (var c in text)
        {
            letters += char.IsAsciiLetter(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            marks += c != ' ' && !char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }
        return letters >= 2 && digits >= 1 && marks >= 1 && letters + digits + marks >= 6;
    }

    [GeneratedRegex(@"[(（](?:汇总|精选|实用|通用|优秀|合集|集锦|推荐|必备|热门|范文|专业|大全)?\s*\d{1,3}篇[)）]|范文|教学|作文|辞职报告|心得体会")]
    private static partial Regex Advert();

    [GeneratedRegex(@"小编|写作|教学|例文|参考|借鉴|灵感|版权|网站|备案|icp|公司")]
    private static partial Regex Gathered();

    [GeneratedRegex(@"^[!-~]{1,4}(?: {1,2}[!-~]{1,4}){2,11}$")]
    private static partial Regex Scattered();

    /// <summary>某讲话 - 某某范文网, as browsers name a page.</summary>
    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF)”])\s*[-_|–—]\s*[\u4E00-\u9FFFa-z0-9.]{2,16}$")]
    private static partial Regex SiteName();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:上|下)一(?:篇|条|页)\s*:?\s*$")]
    private static partial Regex Neighbour();

    /// <summary>编号：541193579 glued to a text's beginning, [标签：…] or 【更多素材，微信：…】 to its end.</summary>
    [GeneratedRegex(@"^(?:编号|文档编号|id)\s*:\s*\d{6,}\s*|\[标签:[^\]]{0,20}\]|【[^】]{0,20}(?:微信|qq|公众号)\s*:[^】]{1,30}】")]
    private static partial Regex InlineTags();

    [GeneratedRegex(@"\s*第\s*\d{1,4}\s*页\s*[/,]?\s*共\s*\d{1,4}\s*页\s*")]
    private static partial Regex InlinePages();

    [GeneratedRegex(@"(?<![!-~])[!-~]{1,4}(?: {1,2}[!-~]{1,4}){3,}(?![!-~])")]
    private static partial Regex ForumNoise();
}
