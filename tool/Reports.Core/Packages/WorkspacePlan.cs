using Reports.Data;
using Reports.Diagnostics;
using Reports.Rules;

namespace Reports.Packages;

/// <summary>The plan: what <c>reports.yaml</c> says, checked but not yet joined with data.</summary>
public sealed record WorkspacePlan(string File)
{
    /// <summary>The only version of the plan's form there is.</summary>
    public const int CurrentVersion = 1;

    public string? Theme { get; init; }

    /// <summary>Characters a minute.</summary>
    public decimal? Speed { get; init; }

    public IReadOnlyList<SourceSpec> Sources { get; init; } = [];

    public IReadOnlyList<PieceSpec> Pieces { get; init; } = [];

    public IReadOnlyList<PackageSpec> Packages { get; init; } = [];

    /// <summary>The levels of rules, by code.</summary>
    public IReadOnlyDictionary<string, RuleLevel> Rules { get; init; } = new Dictionary<string, RuleLevel>();

    public IEnumerable<string> Names => Pieces.Select(p => p.Name).Concat(Packages.Select(p => p.Name));
}

/// <summary>Text of the plan together with its place, for what is said about it later.</summary>
public readonly record struct PlanText(string Text, SourceLocation Location);

/// <summary>What pieces and packages have in common. Template, output and theme may hold quoted Scriban expressions.</summary>
public abstract record PaperSpec(string Name, PlanText Template, PlanText Output)
{
    public IReadOnlyList<string> Editions { get; init; } = [];

    public string? Theme { get; init; }

    /// <summary>The speaking time allowed, in minutes.</summary>
    public decimal? Minutes { get; init; }

    /// <summary>The paper's own data: the name in its template, and the source it stands for.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();

    public SourceLocation Location { get; init; }
}

/// <summary>稿件 of the plan.</summary>
public sealed record PieceSpec(string Name, PlanText Template, PlanText Output) : PaperSpec(Name, Template, Output);

/// <summary>材料包: one paper for each row of a source.</summary>
/// <param name="EachName"><c>unit</c> of <c>each: unit in units</c>.</param>
/// <param name="EachSource"><c>units</c> of it.</param>
public sealed record PackageSpec(string Name, PlanText Template, PlanText Output, string EachName, PlanText EachSource) : PaperSpec(Name, Template, Output)
{
    /// <summary>The bound volume; null for none.</summary>
    public VolumeSpec? Volume { get; init; }

    /// <summary>It makes no papers of its own: it only binds what its volume names.</summary>
    public bool IsVolumeOnly => EachName.Length == 0;

    /// <summary>A condition that a row must meet: <c>unit.类别 == "县"</c>.</summary>
    public PlanText? Where { get; init; }

    /// <summary>The columns to sort by, most important first.</summary>
    public IReadOnlyList<OrderKey> Order { get; init; } = [];

    /// <summary>The speaking time allowed for all papers together, in minutes.</summary>
    public decimal? TotalMinutes { get; init; }

    /// <summary>The column whose values divide the volume.</summary>
    public PlanText? Groups { get; init; }
}

/// <summary>汇编 of a package.</summary>
/// <param name="Output">Where it goes, below output/.</param>
public sealed record VolumeSpec(PlanText Output)
{
    public const string DefaultTemplate = "volume/collection";

    /// <summary>The template of its cover and preface; null for <see cref="DefaultTemplate"/> where there is one.</summary>
    public PlanText? Template { get; init; }

    /// <summary>The template of an appendix; null for none.</summary>
    public PlanText? Appendix { get; init; }

    /// <summary>Each paper begins on an odd page.</summary>
    public bool IsOddPage { get; init; }

    /// <summary>页眉; null for the volume's title.</summary>
    public string? Head { get; init; }

    /// <summary>Of the cover, where no template makes it.</summary>
    public string? Title { get; init; }

    public string? Organ { get; init; }

    public string? Date { get; init; }

    /// <summary>What it binds, in order; empty for the papers of its package alone.</summary>
    public IReadOnlyList<VolumePieceSpec> Pieces { get; init; } = [];
}

/// <summary>One line of a volume's <c>pieces</c>: a file, several by a pattern, a piece of the plan, or the package's own papers by its name.</summary>
public sealed record VolumePieceSpec(PlanText What, bool IsFile)
{
    /// <summary>In the contents; of a Markdown file its title too.</summary>
    public string? Title { get; init; }

    public string? Unit { get; init; }

    public string? Speaker { get; init; }

    /// <summary>The part of the volume that it stands in.</summary>
    public string? Group { get; init; }
}

/// <summary>序号, -得分 or 得分 desc.</summary>
public sealed record OrderKey(string Column, bool IsDescending, SourceLocation Location);
