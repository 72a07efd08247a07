using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A piece of a parsed template.</summary>
public abstract class ScriptNode
{
    public SourceSpan Span { get; internal set; }
}
