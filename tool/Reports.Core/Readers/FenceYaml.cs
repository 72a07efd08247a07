using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>The body of a fence as a mapping, each value with its place in the template.</summary>
internal static class FenceYaml
{
    public static DataMap? Parse(FenceText fence, DiagnosticBag findings)
    {
        findings.Add(FenceProblems.NotYaml("", fence.Location));
        return null;
    }
}
