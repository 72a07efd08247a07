using System.Collections.Frozen;

namespace Reports.Writers.Docx.Joins;

/// <summary>Word's own styles: the name in files, and the one that its users see.</summary>
internal static class BuiltInNames
{
    private static readonly FrozenDictionary<string, string> s_shown = Fill();

    private static readonly FrozenDictionary<string, string> s_plain = s_shown.ToFrozenDictionary(s => s.Value, s => s.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>As the user sees it.</summary>
    public static string Shown(string name) => s_shown.GetValueOrDefault(name, name);

    /// <summary>As files name it; case does not count.</summary>
    public static string Plain(string name) => s_plain.GetValueOrDefault(name, name).ToLowerInvariant();

    private static FrozenDictionary<string, string> Fill()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Normal"] = "正文",
            ["Title"] = "标题",
            ["Subtitle"] = "副标题",
            ["Body Text"] = "正文文本",
            ["Body Text Indent"] = "正文文本缩进",
            ["Normal Indent"] = "正文缩进",
            ["Normal (Web)"] = "普通(网站)",
            ["List Paragraph"] = "列表段落",
            ["caption"] = "题注",
            ["Table Grid"] = "网格型",
            ["Normal Table"] = "普通表格",
            ["footnote text"] = "脚注文本",
            ["footnote reference"] = "脚注引用",
            ["endnote text"] = "尾注文本",
            ["endnote reference"] = "尾注引用",
            ["Hyperlink"] = "超链接",
            ["Strong"] = "要点",
            ["Emphasis"] = "强调",
            ["Date"] = "日期",
            ["Salutation"] = "称呼",
            ["Signature"] = "签名",
            ["Closing"] = "结束语",
            ["Quote"] = "引用",
            ["Plain Text"] = "纯文本",
            ["header"] = "页眉",
            ["footer"] = "页脚",
            ["page number"] = "页码",
            ["TOC Heading"] = "目录标题",
            ["annotation text"] = "批注文字",
            ["Balloon Text"] = "批注框文本",
        };
        for (var level = 1; level <= 9; level++)
        {
            names[$"heading {level}"] = $"标题 {level}";
            names[$"toc {level}"] = $"目录 {level}";
        }
        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
