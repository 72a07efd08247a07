using Reports.Data;

namespace Reports.Packages;

/// <summary>A source as the plan or the command line declares it.</summary>
public sealed record SourceSpec(string Name, PlanText File)
{
    /// <summary>The mapping that declares it, with sheet, header, rows, skip, columns, key, table and the like; null for a bare file name.</summary>
    public DataMap? Options { get; init; }

    public SourceLinks Links { get; init; } = SourceLinks.None;

    /// <summary>The keys of its mapping stand at top level too (<c>render --data FILE</c>).</summary>
    public bool IsSpread { get; init; }

    /// <summary>The data itself, where it does not come from a file: standard input.</summary>
    public Stream? Stream { get; init; }
}
