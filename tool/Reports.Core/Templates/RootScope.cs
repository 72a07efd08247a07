using Reports.Data;
using Reports.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Reports.Templates;

/// <summary>
/// The names a template sees at top level: the data, and what it assigns itself. An assigned name keeps the reads that its value
/// was made from, and reading the name brings them back.
/// </summary>
internal sealed class RootScope(MergeRequest request, DataWrapper wrapper, DeclaredNames? declared) : IScriptObject
{
    /// <param name="Nothing">The function that should have made it and had no answer.</param>
    private sealed record Assigned(object? Value, IReadOnlyList<Read> Reads, Functions.ChineseFunction? Nothing);

    private readonly Dictionary<string, Assigned> _assigned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> _data = new(StringComparer.Ordinal);

    public int Count => GetMembers().Count();

    public bool IsReadOnly { get; set; }

    public IEnumerable<string> GetMembers()
    {
        wrapper.Reads?.IsUncertain = true;
        return DataNames.Concat(_assigned.Keys);
    }

    private IEnumerable<string> DataNames => request.SourceNames.Concat(request.Rows.Keys).Concat(request.TopLevel.SelectMany(m => m.Keys)).Distinct();

    public bool Contains(string member)
    {
        if (_assigned.ContainsKey(member))
            return true;
        if (!_data.ContainsKey(member) && !Load(member, out _))
            NoteRoot(member, null);
        return DataNames.Contains(member);
    }

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (_assigned.TryGetValue(member, out var assigned))
        {
            value = assigned.Value;
            foreach (var read in assigned.Reads)
                wrapper.Log.Note(read with { Span = span });
            if (assigned.Nothing is { } function && context is MergeContext merge)
                merge.NoteNothing(function, span);
            return true;
        }
        if (TryGetData(member, span, out value))
            return true;
        if (!context.BuiltinObject.Contains(member) && !FunctionScope.Has(member))
            wrapper.NoteMissing(span, "", member, KnownNames(member, context), SourceLocation.None, declared is not null && declared.IsOptional(member) ? declared : null);
        return false;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
    {
        var reads = wrapper.Log.TakeForAssignment(span, value);
        if (value is string text && context is MergeContext merge)
            merge.NoteAssignedText(text, reads);
        _assigned[member] = new Assigned(value, reads, (context as MergeContext)?.TakeNothing(value));
        return true;
    }

    public bool CanWrite(string member) => true;

    public bool Remove(string member) => _assigned.Remove(member);

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    /// <summary>What a fence's <c>source</c> names, also as a path with dots; null when there is no such thing or it is no container.</summary>
    public DataNode? Find(string path)
    {
        var parts = path.Split('.');
        var value = _assigned.TryGetValue(parts[0], out var assigned) ? assigned.Value
            : TryGetData(parts[0], null, out var found) ? found : null;
        if (value is null)
            NoteRoot(parts[0], null);
        foreach (var part in parts.Skip(1))
            value = value is DataObject map ? map.Member(part) : null;
        if (wrapper.Reads is { } reads)
            DataNodes.NoteWhole(value, reads);
        return new DataNodes(leaf => wrapper.Log.Of(leaf)?.Place, Origin(assigned?.Reads ?? [])).From(value);
    }

    public IEnumerable<string> FenceNames => DataNames.Concat(_assigned.Where(a => DataNodes.IsContainer(a.Value.Value)).Select(a => a.Key));

    /// <summary>Where an assigned value was made from: its one cell, else the sheet or file of its cells.</summary>
    private static SourceLocation Origin(IReadOnlyList<Read> reads)
    {
        var places = reads.Select(r => r.Place).Where(p => !p.IsNone).Distinct().ToList();
        return places.Count switch
        {
            0 => SourceLocation.None,
            1 => places[0],
            _ when places.TrueForAll(p => p.File == places[0].File && p.Sheet == places[0].Sheet) => new SourceLocation(places[0].File, Sheet: places[0].Sheet),
            _ => new SourceLocation(places[0].File),
        };
    }

    /// <summary>What the writer may have meant: the data's names, and one of the language's own where it is nearly that.</summary>
    private List<string> KnownNames(string member, TemplateContext context)
    {
        List<string> names = [.. DataNames, .. _assigned.Keys];
        if (Nearest.To(member, names) is null && Nearest.To(member, context.BuiltinObject.GetMembers()) is { } builtin)
            names.Insert(0, builtin);
        return names;
    }

    private bool TryGetData(string member, SourceSpan? span, out object? value)
    {
        if (!_data.TryGetValue(member, out value) && !Load(member, out value))
            return TryGetTopLevel(member, span, out value);
        if (span is not null && value is IDataAdapter adapter)
            wrapper.Log.Note(new Read(span, adapter.Node.Location, member, null));
        return true;
    }

    private bool Load(string member, out object? value)
    {
        value = null;
        if (request.Rows.TryGetValue(member, out var row))
            value = new DataRow(wrapper, row.Table, row.Row, member, wrapper.Reads?.Row(member), null, declared?.Below(member));
        else if (request.SourceNames.Contains(member) && request.Source(member) is { } node)
        {
            NoteRoot(member, node);
            value = wrapper.Wrap(node, member, declared?.Below(member));
        }
        else
            return false;
        _data[member] = value;
        return true;
    }

    private bool TryGetTopLevel(string member, SourceSpan? span, out object? value)
    {
        foreach (var map in request.TopLevel)
        {
            if (!map.TryGet(member, out var found))
                continue;
            NoteRoot(member, found as DataNode);
            value = wrapper.Give(found, map.LocationOf(member), member, span, declared?.Below(member));
            return true;
        }
        NoteRoot(member, null);
        value = null;
        return false;
    }

    private void NoteRoot(string member, DataNode? node) => wrapper.Reads?.Root(member, node);
}
