using Reports.Diagnostics;
using Scriban.Parsing;

namespace Reports.Templates;

/// <summary>Values that the data does not have: an error with the nearest names, or with --draft a mark in the paper.</summary>
internal sealed class GapRecorder(bool isDraft, StretchTracker stretches)
{
    /// <summary>A gap waits for the end of the merge: in a table a null cell prints — instead.</summary>
    /// <param name="Nothing">The function of ours that had no answer; the value is then an expression, no name.</param>
    internal sealed record Gap(PrintedValue Value, Read Read, SourceLocation Place, Functions.ChineseFunction? Nothing = null);

    private readonly List<Gap> _gaps = [];

    public IReadOnlyList<Gap> Gaps => _gaps;

    /// <summary>Whether what an expression gave is a gap: nothing, or something computed with a value that is not there.</summary>
    public static bool IsGap(List<Read> reads, object? value, string expression)
    {
        var missing = reads.FindAll(IsMissing);
        if (missing.Count == 0)
            return false;
        return value is null || !HandlesNull(expression);
    }

    public PrintedValue Make(List<Read> reads, List<Read> decidedBy, SourceSpan span)
    {
        var read = reads.First(IsMissing);
        var path = read.Missing?.Path ?? read.Path;
        var value = new PrintedValue($"【待补：{path}】", null, stretches.Place(span), MergeContext.Places(reads), MergeContext.Places(decidedBy), IsGap: true);
        _gaps.Add(new Gap(value, read, value.Template));
        return value;
    }

    /// <summary>A function of ours that gave nothing though it was given what it takes: zh.rate of a whole of zero.</summary>
    public PrintedValue MakeNothing(Functions.ChineseFunction function, string expression, List<Read> reads, List<Read> decidedBy, SourceSpan span)
    {
        expression = expression.Trim();
        var value = new PrintedValue($"【待补：{expression}】", null, stretches.Place(span), MergeContext.Places(reads), MergeContext.Places(decidedBy), IsGap: true);
        _gaps.Add(new Gap(value, new Read(span, SourceLocation.None, expression, null, IsNullLeaf: true), value.Template, function));
        return value;
    }

    /// <summary>Reports the gaps; an empty cell that stands in a table prints as a dash instead.</summary>
    public void Report(HashSet<PrintedValue> inTables, SourceMap map, DiagnosticBag findings)
    {
        var seen = new HashSet<(string, SourceLocation)>();
        foreach (var gap in _gaps)
        {
            if (gap.Read.IsNullLeaf && inTables.Contains(gap.Value))
            {
                map.Replace(gap.Value, gap.Value with { Text = "—", IsGap = false });
                continue;
            }
            if (!seen.Add((gap.Value.Text, gap.Read.IsNullLeaf && gap.Nothing is null ? gap.Read.Place : gap.Place)))
                continue;
            findings.Add(gap.Nothing is { } function ? TemplateProblems.NothingComputed(gap.Place, gap.Read.Path, function.Chinese, function.Name, isDraft)
                : gap.Read.Missing is { } missing
                ? TemplateProblems.MissingName(gap.Place, missing.Path, missing.Known, isDraft)
                : TemplateProblems.EmptyValue(gap.Place, gap.Read.Path, gap.Read.Place, isDraft));
        }
    }

    private static bool IsMissing(Read read) => read.IsNullLeaf || read.Missing is { IsDeclaredOptional: false };

    // ??, ?: and functions that were written to deal with a missing value say themselves what stands in its place.
    internal static bool HandlesNull(string expression) =>
        expression.Contains('?', StringComparison.Ordinal) || expression.Contains('|', StringComparison.Ordinal)
        || expression.Contains("==", StringComparison.Ordinal) || expression.Contains("!=", StringComparison.Ordinal)
        || expression.Contains("zh.", StringComparison.Ordinal) || expression.StartsWith("include", StringComparison.Ordinal);
}
