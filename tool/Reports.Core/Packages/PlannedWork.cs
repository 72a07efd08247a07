using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>What a run is going to make, in plan order.</summary>
public sealed record PlannedWork(IReadOnlyList<PlannedPiece> Pieces, IReadOnlyList<PlannedPackage> Packages);

/// <param name="Package">The package it belongs to; null for a piece of its own.</param>
/// <param name="Piece">Null when the plan or the data does not allow it: the findings say why.</param>
public sealed record PlannedPiece(string Name, string? Package, Piece? Piece, DiagnosticBag Findings)
{
    /// <summary>The value that divides the volume.</summary>
    public string? Group { get; init; }

    public SourceLocation Location { get; init; }

    /// <summary>Every document it writes: the plain one and the editions.</summary>
    public IEnumerable<string> Outputs =>
        Piece is null ? [] : Piece.Editions.Select(e => Editions.Output(Piece.Output, e)).Prepend(Piece.Output);
}

/// <param name="Volume">The bound volume's path below output/; null for none.</param>
public sealed record PlannedPackage(PackageSpec Spec, string? Volume, IReadOnlyList<PlannedPiece> Pieces)
{
    /// <summary>The names of rows that do not meet its condition: left out as the plan says, so a dry run tells of them and nothing else does.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>What the volume binds, in order.</summary>
    public IReadOnlyList<VolumeItem> Items { get; init; } = [];
}
