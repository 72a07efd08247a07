using Reports.Diagnostics;

namespace Reports.Themes;

/// <summary>Every sentence about theme files (W1xx).</summary>
internal static class ThemeProblems
{
    public static Diagnostic NotFound(string name, IReadOnlyList<string> known, SourceLocation place) => new(
        "W101", Severity.Error,
        new($"没有名为“{name}”的版式。", $"There is no theme “{name}”."),
        place,
        known.Count == 0
            ? new("没有找到任何版式文件。", "There is no theme file at all.")
            : new($"现有版式：{string.Join('、', known)}。", $"Themes there are: {string.Join(", ", known)}."));

    public static Diagnostic UnknownKey(string key, string? nearest, SourceLocation place) => new(
        "W102", Severity.Error,
        new($"版式文件没有“{key}”这一项。", $"A theme has no key “{key}”."),
        place,
        nearest is null ? null : new($"最接近的是“{nearest}”。", $"The nearest one is “{nearest}”."));

    public static Diagnostic WrongValue(string key, string value, Sentence expected, SourceLocation place) => new(
        "W103", Severity.Error,
        new($"“{key}”的值“{value}”不合要求：应为{expected.Zh}。", $"“{key}” cannot be “{value}”: it takes {expected.En}."),
        place);

    public static Diagnostic BaseInCircle(string name, SourceLocation place) => new(
        "W104", Severity.Error,
        new($"版式“{name}”的 base 绕了一圈又回到自己。", $"The base of theme “{name}” leads back to itself."),
        place);

    public static Diagnostic Missing(string key, SourceLocation place) => new(
        "W105", Severity.Error,
        new($"版式没有写“{key}”，也没有 base 可以继承。", $"The theme does not state “{key}” and has no base to take it from."),
        place);

    public static Diagnostic Unreadable(string path, string reason) => new(
        "W107", Severity.Error,
        new($"版式文件读不出来：{reason}", $"The theme file cannot be read: {reason}"),
        new(path));

    public static Diagnostic NoRoom(SourceLocation place) => new(
        "W106", Severity.Error,
        new("页边距太大，版心没有地方排字。", "The margins leave no room for text."),
        place);
}
