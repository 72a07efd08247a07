using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>A rule that one pattern finds, paragraph by paragraph.</summary>
public abstract class PatternRule : Rule
{
    protected abstract Regex Pattern { get; }

    protected virtual bool LooksAt(TextPart part) => true;

    /// <summary>Null when the match is right after all.</summary>
    protected abstract (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match);

    /// <summary>What the match becomes; null where a person has to decide.</summary>
    protected virtual string? Fix(TextPart part, Match match) => null;

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts.Where(LooksAt))
        {
            foreach (Match match in Pattern.Matches(part.Text))
            {
                if (Judge(part, match) is not { } said)
                    continue;
                var finding = Report(part.At(match.Index, match.Length), said.Message, said.Help);
                yield return Fix(part, match) is { } right ? finding with { Fixes = [new TextFix(finding.Location, match.Value, right)] } : finding;
            }
        }
    }
}
