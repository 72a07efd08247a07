using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>What an office sets: the level of a rule by its code, and the words looked for.</summary>
public sealed record RuleSettings(Lexicons Lexicons)
{
    public static RuleSettings Default { get; } = new(Lexicons.Empty);

    public IReadOnlyDictionary<string, RuleLevel> Levels { get; init; } = new Dictionary<string, RuleLevel>();

    /// <summary>Null when the rule is off.</summary>
    public Severity? SeverityOf(Rule rule) => !Levels.TryGetValue(rule.Code, out var level) ? rule.Severity : level switch
    {
        RuleLevel.Off => null,
        RuleLevel.Note => Severity.Note,
        RuleLevel.Error => Severity.Error,
        _ => Severity.Warning,
    };
}
