using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>What a site's editors write before a paper: what a speech is, that it was gathered for the reader, that it may help.</summary>
internal static partial class EditorsIntros
{
    private const int LinesAtTop = 4;
    private const int LongestSentence = 120;

    /// <summary>Paragraphs of this kind at the top of the file or right behind a piece's marker.</summary>
    public static void Find(List<TextLine> lines, string[] plain, HashSet<int> markers, Dictionary<int, string> whys, ImportWords words)
    {
        var left = LinesAtTop;
        for (var i = 0; i < lines.Count; i++)
        {
            if (markers.Contains(i))
            {
                left = 3;
                continue;
            }
            if (whys.ContainsKey(i) || left-- <= 0 || lines[i].IsTable)
                continue;
            if (IsIntro(plain[i], words) && TitleWithin().Match(plain[i]) is not { Success: true })
                whys[i] = "site-intro";
            else if (Salutations.IsLine(plain[i]))
                left = 0;
        }
    }

    /// <summary>The sentences that hold one of a site's phrases. A title that the sentence names (下面是小编为大家整理的某讲话，供大家参考) is kept.</summary>
    public static void Sentences(string plain, IReadOnlyList<string> phrases, List<(int Start, int Length, string Why)> cuts)
    {
        if (TitleWithin().Match(plain) is { Success: true } named)
        {
            var title = named.Groups["title"];
            cuts.Add((0, title.Index, "site-intro"));
            cuts.Add((title.Index + title.Length, plain.Length - title.Index - title.Length, "site-intro"));
            return;
        }
        foreach (var phrase in phrases)
        {
            for (var at = plain.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            {
                var start = at;
                while (start > 0 && plain[start - 1] is not ('。' or '!' or '?' or '…'))
                    start--;
                var end = at + phrase.Length;
                while (end < plain.Length && plain[end] is not ('。' or '!' or '?' or '…'))
                    end++;
                end = Math.Min(plain.Length, end + 1);
                if (end - start <= LongestSentence)
                    cuts.Add((start, end - start, "site-phrase"));
            }
        }
    }

    private static bool IsIntro(string plain, ImportWords words)
    {
        if (plain.Length is < 12 or > 400 || Own().IsMatch(plain))
            return false;
        var folded = Han.Fold(plain);
        if (plain.Length <= 200 && words.Furniture("phrase").Any(p => folded.Contains(p, StringComparison.Ordinal)))
            return true;
        return Genre().IsMatch(plain) && (Everyday().IsMatch(plain) || Reader().IsMatch(plain) && Site().Matches(plain).Select(m => m.Value).Distinct().Count() >= 2);
    }

    [GeneratedRegex(@"^(?:下面|以下|今天|本文|这里)?(?:就?是)?(?:由)?小编(?:精心)?(?:为|给|替)?(?:大家|您|你|各位)?(?:整理|收集|搜集|带来|准备|分享|推荐|介绍)(?:的|了)?(?:关于|有关)?(?<title>[^,，。!]{6,60}?)(?:【[^】]{0,10}】|[(（][^)）]{0,10}[)）])?[,，](?:仅?供|欢迎|希望|以供)[^。]{0,40}。?$")]
    private static partial Regex TitleWithin();

    /// <summary>Words of those who speak of their own place.</summary>
    [GeneratedRegex(@"我[县市区局镇乡街委办省]|同志们|各位领导|今天,?我们召开|尊敬的")]
    private static partial Regex Own();

    [GeneratedRegex(@"发言稿|演讲稿|讲话稿|演讲|讲话|范文|作文|文章|文书|文体|材料|心得|总结|报告|方案|稿子|致辞")]
    private static partial Regex Genre();

    [GeneratedRegex(@"我们|大家|你|您|读者|朋友们")]
    private static partial Regex Reader();

    [GeneratedRegex(@"范文|案例|整理|精选|优秀|一些|参考|借鉴|欣赏|帮助|启发|灵感|撰写|写作|小编|阅读|收藏|下载|看看|怎么写|如何写|范例|例文|品鉴|搜集|收集|导语")]
    private static partial Regex Site();

    [GeneratedRegex(@"(?:越来越|现实社会|现实生活|日常生活|社会不断|平时的?学习|学习、工作|社会中|生活中).{0,40}(?:稿|范文|文书|演讲|总结|心得|作文)|是指?[^。]{0,60}(?:书面材料|应用文|文体|文书|文稿)")]
    private static partial Regex Everyday();
}
