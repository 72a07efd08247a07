using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>What goes wrong while a template runs.</summary>
internal static class RuntimeProblems
{
    internal static Message UnknownVariable(string name, string near) =>
        new($"没有变量 {name}{NearZh(near)}。", $"The variable `{name}` is not found{NearEn(near)}.");

    internal static Message UnknownMember(string name, string near) =>
        new($"没有成员 {name}{NearZh(near)}。", $"The member `{name}` is not found{NearEn(near)}.");

    internal static Message UnknownFunction(string name, string near) =>
        new($"没有函数 {name}{NearZh(near)}。", $"The function `{name}` was not found{NearEn(near)}.");

    internal static Message NotAFunction(string text) => new($"{text} 不是函数，不能带参数。", $"`{text}` is not a function and takes no arguments.");

    internal static Message PipeIntoValue(string text) => new($"管道右边的 {text} 不是函数。", $"The target `{text}` of the pipe is not a function.");

    internal static Message MemberOfNull(string name, string target) =>
        new($"{target} 是空值，取不到 {name}。", $"Cannot get the member `{target}.{name}` for a null object.");

    internal static Message IndexOfNull(string target) => new($"{target} 是空值，不能用 [ ] 取值。", $"Cannot index `{target}`, which is a null object.");

    internal static Message NullIndex() => new("[ ] 里是空值。", "The index is null.");

    internal static Message BadIndexTarget(string type) => new($"不能用 [ ] 取{type}里的值。", $"Cannot index a value of type {type}.");

    internal static Message IndexOutOfRange(long index, long count) => new($"序号 {index} 超出范围（共 {count} 个）。", $"The index {index} is out of range; there are {count}.");

    internal static Message CannotSetMember(string name, string type) => new($"{type}的 {name} 不能赋值。", $"Cannot assign to the member `{name}` of {type}.");

    internal static Message ReadOnly(string name) => new($"{name} 是只读的，不能赋值。", $"`{name}` is read-only and cannot be assigned to.");

    internal static Message NotAssignable() => new("这里不能赋值。", "This cannot be assigned to.");

    internal static Message EmptyKey() => new("对象的键是空的。", "A key of the object is empty.");

    internal static Message OutsideLoop(string keyword) => new($"{keyword} 不在循环里。", $"`{keyword}` stands outside a loop.");

    internal static Message WithNeedsObject(string type) => new($"with 后面应是对象，却是{type}。", $"`with` needs an object, not {type}.");

    internal static Message ImportNeedsObject(string type) => new($"import 后面应是对象，却是{type}。", $"`import` needs an object, not {type}.");

    internal static Message WrapNeedsFunction() => new("wrap 后面应是函数。", "`wrap` needs a function.");

    internal static Message NotASequence(string type) => new($"{type}不能逐个取值。", $"A value of type {type} cannot be iterated.");

    internal static Message NotANumber(string type) => new($"这里应是数，却是{type}。", $"A number is expected instead of {type}.");

    internal static Message CannotConvert(string value, string zh, string en) => new($"“{value}”不能当作{zh}。", $"Cannot convert `{value}` to {en}.");

    internal static Message NoOperator(string op, string left, string right) =>
        new($"{op} 不能用于{left}和{right}。", $"The operator `{op}` does not apply to {left} and {right}.");

    internal static Message DivisionByZero() => new("除数是零。", "Division by zero.");

    internal static Message NumberTooLarge() => new("数太大。", "The number is too large.");

    internal static Message NegativeCount(long count) => new($"次数不能是负数（{count}）。", $"The count {count} is negative.");

    internal static Message TooFewArguments(string name, int given, int needed) =>
        new($"{name} 的参数个数不对：给了 {given} 个，至少要 {needed} 个。", $"Wrong number of arguments for `{name}`: {given} given, at least {needed} needed.");

    internal static Message TooManyArguments(string name, int given, int most) =>
        new($"{name} 的参数个数不对：给了 {given} 个，最多 {most} 个。", $"Wrong number of arguments for `{name}`: {given} given, at most {most} taken.");

    internal static Message UnknownArgument(string name, string function) =>
        new($"{function} 没有参数 {name}。", $"`{function}` has no parameter `{name}`.");

    internal static Message LoopLimit(int limit) => new($"循环超过 {limit} 次。", $"The loop limit of {limit} passes is exceeded.");

    internal static Message RecursionLimit(int limit) => new($"调用嵌套超过 {limit} 层。", $"Calls nest deeper than {limit}.");

    internal static Message DepthLimit(int limit) => new($"要输出的值嵌套超过 {limit} 层。", $"The value to print nests deeper than {limit}.");

    internal static Message TooDeep() => new("嵌套太深。", "The nesting is too deep.");

    internal static Message TextLimit(long limit) => new($"文字超过 {limit} 个字符。", $"The text is longer than {limit} characters.");

    internal static Message BudgetUsedUp() => new("模板用的时间或内存太多，已停止。", "The template takes too much time or memory and was stopped.");

    internal static Message Cancelled() => new("已取消。", "The render was cancelled.");

    internal static Message IncludeNameEmpty() => new("include 缺少模板名。", "The name of the template to include is empty.");

    internal static Message NoLoader(string name) => new($"没有指定从哪里取模板，无法 include {name}。", $"Unable to include `{name}`: there is no template loader.");

    internal static Message IncludeNotFound(string name) => new($"找不到要 include 的模板 {name}。", $"The template `{name}` to include was not found.");

    internal static Message IncludeHasErrors(string name, string zh, string en) => new($"模板 {name} 有错：{zh}", $"The included template `{name}` has errors: {en}");

    internal static Message HostFailed(string message) => new($"调用失败：{message}", $"The call failed: {message}");

    internal static Message CodeHasErrors(string zh, string en) => new($"代码有错：{zh}", $"The code has errors: {en}");

    private static string NearZh(string near) => near.Length == 0 ? "" : $"（最接近的是 {near}）";

    private static string NearEn(string near) => near.Length == 0 ? "" : $" (did you mean `{near}`?)";
}
