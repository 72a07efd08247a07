using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers;

/// <summary><c>```chart</c>: a chart drawn from a data source.</summary>
internal static class ChartFence
{
    public static Block? Read(FenceText fence, ReadContext context, DiagnosticBag findings)
    {
        findings.Add(new Diagnostic("M191", Severity.Error, new("```chart 还不能读取", "```chart cannot be read yet"), fence.Location));
        return null;
    }
}
