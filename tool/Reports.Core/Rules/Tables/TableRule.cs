using System.Globalization;
using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>A rule over a table of data instead of a paper's text. <see cref="Rule.Bad"/> and <see cref="Rule.Good"/> are CSV.</summary>
public abstract class TableRule : Rule
{
    /// <summary>What one mistake repeats all down a column is told this often.</summary>
    private const int MostFindings = 5;

    public sealed override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons) => [];

    public abstract IEnumerable<Diagnostic> Check(DataTable table);

    /// <summary>One finding for each slip, up to five; the last says how many more there are.</summary>
    private protected IEnumerable<Diagnostic> Report(IReadOnlyList<FigureSlip> slips)
    {
        for (var i = 0; i < Math.Min(slips.Count, MostFindings); i++)
        {
            var rest = slips.Count - MostFindings;
            Sentence? help = i == MostFindings - 1 && rest > 0
                ? new(string.Create(CultureInfo.InvariantCulture, $"还有{rest}处也是这样。"), string.Create(CultureInfo.InvariantCulture, $"There are {rest} more of these."))
                : null;
            yield return Report(slips[i].Place, slips[i].Message, help) with { Related = slips[i].Related };
        }
    }
}

/// <summary>A figure that is not what others say it should be.</summary>
internal sealed record FigureSlip(SourceLocation Place, Sentence Message, IReadOnlyList<Related> Related);
