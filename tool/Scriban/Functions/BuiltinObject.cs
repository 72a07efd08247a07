using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>One context's view of a group of built-ins: the shared table and what the template has added or replaced.</summary>
internal sealed class BuiltinObject(BuiltinTable table) : ScriptObject
{
    internal BuiltinTable Table { get; } = table;

    /// <summary>Run when the object itself is called with arguments.</summary>
    internal BuiltinFunction? Call { get; init; }

    /// <summary>Changes with every write, so that a call site may remember what it found.</summary>
    internal int Version { get; private set; }

    public override int Count => GetMembers().Count();

    public override IEnumerable<string> GetMembers() => Table.Names.Concat(base.GetMembers().Where(name => !Table.TryGet(name, out _)));

    public override bool Contains(string member) => base.Contains(member) || Table.TryGet(member, out _);

    public override bool CanWrite(string member) => !Table.IsReadOnly(member) && base.CanWrite(member);

    public override bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value) => TryGet(member, out value);

    public override bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
    {
        Version++;
        return CanWrite(member) && base.TrySetValue(context, span, member, value, readOnly);
    }

    internal override bool TryGet(string member, out object? value) => base.TryGet(member, out value) || Table.TryGet(member, out value);
}
