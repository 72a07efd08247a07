using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>The small store that a running loop adds to a scope: its variable and its loop object.</summary>
internal sealed class LoopFrame(string? name, LoopState? state, LoopFrame? outer)
{
    internal string? Name { get; } = name;

    internal object? Value { get; set; }

    internal LoopState? State { get; } = state;

    internal LoopFrame? Outer { get; } = outer;
}

/// <summary>What a loop body sees as <c>for</c>, <c>while</c> or <c>tablerow</c>.</summary>
internal sealed class LoopState(string kind, object? source) : IScriptObject
{
    private static readonly string[] WhileMembers = ["index", "first", "even", "odd"];
    private static readonly string[] ForMembers = ["index", "rindex", "first", "last", "even", "odd", "length", "changed"];

    private object? _value;
    private bool _changed = true;
    private int _length = -1;

    internal string Kind { get; } = kind;

    internal int Index { get; private set; }

    internal bool IsLast { get; set; }

    internal int Column { get; set; }

    public int Count => Names(Kind).Length;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    internal static bool HasMember(string kind, string name) => Names(kind).Contains(name) || (kind == "tablerow" && name == "col");

    internal void Advance() => Index++;

    internal void SetValue(object? value)
    {
        _changed = Index == 0 || !Equals(_value, value);
        _value = value;
    }

    internal bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "index" => Numbers.Box(Index),
            "first" => Numbers.Box(Index == 0),
            "even" => Numbers.Box((Index & 1) == 0),
            "odd" => Numbers.Box((Index & 1) != 0),
            _ when Kind == "while" => null,
            "last" => Numbers.Box(IsLast),
            "changed" => Numbers.Box(_changed),
            "length" => Numbers.Box(Length()),
            "rindex" => Numbers.Box(Length() - Index - 1),
            "col" when Kind == "tablerow" => Numbers.Box(Column),
            _ => null,
        };
        return value is not null;
    }

    public IEnumerable<string> GetMembers() => Names(Kind);

    public bool Contains(string member) => HasMember(Kind, member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value) => TryGet(member, out value);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    private static string[] Names(string kind) => kind == "while" ? WhileMembers : ForMembers;

    private int Length()
    {
        if (_length >= 0)
            return _length;
        _length = source switch
        {
            System.Collections.ICollection collection => collection.Count,
            IntegerRange range => range.Count,
            string text => text.Length,
            System.Collections.IEnumerable sequence => sequence.Cast<object?>().Count(),
            _ => 0,
        };
        return _length;
    }
}
