using System.Collections;

namespace Reports.Diagnostics;

/// <summary>Collects the findings of a stage. Not thread-safe: each piece of a batch has its own.</summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> _findings = [];

    public int Count => _findings.Count;

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic finding)
    {
        _findings.Add(finding);
        HasErrors |= finding.Severity == Severity.Error;
    }

    public void AddRange(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
            Add(finding);
    }

    public int CountOf(Severity severity) => _findings.Count(f => f.Severity == severity);

    /// <summary>By file, then line and column; findings of one place keep the order in which they were made.</summary>
    public IEnumerable<Diagnostic> InOrder() =>
        _findings.OrderBy(f => f.Location.File, StringComparer.Ordinal).ThenBy(f => f.Location.Line).ThenBy(f => f.Location.Column);

    public IEnumerator<Diagnostic> GetEnumerator() => _findings.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
