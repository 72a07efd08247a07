using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>Whether a whole line is something that a web site or a page's edge has put around the paper. It looks at one line alone.</summary>
internal sealed partial class FurnitureLine(ImportWords words)
{
    private const int LongestShort = 45;
    private const int LongestMetadata = 160;

    private readonly HashSet<string> _buttons = [.. words.Furniture("button")];
    private readonly HashSet<string> _sections = [.. words.Furniture("section")];
    private readonly Regex _keys = Keys([.. words.Furniture("key"), .. words.Furniture("weakkey")]);
    private readonly HashSet<string> _strongKeys = [.. words.Furniture("key")];
    private readonly HashSet<string> _weakKeys = [.. words.Furniture("weakkey")];
    private readonly IReadOnlyList<string> _short = words.Furniture("short");

    /// <param name="plain">The line as <see cref="Script.Plain"/> gives it.</param>
    /// <returns>The reason, or null when the line may belong to the paper.</returns>
    public string? Why(string plain)
    {
        if (plain.Length > LongestMetadata)
            return null;
        return Ornament().IsMatch(plain) ? "ornament"
            : PageNumber().IsMatch(plain) ? "page-number"
            : FileName().IsMatch(plain) ? "file-name"
            : Address().IsMatch(plain) ? "address"
            : Breadcrumb().IsMatch(plain) || Crumbs(plain) ? "breadcrumb"
            : Forum().IsMatch(plain) ? "forum"
            : WeChat().IsMatch(plain) ? "we-chat"
            : Stamp().IsMatch(plain) || WordCount().IsMatch(plain) || Taken().IsMatch(plain) || IsMetadata(plain) ? "metadata"
            : Wall().IsMatch(plain) ? "paywall"
            : IsButtons(plain) ? "button"
            : Copyright().IsMatch(plain) || Disclaimer().IsMatch(plain) ? "copyright"
            : plain.Length <= LongestShort && HasPhrase(plain) ? "site-phrase"
            : null;
    }

    /// <summary>A heading under which a site lists other papers.</summary>
    public bool IsSection(string plain)
    {
        // 【…】相关文章: the site names the paper before its list.
        if (Named().Match(plain) is { Success: true } named)
            plain = plain[named.Length..];
        if (plain.Length > 24)
            return false;
        var core = Han.Fold(plain).Trim(":>《》〈〉<【】[]▼▲■●◆|·*#-—()…".ToCharArray()).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return _sections.Contains(core);
    }

    /// <summary>A whole sentence (群众可以点击下载表格。) counts only when it begins with the phrase: a site calls, a paper tells.</summary>
    private bool HasPhrase(string plain)
    {
        var folded = Han.Fold(plain);
        var isSentence = folded.EndsWith('。');
        foreach (var word in _short)
        {
            var at = folded.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (!isSentence || at == 0 || Calls().IsMatch(folded.AsSpan(0, at))))
                return true;
        }
        return false;
    }

    /// <summary>Every word of the line is one of a site's buttons: 收藏 分享(赏).</summary>
    private bool IsButtons(string plain)
    {
        if (plain.Length > 80 || _buttons.Count == 0)
            return false;
        if (_buttons.Contains(Han.Fold(plain).Trim('-', '—', '·', '•', '|', '[', ']', '【', '】', '(', ')', '>', '<', '«', '»')))
            return true;
        var any = false;
        foreach (var token in Separators().Split(plain))
        {
            var word = token.Trim(':', '.', '…', '-', '—', '!');
            if (word.Length == 0 || Count().IsMatch(word))
                continue;
            if (!_buttons.Contains(word) && !_weakKeys.Contains(word) && !SiteName().IsMatch(word))
                return false;
            any |= _buttons.Contains(word);
        }
        return any;
    }

    /// <summary>上传人：… 文档编号：… — one key of a site, or two of those that papers also know.</summary>
    private bool IsMetadata(string plain)
    {
        var text = plain.Trim(' ', '(', ')', '[', ']', '【', '】', '|');
        var matches = _keys.Matches(text);
        if (matches.Count == 0 || matches[0].Index > 0 && !IsButtons(text[..matches[0].Index]))
            return false;
        var strong = matches.Count(m => _strongKeys.Contains(Han.Fold(m.Groups[1].ValueSpan)));
        if (strong == 0 && matches.Count < 2)
            return false;
        for (var i = 0; i < matches.Count; i++)
        {
            var from = matches[i].Index + matches[i].Length;
            var to = i + 1 < matches.Count ? matches[i + 1].Index : text.Length;
            var value = text.AsSpan(from, to - from).Trim([' ', '【', '】', '[', ']']);
            if (value.Length > 60 || value.ContainsAny("。；") || value.Length > 30 && value.Contains('，'))
                return false;
        }
        return true;
    }

    private static bool Crumbs(string plain)
    {
        var parts = plain.Split('>', '›', '»');
        return parts.Length >= 3 && plain.Length <= 80 && parts.All(p => p.Trim().Length is > 0 and <= 14) && !plain.Contains('。', StringComparison.Ordinal);
    }

    private static Regex Keys(IEnumerable<string> keys)
    {
        var all = string.Join('|', keys.OrderByDescending(k => k.Length).Select(Regex.Escape));
        return new Regex(all.Length == 0 ? "(?!)" : $@"(?:(?<=^)|(?<=[\s|,;·/【\[(]))({all})(?:\s*:|[】\]]\s*:?)", RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"^(?![….·\s]+$)[\W_]{3,}$(?<!\*{2,6})|^[|•·●■◆]$")]
    private static partial Regex Ornament();

    /// <summary>- 3 -, — 3 —, 第3页, 第1页 / 共7页, 3/7, Page 3 of 7. A bare number is judged by its neighbours, elsewhere.</summary>
    [GeneratedRegex(@"^(?:[-—–―－·•~]+\s*\d{1,4}\s*[-—–―－·•~]+|[\[(]?第\s*\d{1,4}\s*页[\])]?(?:\s*[/,，|]?\s*[(（]?共\s*\d{1,4}\s*页[)）]?)?|共\s*\d{1,4}\s*页(?:\s*[,，/|]?\s*第?\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}|page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|p\.?\s*\d{1,4})$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?!附件)\S.{0,80}\.(?:docx?|pdf|pptx?|wps|txt|rtf)(?:_第\d{1,4}页(?:-副本)?)?$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^(?:[^\s。，]{0,10}[:\s])?\s*(?:(?:https?|ftp)://|www\.)[!-~]+[\s/。]*$|^[\w.-]+@[\w.-]+\.[a-z]{2,4}$|^(?:qq|微信)(?:群|号|交流群)?\s*:?\s*[\w-]{5,20}$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:您|你)?(?:现在|当前|目前)?(?:所在)?的?(?:页面)?位置\s*(?::|是)|^(?:网站)?首页\s*[>›»/|→-]")]
    private static partial Regex Breadcrumb();

    [GeneratedRegex(@"^(?:第?\s*\d{1,4}\s*[#楼]|#\d{1,4}|(?:.{0,20}\s)?发表于\s*:?\s*\d{2,4}[-/年].*|查看\s*:?\s*\d+\s*[|/]?\s*回复\s*:?\s*\d+.*|(?:(?:积分|帖子|主题|精华|威望|金钱|金币|uid|贡献|好友|听众|收听|注册时间|最后登录|在线时间|阅读权限|精华数|用户组|签到天数)\s*:?\s*[\d,-]+(?:\s*小时|\s*天)?\s*)+|(?:注册|初级|中级|高级|金牌|新手)会员|论坛元老|\[复制链接\].*|.{0,30}\[复制链接\]|.{0,20}(?:该用户从未签到|当前离线|当前在线).*|引用(?:来自)?.{0,20}的(?:回复|帖子)|回复\s*\d+#?\s*.{0,20}的?帖子)$")]
    private static partial Regex Forum();

    [GeneratedRegex(@"^(?:原创\s.{0,40}|收录于.{0,40}|喜欢作者|\d+\s?人(?:点赞|喜欢|赞赏|在看|划线|已?关注|阅读).{0,10}|.{1,30}\s+\d{4}[-年]\d{1,2}[-月]\d{1,2}日?\s*(?:\d{1,2}:\d{2}\s*(?:发表于.{0,8})?|发表于.{0,8})|(?:阅读|在看|赞|点赞|分享|收藏)\s*[\d.]+万?\+?|.{0,12}(?:赞\s*\d+|在看\s*\d+).{0,12}|[-—·\s]*end[-—·\s]*|(?:来源|编辑|审核|校对|监制|责编|图文|排版|主编|通讯员|供稿|初审|复审|终审)\s*[|丨/｜].{0,40}|[▼▲↓↑👇👆]+.{0,12})$")]
    private static partial Regex WeChat();

    [GeneratedRegex(@"^(?:请|欢迎|敬请|您|快来|现在|马上|→|>){1,3}$")]
    private static partial Regex Calls();

    [GeneratedRegex(@"^(?:【[^】]{1,30}】|《[^》]{1,40}》|[“""][^”""]{1,30}[”""]|与[^:。]{1,24}(?=相关))的?(?=[^:]{2,12}:?$)")]
    private static partial Regex Named();

    /// <summary>以下内容需付费阅读, 剩余内容登录后可见, 还剩3页未读，继续阅读.</summary>
    [GeneratedRegex(@"^(?:以下|剩余|余下|此处|后续|更多|全文|隐藏)[^。,，]{0,6}(?:付费|会员|登录|vip|隐藏|解锁|积分|不可见|未显示)[^。]{0,12}$|^(?:还剩|剩余|还有)?\s*\d{1,3}\s*页未读.{0,12}$|^(?:继续|点击|展开)(?:阅读|查看|显示)(?:全文|更多|剩余)?.{0,8}$(?<![。,，])")]
    private static partial Regex Wall();

    /// <summary>本文来自某某范文网.</summary>
    [GeneratedRegex(@"^[(]?(?:本文|文章|稿件|资料|文档|原文)?(?:转载?自|来自|摘自|来源于|出自|下载自|选自)[^。]{0,20}(?:网|论坛|文库|博客|公众号|之家|贴吧)[^。]{0,10}[)]?$")]
    private static partial Regex Taken();

    [GeneratedRegex(@"^【?(?:版权|免责|特别|郑重|严正|本站)?声明】?\s*:?.{0,140}(?:本站|本网|网络|互联网|转载|版权|侵权|网友|会员)")]
    private static partial Regex Disclaimer();

    /// <summary>2026-03-11 09:20:33, as sites date what they show; 10-28 | 移动端：….</summary>
    [GeneratedRegex(@"^(?:时间|日期|发布)?\s*:?\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s+\S{1,20})?$|^[(]?本文共\s?\d+\s?页.{0,20}$|^\d{1,2}-\d{1,2}\s*\|\s*(?:移动端|手机版|来源|阅读|浏览|作者).{0,60}$")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^[(【\[]*(?:未完\s*[,，]\s*)?(?:文章|全文|本文|正文)共\s*\d+\s*字")]
    private static partial Regex WordCount();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{2,8}(?:网|网站|文库|范文站|资料库|论坛|贴吧)$")]
    private static partial Regex SiteName();

    [GeneratedRegex(@"©|\(c\)\s*\d{4}|^copyright|版权所有|icp[备证]\d|icp备案?号|公网安备|all\s*rights\s*reserved|powered\s*by")]
    private static partial Regex Copyright();

    [GeneratedRegex(@"[\s|·/>:【】\[\]()（）,，、—.-]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\d{1,7}\+?$")]
    private static partial Regex Count();
}
