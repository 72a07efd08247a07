using System.Collections;
using Reports.Data;
using Reports.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Reports.Templates;

// Data as the engine sees it: objects and arrays that note which leaf was read. Read-only; made once per node and render.

/// <summary>A mapping.</summary>
internal sealed class DataObject(DataWrapper wrapper, DataMap map, string path, DeclaredNames? declared) : IScriptObject, IDataAdapter
{
    public DataNode Node => map;

    private readonly DataReads.Container? _reads = wrapper.Reads?.Of(map);

    public int Count
    {
        get
        {
            _reads?.HasSize = true;
            return map.Keys.Count;
        }
    }

    public bool IsReadOnly { get => true; set { } }

    public IEnumerable<string> GetMembers()
    {
        _reads?.HasSize = true;
        return map.Keys;
    }

    public bool Contains(string member)
    {
        _reads?.Member(member);
        return map.Contains(member);
    }

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        _reads?.Member(member);
        if (map.TryGet(member, out var found))
        {
            if (found is DataNode child)
                wrapper.Reads?.Child(map, member, child);
            value = wrapper.Give(found, map.LocationOf(member), $"{path}.{member}", span, declared?.Below(member));
            return true;
        }
        value = null;
        wrapper.NoteMissing(span, path, member, map.Keys, map.Location, declared);
        return false;
    }

    /// <summary>A member for the source of a fence: it is no read of a leaf.</summary>
    public object? Member(string member)
    {
        _reads?.Member(member);
        if (map[member] is not DataNode node)
            return map[member];
        wrapper.Reads?.Child(map, member, node);
        return wrapper.Wrap(node, $"{path}.{member}", null);
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}

/// <summary>A row of a table: its values by column name, or by the last part of the name where that is unique.</summary>
/// <param name="own">Where reads are noted when it is the piece's own row; else they are the table's.</param>
internal sealed class DataRow(DataWrapper wrapper, DataTable table, int row, string path, DataReads.OwnRow? own, DataReads.Container? reads, DeclaredNames? declared) : IScriptObject
{
    public DataTable Table => table;

    public int Index => row;

    public int Count => GetMembers().Count();

    public bool IsReadOnly { get => true; set { } }

    public IEnumerable<string> GetMembers()
    {
        own?.HasHead = true;
        reads?.HasHead = true;
        return table.Columns.Select(c => c.Name);
    }

    public bool Contains(string member)
    {
        NoteRead(member);
        return table.ColumnIndex(member) >= 0;
    }

    /// <summary>A table or a chart of the paper shows the whole row.</summary>
    public void NoteWhole()
    {
        own?.IsWhole = true;
        reads?.HasHead = true;
        reads?.Item(row);
    }

    private void NoteRead(string member)
    {
        own?.Members.Add(member);
        reads?.Cell(row, member);
    }

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        NoteRead(member);
        var column = table.ColumnIndex(member);
        if (column >= 0)
        {
            value = wrapper.Give(table[row, column], table.LocationOf(row, column), $"{path}.{member}", span, null);
            return true;
        }
        if (member is "分组" or "group")
        {
            value = wrapper.GroupName(table.GroupOf(row));
            if (value is not null)
                wrapper.Log.Note(new Read(span, table.Location, $"{path}.{member}", value));
            return true;
        }
        value = null;
        wrapper.NoteMissing(span, path, member, table.Columns.Select(c => c.Name).ToList(), table.Location, declared);
        return false;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}

internal interface IDataAdapter
{
    DataNode Node { get; }
}

/// <summary>A sequence or a table's rows: a list that also has the named members columns, title, period and unit.</summary>
internal sealed class DataArray : IList, IList<object?>, IScriptObject, IDataAdapter
{
    private readonly DataWrapper _wrapper;
    private readonly string _path;
    private readonly DataRow?[]? _rows;
    private readonly DeclaredNames? _declared;
    private readonly DataReads.Container? _reads;

    /// <param name="declared">What the template's <c>uses</c> says of a row or an element.</param>
    public DataArray(DataWrapper wrapper, DataNode node, string path, DeclaredNames? declared)
    {
        _declared = declared;
        _wrapper = wrapper;
        _path = path;
        Node = node;
        _reads = wrapper.Reads?.Of(node);
        _rows = node is DataTable table ? new DataRow?[table.RowCount] : null;
    }

    public DataNode Node { get; }

    private DataTable? Table => Node as DataTable;

    private DataList? List => Node as DataList;

    public int Count
    {
        get
        {
            _reads?.HasSize = true;
            return Table?.RowCount ?? List!.Count;
        }
    }

    public object? this[int index]
    {
        get => Element(index, null);
        set => throw new NotSupportedException();
    }

    private object? Element(int index, ReadLog.LiveItems? live)
    {
        if (Table is { } table)
            return _rows![index] ??= new DataRow(_wrapper, table, index, _path, null, _reads, _declared);
        _reads?.Item(index);
        if (List![index] is DataNode child)
            _wrapper.Reads?.Child(List, index, child);
        var value = _wrapper.Give(List![index], List.LocationOf(index), $"{_path}[{index}]", null, _declared);
        if (live is not null && value is not (IScriptObject or null))
            live.Advance(new Read(null, List.LocationOf(index), $"{_path}[{index}]", value));
        return value;
    }

    public IEnumerator<object?> GetEnumerator()
    {
        var live = Table is null ? _wrapper.Log.BeginLoop() : null;
        try
        {
            for (var i = 0; i < Count; i++)
                yield return Element(i, live);
        }
        finally
        {
            if (live is not null)
                _wrapper.Log.EndLoop(live);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (member is not "size")
            _reads?.HasHead = true;
        value = member switch
        {
            "size" => Count,
            "columns" when Table is { } table => new ScriptArray(table.Columns.Select(c => (object)c.Name)),
            "title" => Table?.Title,
            "period" => Table?.Period,
            "unit" => Table?.Unit,
            _ => null,
        };
        if (value is string text)
            _wrapper.Log.Note(new Read(span, Node.Location, $"{_path}.{member}", text));
        return value is not null;
    }

    public IEnumerable<string> GetMembers() => [];

    public bool Contains(string member) => member is "size" || Table is not null && member is "columns" or "title" or "period" or "unit";

    public bool IsReadOnly { get => true; set { } }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    public bool IsFixedSize => true;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public bool Contains(object? value) => IndexOf(value) >= 0;

    public int IndexOf(object? value)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Equals(this[i], value))
                return i;
        }
        return -1;
    }

    public void CopyTo(Array array, int index)
    {
        for (var i = 0; i < Count; i++)
            array.SetValue(this[i], index + i);
    }

    public void CopyTo(object?[] array, int arrayIndex) => CopyTo((Array)array, arrayIndex);

    int IList.Add(object? value) => throw new NotSupportedException();

    void IList.Clear() => throw new NotSupportedException();

    void IList.Insert(int index, object? value) => throw new NotSupportedException();

    void IList.Remove(object? value) => throw new NotSupportedException();

    void IList.RemoveAt(int index) => throw new NotSupportedException();

    void ICollection<object?>.Add(object? item) => throw new NotSupportedException();

    void ICollection<object?>.Clear() => throw new NotSupportedException();

    bool ICollection<object?>.Remove(object? item) => throw new NotSupportedException();

    void IList<object?>.Insert(int index, object? item) => throw new NotSupportedException();

    void IList<object?>.RemoveAt(int index) => throw new NotSupportedException();
}
