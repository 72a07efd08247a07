using Reports.Diagnostics;
using Reports.Rules;
using Reports.Templates;

namespace Reports.Packages;

/// <summary>What all pieces of a run share. Safe to use from many threads.</summary>
/// <param name="Root">The workspace's folder, or the current one.</param>
public sealed record BuildOptions(string Root, TemplateFolders Templates)
{
    private readonly TemplateCache _cache = new();
    private readonly Lazy<(Lexicons Lexicons, DiagnosticBag Findings)> _lexicons = new(() => Load(Templates));

    public bool Draft { get; init; }

    /// <summary>See <see cref="RunOptions.PrintVolume"/>.</summary>
    public Func<byte[], DiagnosticBag, IReadOnlyList<string>?>? PrintVolume { get; init; }

    /// <summary>The plan's theme.</summary>
    public string? Theme { get; init; }

    /// <summary>The plan's speaking speed, characters a minute.</summary>
    public decimal? Speed { get; init; }

    /// <summary>Take note of what each piece looks at in the data.</summary>
    public bool NotesReads { get; init; }

    public ThemeSet Themes { get; } = new(Templates);

    /// <summary>The plan's <c>rules:</c>, by code.</summary>
    public IReadOnlyDictionary<string, RuleLevel> RuleLevels { get; init; } = new Dictionary<string, RuleLevel>();

    /// <summary>What the rules need; a lexicon that cannot be read is said to each piece that asks.</summary>
    public RuleSettings Rules(DiagnosticBag findings)
    {
        findings.AddRange(_lexicons.Value.Findings);
        return new RuleSettings(_lexicons.Value.Lexicons) { Levels = RuleLevels };
    }

    private static (Lexicons, DiagnosticBag) Load(TemplateFolders templates)
    {
        var findings = new DiagnosticBag();
        return (LexiconFiles.Load(templates, findings), findings);
    }

    /// <summary>The templates that one piece may include; what it includes is noted.</summary>
    internal TemplateLibrary Library(InputLog inputs) =>
        new(_cache, inputs.Include, TemplateFolders.StaysInside, () => Templates.Names());
}
