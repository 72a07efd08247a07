using Reports.Diagnostics;

namespace Reports.Templates.Functions;

/// <summary>Names, and prose that is Markdown itself.</summary>
internal static class TextFunctions
{
    public static ChineseFunction[] All() =>
    [
        new("name", "姓名", new("两字姓名中间空一字，用于上下对齐", "a two-character name spaced to three"), [new("name")],
            c => Spaced(c.Text(0)),
            new FunctionExample("zh.name \"张三\"", "张\u3000三"), new FunctionExample("zh.name \"欧阳明\"", "欧阳明")),
        new("markdown", "段落", new("数据里的文字本身是 Markdown，不按原样打印", "prose in data that is Markdown itself"), [new("text")],
            c => c[0] is null ? null : new MarkdownText(TokenText.WithoutTokens(c.Text(0))),
            new FunctionExample("zh.markdown \"**着重**\"", "**着重**")),
        new("or", "或", new("为空时用另一个值", "another value where there is none"), [new("value"), new("other")],
            c => c[0] is null or "" ? c[1] : c[0],
            new FunctionExample("zh.or null \"暂缺\"", "暂缺"), new FunctionExample("zh.or 0 \"暂缺\"", "0")),
    ];

    /// <summary>A name of two characters with a blank of one between them.</summary>
    internal static string Spaced(string name) => name.Length == 2 && !char.IsSurrogate(name[0]) ? $"{name[0]}\u3000{name[1]}" : name;
}
