using Reports.Data;
using Reports.Diagnostics;
using Scriban.Parsing;

namespace Reports.Templates;

/// <summary>Wraps data nodes for the engine, one adapter per node, and notes every look at them.</summary>
/// <param name="reads">Where they are kept beyond the merge; null when nobody asks.</param>
internal sealed class DataWrapper(ReadLog log, DataReads? reads)
{
    private readonly Dictionary<DataNode, object> _adapters = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _cleaned = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);

    public ReadLog Log => log;

    public DataReads? Reads => reads;

    /// <summary>Names that a template with <c>uses</c> looked for without having declared them.</summary>
    public List<(SourceSpan Span, MissingName Name)> Undeclared { get; } = [];

    public object? Give(object? value, SourceLocation place, string path, SourceSpan? span, DeclaredNames? declared)
    {
        if (value is DataNode node)
        {
            if (span is not null)
                log.Note(new Read(span, node.Location, path, null));
            return Wrap(node, path, declared);
        }
        if (value is string text)
            value = Clean(text);
        log.Note(new Read(span, place, path, value, IsNullLeaf: value is null));
        return value;
    }

    public object Wrap(DataNode node, string path, DeclaredNames? declared)
    {
        if (!_adapters.TryGetValue(node, out var adapter))
        {
            adapter = node is DataMap map ? new DataObject(this, map, path, declared) : new DataArray(this, node, path, declared);
            _adapters[node] = adapter;
        }
        return adapter;
    }

    public void NoteMissing(SourceSpan span, string path, string member, IReadOnlyList<string> known, SourceLocation place, DeclaredNames? declared)
    {
        var full = path.Length == 0 ? member : $"{path}.{member}";
        var optional = declared?.IsOptional(member) ?? false;
        var missing = new MissingName(full, known, optional);
        log.Note(new Read(span, place, full, null, missing));
        if (declared is not null && !declared.Has(member))
            Undeclared.Add((span, missing));
    }

    /// <summary>A group's name without its number: 一、乡镇（街道） is 乡镇（街道）; the paper numbers its headings itself.</summary>
    public string? GroupName(string? group)
    {
        if (group is null)
            return null;
        if (!_groups.TryGetValue(group, out var name))
        {
            var bare = group.TrimStart('（', '(').TrimStart('一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            var isNumbered = bare.Length < group.Length && bare.Length > 1 && bare[0] is '、' or '）' or ')' or '.' or '．';
            _groups[group] = name = isNumbered ? bare[1..].TrimStart('、', ' ') : group;
        }
        return name;
    }

    // A code point that stands for a printed value must not come in with the data.
    private string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uDB80', '\uDBFF'))
            return text;
        if (!_cleaned.TryGetValue(text, out var cleaned))
            _cleaned[text] = cleaned = TokenText.WithoutTokens(text);
        return cleaned;
    }
}
