using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>规则: one thing that a paper can have wrong. A test runs the samples: Bad is reported, Good is not.</summary>
public abstract class Rule
{
    public abstract string Code { get; }

    /// <summary>The bad thing in kebab-case, so that it reads after “allow”.</summary>
    public abstract string Name { get; }

    public virtual Severity Severity => Severity.Warning;

    public abstract Sentence Title { get; }

    public abstract Sentence Why { get; }

    public abstract string Bad { get; }

    public abstract string Good { get; }

    public abstract IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons);

    protected Diagnostic Report(SourceLocation place, Sentence message, Sentence? help = null) => new(Code, Severity, message, place, help) { Name = Name };
}
