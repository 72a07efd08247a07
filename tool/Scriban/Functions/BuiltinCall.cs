using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>One call of a built-in: its bound and converted arguments. Copy out what an iterator needs; the arguments do not outlive the call.</summary>
internal readonly ref struct BuiltinCall(TemplateContext context, ScriptNode? node, SourceSpan span, ReadOnlySpan<object?> arguments, ReadOnlySpan<ScriptNode?> nodes)
{
    private readonly ReadOnlySpan<object?> _arguments = arguments;
    private readonly ReadOnlySpan<ScriptNode?> _nodes = nodes;
    private readonly SourceSpan _span = span;

    internal TemplateContext Context { get; } = context;

    /// <summary>The path of the function, where failures inside it are reported.</summary>
    internal SourceSpan Span => node is null ? _span : node.Span;

    internal int Count => _arguments.Length;

    internal object? this[int index] => _arguments[index];

    internal string? Text(int index) => (string?)_arguments[index];

    internal int Int(int index) => (int)_arguments[index]!;

    internal long Long(int index) => (long)_arguments[index]!;

    internal double Double(int index) => (double)_arguments[index]!;

    internal bool Bool(int index) => (bool)_arguments[index]!;

    internal IEnumerable? Sequence(int index) => (IEnumerable?)_arguments[index];

    internal IList? List(int index) => (IList?)_arguments[index];

    internal ScriptArray Rest(int index) => (ScriptArray)_arguments[index]!;

    /// <summary>Where the template wrote that argument; the call where it did not.</summary>
    internal SourceSpan SpanOf(int index) => index < _nodes.Length && _nodes[index] is { } argument ? argument.Span : Span;

    /// <summary>Makes the error to throw, at an argument or at the call.</summary>
    internal ScriptRuntimeException Fail(int? argument, string zh, string en) =>
        Context.Error(argument is { } index ? SpanOf(index) : Span, zh, en);
}
