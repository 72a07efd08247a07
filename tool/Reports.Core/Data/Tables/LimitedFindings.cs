using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>Passes on the first findings of a code and counts the rest, so that a column of ten thousand slips is one screen.</summary>
internal sealed class LimitedFindings(DiagnosticBag findings)
{
    private const int Most = 10;
    private readonly Dictionary<string, (int Count, Diagnostic Last)> _counts = new(StringComparer.Ordinal);

    public void Add(Diagnostic finding)
    {
        var count = _counts.TryGetValue(finding.Code, out var known) ? known.Count : 0;
        _counts[finding.Code] = (count + 1, finding);
        if (count < Most)
            findings.Add(finding);
    }

    public void Close()
    {
        foreach (var (_, (count, last)) in _counts)
        {
            if (count > Most)
                findings.Add(DataProblems.MoreOfTheSame(last, count - Most));
        }
        _counts.Clear();
    }
}
