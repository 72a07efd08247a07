using System.Globalization;
using System.Text;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class LiteralExpression(object? value, SourceSpan span) : ScriptExpression(span)
{
    internal object? Value => value;

    internal override object? Evaluate(TemplateContext context) => value;
}

internal sealed class ParenthesisExpression(ScriptExpression inner, SourceSpan span) : ScriptExpression(span)
{
    internal ScriptExpression Inner => inner;

    internal override object? Evaluate(TemplateContext context) => inner.Evaluate(context);

    internal override void Assign(TemplateContext context, object? value) => inner.Assign(context, value);
}

internal sealed class ArrayExpression(ScriptExpression[] items, SourceSpan span) : ScriptExpression(span)
{
    internal override object? Evaluate(TemplateContext context)
    {
        context.Budget.Charge(Span, items.Length);
        var array = new ScriptArray(items.Length);
        foreach (var item in items)
            array.Add(item.Evaluate(context));
        return array;
    }
}

internal sealed class ObjectExpression(string[] keys, ScriptExpression[] values, SourceSpan span) : ScriptExpression(span)
{
    internal override object? Evaluate(TemplateContext context)
    {
        context.Budget.Charge(Span, 4 + (keys.Length * 2));
        var made = new ScriptObject(keys.Length);
        context.Scopes.PushObject(made);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i].Length == 0)
                throw context.Error(Span, RuntimeProblems.EmptyKey());
            made.Store(keys[i], values[i].Evaluate(context));
        }

        context.Scopes.PopObject();
        return made;
    }
}

/// <summary><c>$"…{x}…"</c>. Holes are printed by .NET itself, not as values are elsewhere (section 4.3).</summary>
internal sealed class InterpolatedExpression(string[] texts, ScriptExpression[] holes, SourceSpan span) : ScriptExpression(span)
{
    internal override object? Evaluate(TemplateContext context)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < texts.Length; i++)
        {
            builder.Append(texts[i]);
            if (i >= holes.Length)
                continue;
            var value = holes[i].Evaluate(context);
            var piece = value switch
            {
                null => "",
                string text => text,
                ScriptArray or ScriptRange => value.GetType().FullName!,
                IScriptObject => context.ToText(value),
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString() ?? "",
            };
            context.Budget.ChargeText(Span, piece.Length);
            builder.Append(piece);
        }

        return builder.ToString();
    }
}

internal sealed class FunctionExpression(ScriptFunction function, SourceSpan span) : ScriptExpression(span)
{
    internal override object? Evaluate(TemplateContext context) => function;
}
