namespace Scriban.Parsing;

/// <summary>What is wrong with a template's text.</summary>
internal static class ParseProblems
{
    internal static Message FrontMatterExpected() => new("模板开头应是 +++ 一行。", "The template should begin with a +++ line.");

    internal static Message StrayBrace() => new("多了一个 }。", "There is a } too many.");

    internal static Message UnknownCharacter(char c) => new($"代码里不能有字符“{c}”。", $"The character `{c}` has no meaning in code.");

    internal static Message UnterminatedString() => new("字符串没有结束的引号。", "The string has no closing quote.");

    internal static Message BadEscape(char c) => new($"字符串里不认识 \\{c}。", $"A string cannot hold the escape \\{c}.");

    internal static Message BadHexEscape(int digits) => new($"这里应有 {digits} 位十六进制数字。", $"{digits} hexadecimal digits are expected here.");

    internal static Message BadNumber(string text) => new($"“{text}”不是数。", $"`{text}` is not a number.");

    internal static Message MissingEnd(string keyword) => new($"{keyword} 没有对应的 end。", $"The <end> of {keyword} is missing.");

    internal static Message StrayKeyword(string keyword) => new($"这里不应有 {keyword}。", $"An unexpected <{keyword}>.");

    internal static Message Expected(string zh, string en, string found) => new($"这里应有{zh}，却是“{found}”。", $"Expecting {en} instead of `{found}`.");

    internal static Message Leftover(string found) => new($"语句已经结束，多出了“{found}”。", $"The statement has ended; `{found}` is too much.");

    internal static Message Unclosed(string closer, string found) => new($"缺少 {closer}，却是“{found}”。", $"Expecting {closer} instead of `{found}`.");

    internal static Message AssignmentInExpression() => new("赋值只能自成一句。", "An assignment must be a statement of its own.");

    internal static Message NotAssignable() => new("只能给变量、成员或元素赋值。", "Only a variable, a member or an element can be assigned to.");

    internal static Message BadMember(string name) => new($"点后面不能是 {name}。", $"A member cannot be named `{name}` after a dot.");

    internal static Message LoopMember(string loop, string name) => new($"{loop} 没有 {name} 这一项。", $"`{loop}` has no member `{name}`.");

    internal static Message BadKey() => new("对象的键应是名称或字符串。", "The key of an object should be a name or a string.");

    internal static Message DefaultNotLiteral() => new("参数的默认值应是数、字符串、true、false 或 null。", "The default of a parameter should be a number, string, true, false or null.");

    internal static Message ParameterOrder(string name) => new($"参数 {name} 不能排在有默认值的或 ... 参数之后。", $"The parameter `{name}` cannot follow one with a default or `...`.");

    internal static Message WrapBlockInExpression() => new("$$ 应自成一句。", "`$$` must be a statement of its own.");

    internal static Message TooDeep(int limit) => new($"嵌套超过 {limit} 层。", $"The nesting is deeper than {limit}.");

    internal static Message HoleNotClosed(string found) => new($"字符串里的 {{ 没有在同一行结束，却是“{found}”。", $"The hole of the string is not closed on its line; `{found}` was found.");

    internal static Message ObjectInHole() => new("字符串的 { } 里不能写对象。", "The hole of a string cannot hold an object.");

    internal static Message SpreadPlace() => new("^ 只能用在调用的最后。", "`^` may only stand last in a call.");
}
