using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Templates;

/// <summary>One merge: a template, the data it may see, and where its includes are.</summary>
public sealed record MergeRequest(SourceText Template, TemplateLibrary Library)
{
    /// <summary>The data sources by name; a source is loaded when the template first looks at it.</summary>
    public IReadOnlyCollection<string> SourceNames { get; init; } = [];

    public DataLookup Source { get; init; } = _ => null;

    /// <summary>Names that stand for one row of a table: <c>unit</c> in <c>each: unit in units</c>.</summary>
    public IReadOnlyDictionary<string, DataRowPlace> Rows { get; init; } = new Dictionary<string, DataRowPlace>();

    /// <summary>Mappings whose keys stand at top level; the first that has a name wins.</summary>
    public IReadOnlyList<DataMap> TopLevel { get; init; } = [];

    /// <summary>A gap stops nothing: it is marked in the paper and listed.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Takes note of what is looked at in the data, by the fences of the paper too; null when nobody asks.</summary>
    public DataReads? Reads { get; init; }

    public CancellationToken Cancellation { get; init; }
}

public readonly record struct DataRowPlace(DataTable Table, int Row);

/// <summary>The merged text with the way back to templates and cells.</summary>
/// <param name="Lookup">What the fences of the paper may name as their source.</param>
/// <param name="FenceNames">All names that <paramref name="Lookup"/> knows.</param>
public sealed record MergeResult(string Text, SourceMap Map, DataLookup Lookup, IReadOnlyList<string> FenceNames);
