using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Literal text.</summary>
internal sealed class RawStatement(string text, SourceSpan span) : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        if (!context.IsPlain)
            context.CurrentSpan = Span;
        context.Write(text);
    }
}

/// <summary>An expression whose value is printed.</summary>
internal sealed class PrintStatement(ScriptExpression expression) : ScriptStatement(expression.Span)
{
    internal ScriptExpression Expression => expression;

    internal override void Execute(TemplateContext context)
    {
        var value = expression.Evaluate(context);
        if (!context.IsPlain)
        {
            context.CurrentSpan = Span;
            context.Write(Span, value);
        }
        else if (value is not null)
        {
            context.Print(value);
        }
    }
}

/// <summary>Sets the indent at <c>{{</c>, or at <c>}}</c> goes back to the one of the block (null); see section 3.2.</summary>
internal sealed class IndentStatement(string? indent, SourceSpan span) : ScriptStatement(span)
{
    internal string? Indent { get; } = indent;

    internal override void Execute(TemplateContext context)
    {
    }
}

/// <summary><c>capture x … end</c>.</summary>
internal sealed class CaptureStatement(ScriptExpression target, ScriptBlockStatement body, SourceSpan span) : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        context.PushOutput();
        body.Execute(context);
        var text = context.PopOutput();
        target.Assign(context, text);
    }
}

/// <summary><c>$$</c>: runs the body of the <c>wrap</c> that called the function.</summary>
internal sealed class WrapBlockStatement(SourceSpan span) : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        var locals = context.Scopes.Locals;
        if (locals.Block is not { } block)
            return;
        context.Budget.EnterCall(this);
        // The body may itself hold the $$ of the function it was written in.
        locals.Block = block.Outer;
        block.Body.Execute(context);
        locals.Block = block;
        context.Budget.LeaveCall();
    }
}

/// <summary>The body of a <c>wrap</c>, and the one that was in force where it was written.</summary>
internal sealed record WrapBlock(ScriptBlockStatement Body, WrapBlock? Outer);
