using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>P290–P299: where a file's figures came from.</summary>
internal static class TraceProblems
{
    public static Diagnostic NotOfThePlan(string file) =>
        new("P290", Severity.Error, new($"计划不做“{file}”", $"the plan does not make \"{file}\""), new SourceLocation(file),
            new("trace 只认 reports build 写进 output 的稿件；别处做的、改了名的，用 reports check 看", "trace knows the papers that `reports build` wrote into output/; for others there is `reports check`"));
}
