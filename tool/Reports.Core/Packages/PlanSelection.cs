namespace Reports.Packages;

/// <summary>Which part of the plan a run is about.</summary>
/// <param name="Names">Pieces and packages; none means all.</param>
/// <param name="Only">Column and value that a package's row must have.</param>
public sealed record PlanSelection(IReadOnlyList<string> Names, IReadOnlyList<(string Column, string Value)> Only)
{
    public static PlanSelection All { get; } = new([], []);

    /// <summary>One of several parts that are built on their own; null for the whole.</summary>
    public Shard? Shard { get; init; }

    public bool IsAll => Names.Count == 0 && IsWhole;

    /// <summary>What it takes of a package is all of it.</summary>
    public bool IsWhole => Only.Count == 0 && Shard is null;

    public bool Takes(string name) => Names.Count == 0 || Names.Contains(name);
}

/// <summary>The K-th of N parts of a plan. A piece's part comes from its name alone, so that a new row moves no other piece.</summary>
/// <param name="Number">From 1.</param>
public sealed record Shard(int Number, int Count)
{
    /// <returns>Null when the text is not K/N with K from 1 to N.</returns>
    public static Shard? Parse(string text)
    {
        var parts = text.Split('/', '／');
        return parts.Length == 2 && int.TryParse(parts[0], out var number) && int.TryParse(parts[1], out var count) && number >= 1 && number <= count && count <= 10_000
            ? new Shard(number, count) : null;
    }

    /// <summary>FNV-1a: the same on every machine and in every version.</summary>
    public bool Takes(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
            hash = unchecked((hash ^ c) * 16777619u);
        return hash % (uint)Count == Number - 1;
    }
}
