using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Where an operator and its operands stand, for errors.</summary>
internal readonly record struct OperatorPlace(SourceSpan Operator, ScriptNode? Left = null, ScriptNode? Right = null)
{
    internal SourceSpan LeftSpan => Left?.Span ?? Operator;

    internal SourceSpan RightSpan => Right?.Span ?? Operator;
}
