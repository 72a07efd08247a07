using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers;

/// <summary><c>```table</c>: a table drawn from a data source.</summary>
internal static class TableFence
{
    public static Block? Read(FenceText fence, ReadContext context, DiagnosticBag findings)
    {
        findings.Add(new Diagnostic("M190", Severity.Error, new("```table 还不能读取", "```table cannot be read yet"), fence.Location));
        return null;
    }
}
