namespace Reports.Packages;

/// <summary>Which part of the plan a run is about.</summary>
/// <param name="Names">Pieces and packages; none means all.</param>
/// <param name="Only">Column and value that a package's row must have.</param>
public sealed record PlanSelection(IReadOnlyList<string> Names, IReadOnlyList<(string Column, string Value)> Only)
{
    public static PlanSelection All { get; } = new([], []);

    public bool IsAll => Names.Count == 0 && Only.Count == 0;

    public bool Takes(string name) => Names.Count == 0 || Names.Contains(name);
}
