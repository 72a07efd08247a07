using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>
/// What no list of words can know: lines beside known lines of a site, behind the paper's end or above its title. A line that could be
/// the paper's (a sentence, a date, a name, a heading, an attachment) stops the search.
/// </summary>
internal static partial class SiteEdges
{
    private const int LongestLine = 60;
    private const int LinesAtTop = 10;

    public static void Find(List<TextLine> lines, string[] plain, HashSet<int> markers, Dictionary<int, string> whys, ImportWords words)
    {
        Tail(lines, plain, whys);
        Head(lines, plain, markers, whys, words.Furniture("site"));
    }

    private static void Tail(List<TextLine> lines, string[] plain, Dictionary<int, string> whys)
    {
        var from = plain.Length;
        var (known, body) = (0, false);
        while (from > 0 && (IsKnown(whys, from - 1) || whys.ContainsKey(from - 1) || (!lines[from - 1].IsTable && !IsPaper(plain[from - 1]))))
            known += IsKnown(whys, --from) ? 1 : 0;
        for (var i = 0; i < from && !body; i++)
            body = plain[i].Length >= LongestLine;
        if (known == 0 || !body)
            return;
        // The line that stands first in the zone may be the paper's last words.
        for (var i = from; i < plain.Length; i++)
        {
            if (!whys.ContainsKey(i) && (i > from || known >= 2) && plain[i].Length > 0)
                whys[i] = "site-edge";
        }
    }

    /// <summary>Above a known line near the top, what has the look of a site's menu.</summary>
    private static void Head(List<TextLine> lines, string[] plain, HashSet<int> markers, Dictionary<int, string> whys, IReadOnlyList<string> sites)
    {
        var last = -1;
        for (var i = 0; i < Math.Min(plain.Length, LinesAtTop) && !markers.Contains(i) && !Salutations.IsLine(plain[i]) && plain[i].Length <= 160; i++)
        {
            if (IsKnown(whys, i))
                last = i;
        }
        for (var i = 0; i < last; i++)
        {
            if (!whys.ContainsKey(i) && !lines[i].IsTable && !markers.Contains(i) && (IsMenu(plain[i]) || (plain[i].Length <= 16 && !plain[i].AsSpan().ContainsAny(" -_|") && sites.Any(s => plain[i].EndsWith(s, StringComparison.Ordinal)))))
                whys[i] = "site-edge";
        }
    }

    private static bool IsKnown(Dictionary<int, string> whys, int line) => whys.GetValueOrDefault(line) is { } why && why is not ("page-number" or "running-head" or "ornament" or "anti-copy noise");

    private static bool IsPaper(string plain) =>
        plain.Length > LongestLine || plain.Contains('。', StringComparison.Ordinal) || plain.Contains(',', StringComparison.Ordinal) && Han.Count(plain) >= 15 || plain.EndsWith(';') || (plain.EndsWith('!') && Han.Count(plain) >= 8) || plain.EndsWith(':') && Han.Count(plain) > 10
        || Signatures.IsDate(plain) || Signatures.IsOrgan(plain) || PieceHead.IsSpeaker(plain) || (Structure.Begins(plain) && !plain.StartsWith('1') && !Script.Plain(plain).StartsWith('2'))
        || Own().IsMatch(plain) || Salutations.IsLine(plain);

    /// <summary>首页 公文 讲话, 某某网 - 分类 - 讲话, or a word or two.</summary>
    private static bool IsMenu(string plain)
    {
        if (plain.Length > LongestLine || plain.EndsWith('。') || Signatures.IsDate(plain) || Signatures.IsOrgan(plain) || PieceHead.IsSpeaker(plain) || Issue().IsMatch(plain) || Structure.Begins(plain))
            return false;
        var words = Parted().Split(plain).Where(w => w.Length > 0).ToList();
        return words.Count >= 4 && words.TrueForAll(w => w.Length <= 8) && words.Average(w => w.Length) <= 5
            || Stroke().Split(plain) is { Length: >= 3 } parts && parts.All(w => w.Trim().Length <= 12)
            || words.Count == 1 && Han.Count(plain) is >= 2 and <= 5 && Han.Count(plain) == plain.Length && !Titles.EndsAsTitle(plain);
    }

    [GeneratedRegex(@"年.{1,4}月|谢谢|感谢大家|完毕|附件|附:|附表|联系人|联系电话|抄送|印发|共印|此页无|^注:|^备注|特此|妥否|^[(（].{2,30}[)）]$|签发|校对:|供稿")]
    private static partial Regex Own();

    [GeneratedRegex(@"第?\s*\d{1,4}\s*期|[〔\[]\d{4}[〕\]]|简报|文件|会议材料|内部资料|密级|急件|★|送审稿|讨论稿|汇编")]
    private static partial Regex Issue();

    [GeneratedRegex(@"[\s|·/>\-—_、]+")]
    private static partial Regex Parted();

    [GeneratedRegex(@"[|>»›]|\s[-—·/]\s")]
    private static partial Regex Stroke();
}
