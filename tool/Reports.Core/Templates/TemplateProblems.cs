using Reports.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Reports.Templates;

/// <summary>Every sentence that merging can say (T1xx parsing, T2xx running, T3xx values that are not there).</summary>
internal static class TemplateProblems
{
    private const int AllNames = 10;

    public static Diagnostic ParseError(SourceLocation place, Sentence said) =>
        new("T101", Severity.Error, new($"模板写法有误：{said.Zh}", $"the template cannot be read: {said.En}"), place);

    public static Diagnostic FullWidthInCode(SourceLocation place, string line) =>
        new("T102", Severity.Note, new("模板代码中有全角符号，已按半角理解", "full-width marks in template code were read as half-width ones"), place,
            new("在 {{ }} 之内请用半角符号", "type half-width marks inside {{ }}"));

    public static Diagnostic ReservedCharacters(string file) =>
        new("T103", Severity.Warning, new("模板中有专用区字符（第15、16平面），已换成�", "the template holds private-use characters of planes 15 and 16; they became �"), new(file),
            new("用普通汉字代替", "use ordinary characters instead"));

    public static Diagnostic RuntimeError(SourceLocation place, Sentence sentence) =>
        new("T201", Severity.Error, sentence, place);

    public static Diagnostic TooManyValues(string file) =>
        new("T202", Severity.Error, new("一份稿件中的数据值超过 131,068 个", "one paper prints more than 131,068 values"), new(file),
            new("把数据表用 ```table 写入，或分成几份稿件", "put tables in with ```table, or split the paper"));

    public static Diagnostic UsesNotReadable(SourceLocation place) =>
        new("T203", Severity.Warning, new("模板开头的 uses 读不懂", "the template's uses cannot be read"), place,
            new("写成 uses: { meeting: [name, date, host?] }", "write uses: { meeting: [name, date, host?] }"));

    public static Diagnostic MissingName(SourceLocation place, string path, IReadOnlyList<string> known, bool isDraft) =>
        new("T301", isDraft ? Severity.Warning : Severity.Error, new($"数据中没有“{path}”", $"the data has no '{path}'"), place, Candidates(path, known));

    public static Diagnostic UndeclaredName(SourceLocation place, string path, IReadOnlyList<string> known, bool isDraft) =>
        new("T302", isDraft ? Severity.Warning : Severity.Error, new($"“{path}”不在 uses 声明之内，数据中也没有", $"'{path}' is neither declared in uses nor in the data"), place, Candidates(path, known));

    public static Diagnostic EmptyValue(SourceLocation place, string path, SourceLocation cell, bool isDraft) =>
        new("T303", isDraft ? Severity.Warning : Severity.Error, new($"“{path}”在数据中是空的", $"'{path}' is empty in the data"), place,
            new("填上数据；尚未取得时用 --draft 出草稿；本来就可以没有的，在模板里写 ?? 或 if", "fill it in; build a --draft while it is not known; where it may be missing write ?? or if in the template"))
        {
            Related = cell.IsNone ? [] : [new Related(new("空值在这里", "the empty value is here"), cell)],
        };

    public static Diagnostic NothingComputed(SourceLocation place, string expression, string function, string name, bool isDraft)
    {
        expression = expression.Length > 40 ? expression[..40] + "…" : expression;
        return new("T304", isDraft ? Severity.Warning : Severity.Error,
            new($"“{expression}”是空的：函数“{function}”（zh.{name}）从给它的数据得不出结果", $"'{expression}' gives nothing: zh.{name} has no answer for these values"), place,
            new("看数据是不是有误（比如总数为零）；本来就可能没有的，在模板里写 ?? 或 if", "see whether the data is right (a total of zero, say); where there may be none write ?? or if in the template"));
    }

    public static Sentence IncludeOutside(string name) =>
        new($"引用的模板“{name}”不在 templates 文件夹之内", $"the included template '{name}' lies outside the templates folder");

    public static Sentence IncludeNotFound(string name, IReadOnlyList<string> known)
    {
        var near = Nearest.Several(name, known, 3);
        return near.Count == 0
            ? new($"找不到引用的模板“{name}”", $"there is no template '{name}' to include")
            : new($"找不到引用的模板“{name}”，相近的有：{string.Join("、", near)}", $"there is no template '{name}' to include; near it: {string.Join(", ", near)}");
    }

    public static Sentence TooLarge(string function, string name) =>
        new($"函数“{function}”（zh.{name}）算出的数太大，超过了 28 位", $"zh.{name} gives a number of more than 28 digits");

    public static Sentence NoSuchColumn(string function, string column, IReadOnlyList<string> known)
    {
        var near = known.Count <= AllNames ? known : Nearest.Several(column, known, 3);
        return new($"函数“{function}”要的列“{column}”不存在；有：{string.Join("、", near)}", $"there is no column '{column}'; there are: {string.Join(", ", near)}");
    }

    /// <summary>An error that a loader or a function throws; the engine's own type, with both languages in its text.</summary>
    public static ScriptRuntimeException Error(SourceSpan span, Sentence sentence) => new BilingualException(span, sentence);

    private static Sentence Candidates(string path, IReadOnlyList<string> known)
    {
        var wanted = path[(path.LastIndexOf('.') + 1)..];
        var names = known.Count <= AllNames ? known : Nearest.Several(wanted, known, 3);
        return names.Count == 0
            ? new("在数据中补上这一项", "add it to the data")
            : new($"可用的名称：{string.Join("、", names)}", $"names that exist: {string.Join(", ", names)}");
    }
}

/// <summary>An error of ours that passes through the engine and keeps both languages.</summary>
internal sealed class BilingualException(SourceSpan span, Sentence sentence) : ScriptRuntimeException(span, sentence.En)
{
    public Sentence Sentence { get; } = sentence;
}
