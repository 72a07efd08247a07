using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>What a run is going to make, in plan order.</summary>
public sealed record PlannedWork(IReadOnlyList<PlannedPiece> Pieces, IReadOnlyList<PlannedPackage> Packages);

/// <summary>One of them. Ten thousand are held during a run, so what follows from plan and row is not stored.</summary>
/// <param name="Row">Of a package's paper, its row.</param>
public sealed record PlannedPiece(string Name, PaperSpec Spec, EachRow? Row)
{
    /// <summary>Null when there is none: the findings say why.</summary>
    public TemplateFile? Template { get; init; }

    /// <summary>Relative, below output/; null when the plan or the data does not allow it, or another piece wants the same file.</summary>
    public string? Output { get; init; }

    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    public bool CanBeMade => Template is not null && Output is not null;

    /// <summary>Null when it cannot be made.</summary>
    public Piece? Piece => Template is { } template && Output is { } output ? Piece.Of(Name, Spec, Row) with { TemplateFile = template.File, TemplatePath = template.Path, Output = output } : null;

    /// <summary>The package it belongs to; null for a piece of its own.</summary>
    public string? Package => Row is null ? null : Spec.Name;

    /// <summary>The value that divides the volume.</summary>
    public string? Group => (Spec as PackageSpec)?.Groups is { } column ? PlanFields.AsText(Row?[column.Text]) : null;

    public SourceLocation Location => Row?.Location ?? Spec.Location;

    /// <summary>Every document it writes: the plain one and the editions.</summary>
    public IEnumerable<string> Outputs =>
        CanBeMade ? Spec.Editions.Select(e => Editions.Output(Output!, e)).Prepend(Output!) : [];
}

/// <param name="Volume">The bound volume's path below output/; null for none.</param>
public sealed record PlannedPackage(PackageSpec Spec, string? Volume, IReadOnlyList<PlannedPiece> Pieces)
{
    /// <summary>The names of rows that do not meet its condition: left out as the plan says, so a dry run tells of them and nothing else does.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>What the volume binds, in order.</summary>
    public IReadOnlyList<VolumeItem> Items { get; init; } = [];
}
