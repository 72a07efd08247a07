using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>What the plan's keys expect, in words.</summary>
internal static class PlanTypes
{
    public static readonly Sentence Text = new("一段文字", "text");
    public static readonly Sentence Number = new("数字", "a number");
    public static readonly Sentence Speed = new("每分钟的字数，60 到 400", "characters a minute, 60 to 400");
    public static readonly Sentence Flag = new("true 或 false", "true or false");
    public static readonly Sentence Mapping = new("下一级的“键: 值”", "keys and values one level down");
    public static readonly Sentence TextList = new("文字，或者文字的列表", "text or a list of texts");
    public static readonly Sentence Source = new("文件名，或者 { file: 文件名, … }", "a file name or { file: name, … }");
    public static readonly Sentence VolumePiece = new("文件、稿件的名字，或者 { file: 文件, title: …, unit: …, group: … }", "a file, the name of a piece, or { file: name, title: …, unit: …, group: … }");
    public static readonly Sentence Each = new("“名字 in 数据源”，例如 unit in units", "\"name in source\", as in unit in units");
}
