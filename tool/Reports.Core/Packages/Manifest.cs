using System.Globalization;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>清单: what a build made from what. No clock and no absolute path; pieces in plan order.</summary>
public sealed record Manifest(string Tool, IReadOnlyList<ManifestPiece> Pieces)
{
    public const string FileName = "manifest.json";

    public static Manifest Empty { get; } = new("", []);

    /// <summary>Files of papers that were renamed since; still there, and ours to remove.</summary>
    public IReadOnlyList<ManifestFile> Gone { get; init; } = [];

    /// <summary>The manifest of one shard: <c>manifest-2-of-4.json</c>.</summary>
    public static string FileNameOf(Shard? shard) => shard is null ? FileName : string.Create(CultureInfo.InvariantCulture, $"manifest-{shard.Number}-of-{shard.Count}.json");
}

/// <param name="Outputs">Paths below output/ as written: a paper that someone has edited stands beside as 名（新）.docx.</param>
public sealed record ManifestPiece(string Name, string Template, IReadOnlyList<ManifestFile> Inputs, IReadOnlyList<ManifestFile> Outputs)
{
    /// <summary>The paper's title; empty where there is none.</summary>
    public string Title { get; init; } = "";

    public string Speaker { get; init; } = "";

    public int Characters { get; init; }

    /// <summary>Null where the layout does not know it.</summary>
    public int? Pages { get; init; }

    /// <summary>Null for papers that are not spoken.</summary>
    public decimal? SpeechMinutes { get; init; }

    /// <summary>When each page is turned, in minutes from the start: of the podium edition where there is one.</summary>
    public IReadOnlyList<decimal> MinutesByPage { get; init; } = [];

    /// <summary>As they are read aloud.</summary>
    public int? SpeechCharacters { get; init; }

    /// <summary>Of a spoken paper, by its level-1 headings.</summary>
    public IReadOnlyList<SpokenSection> Sections { get; init; } = [];

    /// <summary>The last build could not make it; the outputs are those of an earlier one.</summary>
    public bool IsFailed { get; init; }

    public IReadOnlyList<ManifestFinding> Findings { get; init; } = [];

    /// <summary>A digest of what the piece was made from besides data: the program, its templates and theme, its entry in the plan. Empty when it must be made anew.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Digests of the passages that are the paper's own: see <see cref="Shingles"/>.</summary>
    public ReadOnlyMemory<byte> Passages { get; init; }

    /// <summary>Of a volume: the files among what it binds, each with its digest as output.</summary>
    public IReadOnlyList<ManifestPiece> Bound { get; init; } = [];

    /// <summary>Figures whose subject, indicator and period are plain: see <see cref="StatedFigures"/>.</summary>
    public ReadOnlyMemory<byte> Figures { get; init; }

    /// <summary>What it read of the data: see <see cref="PieceReads"/>. As JSON, because ten thousand of them are held at a time and few are looked at.</summary>
    public ReadOnlyMemory<byte> Reads { get; init; }
}

public sealed record ManifestFile(string File, string Sha256);

/// <summary>A finding as it is kept: in both languages, so that equal input gives equal bytes on every machine, and complete, so that a piece that need not be made again can say it again.</summary>
public sealed record ManifestFinding(string Code, Severity Severity, string Message, string Place)
{
    /// <summary>All of it; null when the manifest was written by hand or by an earlier program.</summary>
    public Diagnostic? Finding { get; init; }

    public static ManifestFinding Of(Diagnostic finding) =>
        new(finding.Code, finding.Severity, finding.Message.Zh, finding.Location.ToString()) { Finding = finding };
}
