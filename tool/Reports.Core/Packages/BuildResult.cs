using System.Collections.Immutable;
using Reports.Diagnostics;

namespace Reports.Packages;

public enum PieceState
{
    Made,

    /// <summary>Every file had the same bytes already.</summary>
    Unchanged,

    /// <summary>A hand-edited file was kept; the new one stands beside it.</summary>
    Beside,
    Failed,

    /// <summary>The run was stopped before it.</summary>
    Stopped,

    /// <summary>A dry run: it would be made.</summary>
    Planned,
}

/// <param name="Path">Below the output folder, as written.</param>
public readonly record struct MadeFile(string Path, OutputState State)
{
    internal static MadeFile Of(WrittenFile file) => new(file.Path, file.State);
}

/// <summary>What became of one piece; its bytes and their digests are no longer held.</summary>
public sealed record PieceResult(string Name, string? Package, PieceState State, ImmutableArray<MadeFile> Files, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Nothing that it is made from has changed, so it was not made at all.</summary>
    public bool IsKept { get; init; }

    /// <summary>Of a dry run: why it would be made.</summary>
    public Sentence? Why { get; init; }

    public int Characters { get; init; }

    public int? Pages { get; init; }

    public decimal? SpeechMinutes { get; init; }

    /// <summary>Of a spoken paper, by its level-1 headings.</summary>
    public IReadOnlyList<SpokenSection> Sections { get; init; } = [];
}

/// <summary>What a run made.</summary>
/// <param name="Findings">Those of the plan and the sources; each piece has its own.</param>
public sealed record BuildResult(IReadOnlyList<PieceResult> Pieces, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Lists and archives of packages, below output/.</summary>
    public IReadOnlyList<string> HandOver { get; init; } = [];

    /// <summary>It was stopped before the end.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Our own mistake, met in some piece; the other pieces were made.</summary>
    public Exception? Bug { get; init; }

    public IEnumerable<Diagnostic> AllFindings => Findings.Concat(Pieces.SelectMany(p => p.Findings));
}
