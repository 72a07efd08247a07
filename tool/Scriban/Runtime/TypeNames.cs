using System.Collections;
using System.Numerics;

namespace Scriban.Runtime;

/// <summary>What messages call the kinds of values.</summary>
internal static class TypeNames
{
    internal static string Of(object? value) => value switch
    {
        null => "null",
        bool => "bool",
        int => "int",
        long => "long",
        BigInteger => "bigint",
        float => "float",
        double => "double",
        decimal => "decimal",
        string => "string",
        IScriptCustomFunction => "function",
        ScriptArray => "array",
        ScriptRange => "range",
        ScriptObject => "object",
        EmptyValue => "empty",
        IEnumerable => "sequence",
        _ => value.GetType().Name,
    };
}
