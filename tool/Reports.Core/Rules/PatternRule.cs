using System.Buffers;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>A rule that one pattern finds, paragraph by paragraph.</summary>
public abstract class PatternRule : Rule
{
    protected abstract Regex Pattern { get; }

    protected virtual bool LooksAt(TextPart part) => true;

    /// <summary>What stands in every match: a paragraph without it is passed over. Empty where there is no such text.</summary>
    protected virtual string Sign => "";

    /// <summary>Of these every match holds one; null where there are no such characters.</summary>
    protected virtual SearchValues<char>? Signs => null;

    /// <summary>Null when the match is right after all.</summary>
    protected abstract (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match);

    /// <summary>What the match becomes; null where a person has to decide.</summary>
    protected virtual string? Fix(TextPart part, Match match) => null;

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        var (pattern, sign, signs) = (Pattern, Sign, Signs);
        foreach (var part in paper.Parts)
        {
            // Most paragraphs match nothing, and asking whether they do makes no objects.
            if (!LooksAt(part) || !part.Text.Contains(sign, StringComparison.Ordinal) || (signs is not null && !part.Text.AsSpan().ContainsAny(signs)) || !pattern.IsMatch(part.Text))
                continue;
            foreach (Match match in pattern.Matches(part.Text))
            {
                if (Judge(part, match) is not { } said)
                    continue;
                var finding = Report(part.At(match.Index, match.Length), said.Message, said.Help);
                yield return Fix(part, match) is { } right ? finding with { Fixes = [new TextFix(finding.Location, match.Value, right)] } : finding;
            }
        }
    }
}
