using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Scriban.Functions;

namespace Scriban.Runtime;

/// <summary>Turns values into text (section 12).</summary>
internal sealed class ValuePrinter(TemplateContext context)
{
    private int _depth;

    internal void Reset() => _depth = 0;

    internal string ToText(object? value)
    {
        switch (value)
        {
            case null or EmptyValue:
                return "";
            case string text:
                return text;
            case bool truth:
                return truth ? "true" : "false";
            case int number:
                return number.ToString(context.CurrentCulture);
            case DateTime date:
                return DateText(date);
            default:
                if (IsSimple(value))
                    return Simple(value);
                var builder = new StringBuilder();
                Append(builder, value, false);
                return Cut(builder);
        }
    }

    /// <summary>The value as it stands inside an array or object.</summary>
    internal string ToNestedText(object? value)
    {
        var builder = new StringBuilder();
        Append(builder, value, true);
        return Cut(builder);
    }

    internal void Print(OutputBuffer output, object value)
    {
        var culture = context.CurrentCulture;
        switch (value)
        {
            case string text: output.Write(text); break;
            case int number: output.Write(number, culture); break;
            case double number: output.Write(number, culture); break;
            case decimal number: output.Write(number, culture); break;
            case long number: output.Write(number, culture); break;
            default: output.Write(ToText(value)); break;
        }
    }

    private static bool IsSimple(object value) =>
        value is ValueType and not (KeyValuePair<string, object?> or DictionaryEntry) || value is not (IEnumerable or IScriptObject or IScriptCustomFunction or ValueType);

    private string Simple(object value) => value switch
    {
        DateTime date => DateText(date),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        float or double or decimal or long => ((IFormattable)value).ToString(null, context.CurrentCulture),
        BigInteger number => Digits(number),
        bool truth => truth ? "true" : "false",
        EmptyValue => "",
        IFormattable formattable => formattable.ToString(null, context.CurrentCulture),
        _ => value.ToString() ?? "",
    };

    private string Digits(BigInteger number)
    {
        var bits = number.GetBitLength();
        context.Budget.Charge(default, bits / 64 * (1 + (bits / 256)));
        return number.ToString(context.CurrentCulture);
    }

    private string DateText(DateTime date)
    {
        if (context.Scopes.TryReadObject("date", out var group) && group is BuiltinObject dates && dates.Table.Name == "date"
            && dates.TryGet("format", out var format) && format is string pattern)
            return DateTimeFunctions.ToText(context, date, pattern, context.CurrentCulture);
        return date.ToString(context.CurrentCulture);
    }

    private string Cut(StringBuilder builder)
    {
        var limit = context.LimitToString;
        return limit > 0 && builder.Length > limit ? builder.ToString(0, limit) + "..." : builder.ToString();
    }

    private void Append(StringBuilder builder, object? value, bool nested)
    {
        if (context.LimitToString > 0 && builder.Length > context.LimitToString)
            return;
        switch (value)
        {
            case null or EmptyValue:
                builder.Append(nested ? "null" : "");
                return;
            case string text:
                context.Budget.ChargeText(default, text.Length);
                if (!nested)
                {
                    builder.Append(text);
                    return;
                }

                builder.Append('"');
                TextEscapes.Append(builder, text);
                builder.Append('"');
                return;
            case IScriptCustomFunction:
                builder.Append("<function>");
                return;
            case not null when IsSimple(value):
                builder.Append(Simple(value));
                return;
        }

        var limit = context.ObjectRecursionLimit;
        if (++_depth > limit && limit > 0)
            throw context.Error(default, RuntimeProblems.DepthLimit(limit));
        RuntimeHelpers.EnsureSufficientExecutionStack();
        AppendComposite(builder, value);
        _depth--;
    }

    private void AppendComposite(StringBuilder builder, object value)
    {
        switch (value)
        {
            case KeyValuePair<string, object?> pair:
                AppendPair(builder, pair.Key, pair.Value);
                break;
            case DictionaryEntry entry:
                AppendPair(builder, entry.Key, entry.Value);
                break;
            case IList list:
                AppendItems(builder, list);
                break;
            case IScriptObject scriptObject:
                AppendMembers(builder, scriptObject);
                break;
            case ScriptRange range:
                AppendItems(builder, range.Source);
                break;
            case IEnumerable sequence:
                AppendItems(builder, sequence);
                break;
        }
    }

    private void AppendItems(StringBuilder builder, IEnumerable items)
    {
        builder.Append('[');
        var first = true;
        foreach (var item in items)
        {
            context.Budget.Charge(default, 1);
            if (!first)
                builder.Append(", ");
            first = false;
            Append(builder, HostValues.Unwrap(item), true);
            if (context.LimitToString > 0 && builder.Length > context.LimitToString)
                break;
        }

        builder.Append(']');
    }

    private void AppendMembers(StringBuilder builder, IScriptObject source)
    {
        builder.Append('{');
        var first = true;
        foreach (var name in source.GetMembers())
        {
            context.Budget.Charge(default, 1);
            if (!source.TryGetValue(context, default, name, out var value))
                continue;
            if (!first)
                builder.Append(", ");
            first = false;
            AppendKey(builder, name);
            builder.Append(": ");
            Append(builder, HostValues.Unwrap(value), true);
            if (context.LimitToString > 0 && builder.Length > context.LimitToString)
                break;
        }

        builder.Append('}');
    }

    private void AppendPair(StringBuilder builder, object? key, object? value)
    {
        builder.Append("{key: ");
        Append(builder, HostValues.Unwrap(key), true);
        builder.Append(", value: ");
        Append(builder, HostValues.Unwrap(value), true);
        builder.Append('}');
    }

    private static void AppendKey(StringBuilder builder, string name)
    {
        var plain = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_');
        foreach (var c in name)
            plain = plain && (char.IsLetterOrDigit(c) || c == '_');
        if (plain)
        {
            builder.Append(name);
            return;
        }

        builder.Append('"');
        TextEscapes.Append(builder, name);
        builder.Append('"');
    }
}
