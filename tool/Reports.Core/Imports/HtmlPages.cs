using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Reports.Diagnostics;

namespace Reports.Imports;

/// <summary>A saved web page → its lines, with what the markup says: titles, headings, tables, and what is navigation or advert. Nothing is fetched.</summary>
internal sealed partial class HtmlPages
{
    /// <summary>Deeper elements are read as their text alone.</summary>
    private const int Deepest = 5 * HtmlDepth.Deepest;

    private static readonly HashSet<string> s_blocks = ["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section", "article", "blockquote", "pre", "ul", "ol", "dl", "dt", "dd", "header", "footer", "nav", "aside", "main", "form", "hr", "body", "center", "figure", "figcaption", "fieldset", "address", "caption", "thead", "tbody", "tfoot", "td", "th", "br", "option"];

    private static readonly HashSet<string> s_silent = ["script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "canvas", "head", "link", "meta"];

    private static readonly HashSet<string> s_furniture = ["nav", "footer", "aside", "form", "button", "select", "input", "textarea", "menu"];

    private readonly StringBuilder _text = new();
    private readonly List<LineHint> _hints = [];
    private readonly List<int> _numbers = [];
    private readonly StringBuilder _line = new();
    private readonly int _all;
    private LineHint _hint;
    private int _number = 1;
    private bool _hasTitle;

    private HtmlPages(int all) => _all = all;

    public static ImportSource Read(string file, string html, DiagnosticBag findings)
    {
        (html, var levels) = HtmlDepth.Bound(html);
        if (levels > 0)
            findings.Add(ImportProblems.NestsTooDeep(file, levels, HtmlDepth.Deepest));
        var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(html);
        var body = document.Body;
        var page = new HtmlPages(body is null ? 0 : Han.Count(body.TextContent));
        if (body is not null)
            page.Walk(body, 0);
        page.Flush();
        return new ImportSource(file, page._text.ToString(), page._hints, page._numbers);
    }

    private void Walk(INode node, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                Append(text.Data, child.ParentElement?.LocalName == "pre");
            else if (child is IElement element && !s_silent.Contains(element.LocalName))
                Element(element, depth + 1);
        }
    }

    private void Element(IElement element, int depth)
    {
        var name = element.LocalName;
        var isBlock = s_blocks.Contains(name);
        if (isBlock)
            Flush();
        if (element.SourceReference is { } source && _line.Length == 0)
            _number = source.Position.Line;
        var before = _hint;
        if (_hint.Furniture is null && Furniture(element) is { } why)
            _hint = new LineHint(Furniture: why);
        else if (_hint.Furniture is null && name is ['h', >= '1' and <= '6'])
            _hint = Heading(name[1] - '0');
        if (depth > Deepest)
            Append(element.TextContent, isPlain: false);
        else if (name == "table" && IsData(element))
            Table(element);
        else
            Walk(element, depth);
        if (isBlock)
            Flush();
        _hint = before;
    }

    private LineHint Heading(int level)
    {
        if (level == 1 && !_hasTitle)
        {
            _hasTitle = true;
            return new LineHint(IsTitle: true);
        }
        return new LineHint(Level: Math.Clamp(level - 1, 1, 4));
    }

    private string? Furniture(IElement element)
    {
        var why = s_furniture.Contains(element.LocalName) ? "page-" + element.LocalName
            : element.HasAttribute("hidden") || Hidden().IsMatch(element.GetAttribute("style") ?? "") ? "hidden"
            : Names().IsMatch($"{element.GetAttribute("class")} {element.Id}") ? "page-part"
            : IsLinks(element) ? "links"
            : null;
        // A careless page calls its whole text "side": what holds half of the page's words is the paper.
        return why is not null && Han.Count(element.TextContent) * 2 <= _all ? why : null;
    }

    /// <summary>A list that consists of links.</summary>
    private static bool IsLinks(IElement element)
    {
        if (element.LocalName is not ("ul" or "ol" or "dl"))
            return false;
        var links = element.QuerySelectorAll("a");
        return links.Length >= 3 && links.Sum(l => l.TextContent.Trim().Length) * 10 >= element.TextContent.Trim().Length * 8;
    }

    /// <summary>Rows of short cells, not a page's layout.</summary>
    private static bool IsData(IElement table)
    {
        if (table.QuerySelector("table") is not null)
            return false;
        var rows = table.QuerySelectorAll("tr");
        return rows.Length >= 2 && rows.Max(r => r.Children.Length) >= 2 && table.QuerySelectorAll("td,th").All(c => c.TextContent.Length <= 200);
    }

    private void Table(IElement table)
    {
        var outer = _hint;
        if (table.QuerySelector("caption") is { } caption)
        {
            Append(caption.TextContent, isPlain: false);
            Flush();
        }
        _hint = outer with { IsTable = outer.Furniture is null };
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            _number = row.SourceReference?.Position.Line ?? _number;
            _line.AppendJoin('\t', row.Children.Where(c => c.LocalName is "td" or "th").Select(c => Blanks().Replace(c.TextContent, " ").Trim()));
            Flush();
        }
        _hint = outer;
    }

    private void Append(string text, bool isPlain)
    {
        if (isPlain)
        {
            foreach (var line in text.Split('\n'))
            {
                _line.Append(line);
                Flush();
            }
            return;
        }
        // A line break of the file between Han is no blank.
        text = BreakInHan().Replace(text, "");
        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\n' or '\r'))
                _line.Append(c);
            else if (_line.Length > 0 && _line[^1] != ' ')
                _line.Append(' ');
        }
    }

    private void Flush()
    {
        var text = _line.ToString();
        _line.Clear();
        if (string.IsNullOrWhiteSpace(text))
            return;
        _text.Append(text.Replace('\n', ' ')).Append('\n');
        _hints.Add(_hint);
        _numbers.Add(_number);
    }

    [GeneratedRegex(@"(?:^|[-_\s])(?:nav|navbar|menu|sidebar|side|aside|footer|foot|breadcrumbs?|crumbs?|comments?|reply|related|relate|recommend\w*|share|social|toolbar|ads?|adv|advert\w*|banner|copyright|pagination|pager|pages|rank|login|search|qrcode|tags?|tuijian|xiangguan|guanggao|logo|toplink|download|hot\w{0,5}|top-?bar|bottom|prev|next|prenext|meta|info|source)(?:$|[-_\s\d])", RegexOptions.IgnoreCase)]
    private static partial Regex Names();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF，。；：！？、”）])[ \t]*[\r\n]+[ \t]*(?=[\u4E00-\u9FFF“（《])")]
    private static partial Regex BreakInHan();
}
