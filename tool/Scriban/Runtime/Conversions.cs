using System.Collections;
using System.Globalization;
using System.Numerics;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>The conversions of section 1 that operators and arguments use.</summary>
internal sealed class Conversions(TemplateContext context)
{
    internal int ToInt(in SourceSpan span, object? value)
    {
        switch (value)
        {
            case int number:
                return number;
            case null:
                return 0;
            case bool truth:
                return truth ? 1 : 0;
            case string text:
                return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var parsed) ? parsed : throw Bad(span, value, "整数", "an integer");
            case long number when number is >= int.MinValue and <= int.MaxValue:
                return (int)number;
            case uint number when number <= int.MaxValue:
                return (int)number;
            case double or float:
                var rounded = Math.Round(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                return rounded is >= int.MinValue and <= int.MaxValue ? (int)rounded : throw Bad(span, value, "整数", "an integer");
            case decimal number:
                var whole = decimal.Round(number);
                return whole is >= int.MinValue and <= int.MaxValue ? (int)whole : throw Bad(span, value, "整数", "an integer");
            case Enum member:
                return Convert.ToInt32(member, CultureInfo.InvariantCulture);
            default:
                throw Bad(span, value, "整数", "an integer");
        }
    }

    internal long ToLong(in SourceSpan span, object? value) => value switch
    {
        long number => number,
        int number => number,
        null => 0,
        bool truth => truth ? 1 : 0,
        uint number => number,
        double or float => Convert.ToDouble(value, CultureInfo.InvariantCulture) is >= -9.2233720368547758E18 and < 9.2233720368547758E18 and var number
            ? (long)Math.Round(number)
            : throw Bad(span, value, "整数", "an integer"),
        decimal number when number is >= long.MinValue and <= long.MaxValue => (long)decimal.Round(number),
        Enum member => Convert.ToInt64(member, CultureInfo.InvariantCulture),
        _ => throw Bad(span, value, "整数", "an integer"),
    };

    internal double ToDouble(in SourceSpan span, object? value) => value switch
    {
        double number => number,
        int number => number,
        decimal number => (double)number,
        long number => number,
        float number => number,
        null => 0,
        bool truth => truth ? 1 : 0,
        BigInteger number => (double)number,
        uint number => number,
        ulong number => number,
        Enum member => Convert.ToInt64(member, CultureInfo.InvariantCulture),
        _ => throw Bad(span, value, "数", "a number"),
    };

    internal decimal ToDecimal(in SourceSpan span, object? value)
    {
        try
        {
            return value switch
            {
                decimal number => number,
                int number => number,
                long number => number,
                double number => (decimal)number,
                float number => (decimal)number,
                null => 0m,
                bool truth => truth ? 1m : 0m,
                BigInteger number => (decimal)number,
                uint number => number,
                ulong number => number,
                Enum member => Convert.ToInt64(member, CultureInfo.InvariantCulture),
                _ => throw Bad(span, value, "数", "a number"),
            };
        }
        catch (OverflowException)
        {
            throw Bad(span, value, "小数", "a decimal");
        }
    }

    /// <returns>Null where the value cannot be iterated.</returns>
    internal IEnumerable? ToSequenceOrNull(object? value, in SourceSpan span) => value switch
    {
        ScriptArray array => array,
        ScriptRange range => range.Source,
        string text => Characters(text),
        LoopState or IScriptCustomFunction => null,
        ScriptObject { IsPlain: true } plain => plain,
        ScriptObject overridden => Pairs(overridden, span),
        IEnumerable sequence => sequence,
        IScriptObject other => Pairs(other, span),
        _ => null,
    };

    internal IEnumerable? ToSequence(in SourceSpan span, object? value) =>
        value is null ? null : ToSequenceOrNull(value, span) ?? throw context.Error(span, RuntimeProblems.NotASequence(TypeNames.Of(value)));

    internal IList? ToList(in SourceSpan span, object? value)
    {
        if (value is null or IList)
            return (IList?)value;
        return Copy(span, ToSequence(span, value)!);
    }

    internal ScriptArray Copy(in SourceSpan span, IEnumerable source)
    {
        var copy = new ScriptArray();
        context.Budget.EnterLoop();
        foreach (var item in source)
        {
            context.Budget.StepLoop(span);
            context.Budget.Charge(span, 1);
            copy.Add(HostValues.Unwrap(item));
        }

        context.Budget.ExitLoop();
        return copy;
    }

    private static IEnumerable<object?> Characters(string text)
    {
        foreach (var c in text)
            yield return c.ToString();
    }

    private IEnumerable<object?> Pairs(IScriptObject source, SourceSpan span)
    {
        foreach (var name in source.GetMembers())
        {
            source.TryGetValue(context, span, name, out var value);
            yield return new KeyValuePair<string, object?>(name, value);
        }
    }

    private Syntax.ScriptRuntimeException Bad(in SourceSpan span, object? value, string zh, string en)
    {
        var text = value is string or ValueType ? context.ToText(value) : TypeNames.Of(value);
        return context.Error(span, RuntimeProblems.CannotConvert(text.Length > 60 ? text[..60] + "…" : text, zh, en));
    }
}
