namespace Reports.Rules;

/// <summary>How much a rule counts, as the plan's <c>rules:</c> states it.</summary>
public enum RuleLevel
{
    Off,
    Note,
    Warning,
    Error,
}
