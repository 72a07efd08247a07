using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>The body of a fence as a mapping, each value with its place in the template.</summary>
internal static class FenceYaml
{
    public static DataMap? Parse(FenceText fence, DiagnosticBag findings)
    {
        // Tokens stay in place: a caption keeps the values it was printed from.
        var (value, isBroken) = new YamlReader(fence.Body, fence.At, null, findings).Read();
        if (value is DataMap map)
            return map;
        if (!isBroken)
            findings.Add(FenceProblems.NotYaml(fence.Location));
        return null;
    }
}
