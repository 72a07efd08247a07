namespace Reports.Diagnostics;

public enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>问题: one finding. The message says what is wrong in the user's own words; help alone says what to do.</summary>
/// <param name="Code">A letter for the part that spoke (D data, T template, M reading, W writing, P workspace and packages, I import, L rules) and three digits that never change meaning.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    Sentence Message,
    SourceLocation Location,
    Sentence? Help = null)
{
    public IReadOnlyList<Related> Related { get; init; } = [];

    /// <summary>What would put it right with certainty; empty where a person has to decide.</summary>
    public IReadOnlyList<TextFix> Fixes { get; init; } = [];

    /// <summary>The name of a rule (L codes), kebab-case; null for findings of the stages.</summary>
    public string? Name { get; init; }
}

/// <summary>Another place that the finding is about.</summary>
public sealed record Related(Sentence Message, SourceLocation Location);

/// <summary>A change within one line: at <paramref name="Place"/> stands <paramref name="Old"/>.</summary>
public sealed record TextFix(SourceLocation Place, string Old, string New);
