using System.Globalization;
using Reports.Diagnostics;

namespace Reports.Writers.Docx.Joins;

/// <summary>What changes when a Word file becomes a piece of a volume (W160–W169).</summary>
internal static class JoinProblems
{
    public static Diagnostic CommentsDropped(string file, int count) =>
        new("W160", Severity.Note, new($"{Number(count)} 条批注没有装进汇编", $"{Number(count)} comments were left out of the volume"), new SourceLocation(file));

    public static Diagnostic RevisionsKept(string file, int inserted, int deleted) =>
        new("W161", Severity.Warning, new($"有没有接受的修订：{Number(inserted)} 处插入、{Number(deleted)} 处删除，照样留在汇编里",
            $"tracked changes were not yet accepted ({Number(inserted)} insertions, {Number(deleted)} deletions); they stand in the volume as they are"), new SourceLocation(file),
            new("在这份文件里“审阅—接受”或者“拒绝”，保存后重新装订", "accept or reject them in this file, save it and bind again"));

    public static Diagnostic HeadsReplaced(IReadOnlyList<string> files) =>
        new("W162", Severity.Note, new($"{Number(files.Count)} 份 Word 文件的页眉、页脚换成了汇编的，页码接着排：{string.Join("、", files.Take(3))}{(files.Count > 3 ? " 等" : "")}",
            $"headers and footers of {Number(files.Count)} Word files gave way to the volume's, whose page numbers run on: {string.Join(", ", files.Take(3))}{(files.Count > 3 ? " …" : "")}"), new SourceLocation(files[0]));

    public static Diagnostic OwnContents(string file) =>
        new("W163", Severity.Note, new("它自己的目录还是原来的页码，Word 打开汇编时会换成汇编的页码", "its own contents still show its own page numbers; Word puts the volume's there when it opens it"), new SourceLocation(file),
            new("LibreOffice 和 WPS 里右击它的目录，选“更新”", "in LibreOffice and WPS right-click it and update"));

    public static Diagnostic ChartsMissing(string file, int count) =>
        new("W164", Severity.Warning, new($"有 {Number(count)} 个图表只剩空框，内容不在文件里，没有装进汇编", $"{Number(count)} charts are empty frames: what they show is not in the file, so they were left out"), new SourceLocation(file),
            new("请原单位重新发一份", "ask for the file anew"));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
