using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A piece of a template that does something.</summary>
public abstract class ScriptStatement : ScriptNode
{
    internal ScriptStatement(SourceSpan span) => Span = span;

    internal abstract void Execute(TemplateContext context);
}

/// <summary>Why the statements after the current one do not run.</summary>
internal enum FlowState : byte
{
    None,
    Break,
    Continue,
    Return,
}
