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

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts.Where(LooksAt))
        {
            foreach (Match match in Pattern.Matches(part.Text))
            {
                if (Judge(part, match) is { } said)
                    yield return Report(part.At(match.Index, match.Length), said.Message, said.Help);
            }
        }
    }
}
