using Reports.Templates.Functions;
using Scriban.Runtime;

namespace Reports.Templates;

/// <summary>Our own functions: <c>zh.NAME</c>, and the same under Chinese names at top level.</summary>
public static class FunctionScope
{
    private static readonly Lazy<IReadOnlyList<ChineseFunction>> s_functions = new(() =>
        [.. NumberFunctions.All(), .. DateFunctions.All(), .. ListFunctions.All(), .. PlaceFunctions.All(), .. SentenceFunctions.All(), .. TextFunctions.All()]);

    private static readonly Lazy<HashSet<string>> s_names = new(() => [.. Functions.Select(f => f.Chinese)]);

    /// <summary>All functions in the order of their families; what <c>reports functions</c> lists.</summary>
    public static IReadOnlyList<ChineseFunction> Functions => s_functions.Value;

    internal static bool Has(string name) => name is "zh" or "markdown" || s_names.Value.Contains(name);

    /// <summary>A fresh global: a template may not change another's.</summary>
    internal static ScriptObject Create()
    {
        var zh = new ScriptObject();
        var scope = new ScriptObject { ["zh"] = zh };
        foreach (var function in Functions)
        {
            zh[function.Name] = function;
            zh[function.Chinese] = function;
            scope[function.Chinese] = function;
        }
        scope["markdown"] = zh["markdown"];
        return scope;
    }
}
