using Reports.Diagnostics;

namespace Reports.Writers.Docx;

/// <summary>Every sentence of the Word writer (W2xx).</summary>
internal static class DocxProblems
{
    public static Diagnostic LinkLost(string target, SourceLocation place) => new(
        "W201", Severity.Warning,
        new($"链接“{target}”不是网址，只保留了文字。", $"“{target}” is no web address; the text stays without the link."),
        place);

    public static Diagnostic LostInFootnote(SourceLocation place) => new(
        "W202", Severity.Warning,
        new("脚注里只能有文字，表格、列表和图没有写进去。", "A footnote holds text only; a table, list or picture in it was left out."),
        place);

    public static Diagnostic UnknownContainer(string name, SourceLocation place) => new(
        "W203", Severity.Note,
        new($"版式不认识容器“{name}”，其内容按普通文字排。", $"The theme does not know a container “{name}”; what it holds is set as plain text."),
        place);

    public static Diagnostic SvgNeedsNewWord(SourceLocation place) => new(
        "W204", Severity.Note,
        new("SVG 图片要 Word 2016 以后的版本才能显示，旧版本里是一个空框。", "Word 2016 and later show an SVG picture; older versions show an empty frame."),
        place,
        new("要给旧版本看，请改用 PNG。", "Use a PNG for older versions."));

    public static Diagnostic TableTooWide(int columns, SourceLocation place) => new(
        "W205", Severity.Warning,
        new($"表格有 {columns} 列，一页排不下，字会挤得很小。", $"The table's {columns} columns do not fit on a page; the type becomes very small."),
        place);

    public static Diagnostic SpanLeavesTable(SourceLocation place) => new(
        "W206", Severity.Warning,
        new("合并的单元格超出了表格，多出的部分已去掉。", "A merged cell reaches beyond its table; what is too much was cut."),
        place);

    public static Diagnostic PictureEmpty(SourceLocation place) => new(
        "W207", Severity.Warning,
        new("图片没有大小，没有写进去。", "The picture has no size and was left out."),
        place);
}
