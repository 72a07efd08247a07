using System.Collections.ObjectModel;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Templates;
using Reports.Themes;

namespace Reports.Packages;

/// <summary>稿件: one paper to build.</summary>
/// <param name="TemplateFile">The template as the user knows it: <c>templates/speech/advance.md</c>.</param>
/// <param name="TemplatePath">Where it lies on this machine.</param>
/// <param name="Output">Relative, below output/.</param>
public sealed record Piece(string Name, string TemplateFile, string TemplatePath, string Output, IReadOnlyList<string> Editions, string? Theme)
{
    /// <summary>The name under which a package's template knows its row: <c>unit</c> in <c>each: unit in units</c>.</summary>
    public string? EachName { get; init; }

    /// <summary>The source that the row is of.</summary>
    public string? EachSource { get; init; }

    public EachRow? Row { get; init; }

    /// <summary>The piece's own data: a name in its template, and the name in <see cref="Sources"/> it stands for.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The speaking time allowed, in minutes.</summary>
    public decimal? Minutes { get; init; }

    /// <summary>A writer's own file in a volume: it need have no front matter, and its pictures lie beside it.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Where the plan asks for the piece.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>As the plan states it, with neither template nor output yet.</summary>
    internal static Piece Of(string name, PaperSpec spec, EachRow? row) => new(name, "", "", "", spec.Editions, spec.Theme)
    {
        EachName = (spec as PackageSpec)?.EachName,
        EachSource = (spec as PackageSpec)?.EachSource.Text,
        Row = row,
        Aliases = spec.Data,
        Minutes = spec.Minutes,
        Location = row?.Location ?? spec.Location,
    };
}

/// <param name="Path">Relative to output/.</param>
public sealed record BuiltFile(string Path, byte[] Bytes);

/// <param name="Inputs">The files read, as the user knows them.</param>
public sealed record BuiltPiece(Piece Piece, IReadOnlyList<BuiltFile> Files, int Characters, Document? Document, IReadOnlyList<string> Inputs, DiagnosticBag Findings)
{
    /// <summary>What was looked at in the data; null when nobody asked.</summary>
    public DataReads? Reads { get; init; }

    /// <summary>As the line layout counts them; null where there is no page.</summary>
    public int? Pages => Length?.Pages;

    public PartLength? Length { get; init; }

    /// <summary>The theme that the pages are of.</summary>
    public Theme? Theme { get; init; }

    /// <summary>When each page is turned, in minutes from the start: of the podium edition where there is one; empty for papers that are not spoken.</summary>
    public IReadOnlyList<decimal> MinutesByPage { get; init; } = [];

    /// <summary>Of a volume: the files among what it binds.</summary>
    public IReadOnlyList<ManifestPiece> Bound { get; init; } = [];

    /// <summary>How long it takes to read aloud; null for papers that are not spoken.</summary>
    public SpokenPaper? Spoken { get; init; }
}
