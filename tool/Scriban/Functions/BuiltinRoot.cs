using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The lowest object scope: the groups of built-ins, each made when it is first named.</summary>
internal sealed class BuiltinRoot : ScriptObject
{
    private static readonly string[] Names =
        ["array", "blank", "date", "empty", "html", "include", "include_join", "math", "object", "regex", "string", "timespan"];

    internal static IEnumerable<string> GroupNames => Names;

    public override int Count => GetMembers().Count();

    public override IEnumerable<string> GetMembers() => Names.Concat(base.GetMembers().Where(name => !Names.Contains(name)));

    public override bool Contains(string member) => base.Contains(member) || Array.IndexOf(Names, member) >= 0;

    public override bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value) => TryGet(member, out value);

    internal override bool TryGet(string member, out object? value)
    {
        if (base.TryGet(member, out value))
            return true;
        value = Make(member);
        if (value is null)
            return false;
        Store(member, value);
        return true;
    }

    private static object? Make(string name) => name switch
    {
        "array" => ArrayFunctions.Create(),
        "date" => DateTimeFunctions.Create(),
        "html" => HtmlFunctions.Create(),
        "math" => MathFunctions.Create(),
        "object" => ObjectFunctions.Create(),
        "regex" => RegexFunctions.Create(),
        "string" => StringFunctions.Create(),
        "timespan" => TimeSpanFunctions.Create(),
        "include" => IncludeFunction.Single,
        "include_join" => IncludeFunction.Joined,
        "empty" or "blank" => EmptyValue.Instance,
        _ => null,
    };
}
