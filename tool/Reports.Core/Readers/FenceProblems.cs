using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>What table and chart fences have in common to say (M30x).</summary>
internal static class FenceProblems
{
    public static Diagnostic UnknownKey(string key, Sentence what, string? nearest, IReadOnlyList<string> known, SourceLocation at) => new("M301", Severity.Error,
        new($"{what.Zh}里没有“{key}”这一项", $"{what.En} has no key “{key}”"), at, Suggest(nearest, known));

    public static Diagnostic KeyTwice(string key, Sentence what, SourceLocation at) => new("M302", Severity.Error,
        new($"{what.Zh}里“{key}”和前面一项是同一个意思", $"in {what.En} “{key}” says the same as a key before it"), at,
        new("删去其中一项。", "Delete one of them."));

    public static Diagnostic WrongShape(string key, Sentence expected, SourceLocation at) => new("M303", Severity.Error,
        new($"“{key}”应当是{expected.Zh}", $"“{key}” must be {expected.En}"), at);

    public static Diagnostic NoSource(Sentence what, SourceLocation at) => new("M304", Severity.Error,
        new($"{what.Zh}没有写数据来源", $"{what.En} names no source"), at,
        new("加一行 source: 数据源的名字。", "Add a line source: NAME."));

    public static Diagnostic SourceMissing(string name, SourceLocation at) => new("M305", Severity.Error,
        new($"没有“{name}”这个数据源或变量", $"there is no source or variable named “{name}”"), at,
        new("在 reports.yaml 的 sources 里写上它，或核对名字。", "Name it under sources in reports.yaml, or check the name."));

    public static Diagnostic SourceIsNoTable(string name, SourceLocation at) => new("M306", Severity.Error,
        new($"“{name}”不是一张表", $"“{name}” is not a table"), at,
        new("来源应是一个工作表、一个 CSV 文件，或各项写法一致的一列数据。", "A source is a sheet, a CSV file, or a list whose items have the same keys."));

    public static Diagnostic UnknownColumn(string column, string source, string? nearest, IReadOnlyList<string> known, SourceLocation at) => new("M307", Severity.Error,
        new($"“{source}”里没有“{column}”这一列", $"“{source}” has no column “{column}”"), at, Suggest(nearest, known));

    public static Diagnostic NotNumeric(string column, string text, SourceLocation at, SourceLocation? cell) =>
        new("M308", Severity.Error,
            new($"“{column}”这一列不是数字", $"the column “{column}” does not hold numbers"), at,
            new("换一列，或先在数据里把它改成数字。", "Name another column, or make numbers of it in the data."))
        {
            Related = cell is { } place ? [new Related(new($"例如“{text}”", $"for instance “{text}”"), place)] : [],
        };

    public static Diagnostic NoRows(string source, SourceLocation at) => new("M309", Severity.Warning,
        new($"“{source}”里没有符合条件的行", $"no row of “{source}” is left to show"), at,
        new("核对筛选条件和数据。", "Check the filter and the data."));

    public static Diagnostic BadCondition(string text, SourceLocation at) => new("M310", Severity.Error,
        new($"看不懂筛选条件“{text}”", $"the condition “{text}” cannot be read"), at,
        new("写成“列名: 值”，或“列名 >= 85”。", "Write “column: value” or “column >= 85”."));

    public static Diagnostic NotYaml(SourceLocation at) => new("M311", Severity.Error,
        new("这一段里没有“键: 值”", "no keys and values are written here"), at,
        new("每行写一项：键、英文冒号、一个空格、值，例如 source: ranking。", "One item to a line: key, colon, blank, value, such as source: ranking."));

    public static Diagnostic BadWord(string word, string key, string? nearest, IReadOnlyList<string> known, SourceLocation at) => new("M312", Severity.Error,
        new($"“{key}”不能是“{word}”", $"“{key}” cannot be “{word}”"), at, Suggest(nearest, known));

    public static Diagnostic BadId(string id, SourceLocation at) => new("M313", Severity.Error,
        new($"编号“{id}”只能用小写字母、数字和连字符", $"the id “{id}” may hold lower-case letters, digits and hyphens only"), at);

    private static Sentence? Suggest(string? nearest, IReadOnlyList<string> known) =>
        known.Count == 0 ? null
        : nearest is not null && known.Count > 10 ? new($"是不是“{nearest}”？", $"Did you mean “{nearest}”?")
        : nearest is not null ? new($"是不是“{nearest}”？可用的有：{string.Join("、", known)}。", $"Did you mean “{nearest}”? There are: {string.Join(", ", known)}.")
        : new($"可用的有：{string.Join("、", known.Take(20))}。", $"There are: {string.Join(", ", known.Take(20))}.");
}
