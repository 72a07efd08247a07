using Reports.Diagnostics;

namespace Reports.Cli.Output;

/// <summary>file:line:column: severity[code] message. The severity is English in both languages, for programs that read it.</summary>
internal static class ConciseFormat
{
    public static void Write(TextWriter to, Diagnostic finding, Language language)
    {
        var place = finding.Location.IsNone ? "reports" : finding.Location.ToString();
        to.WriteLine(DisplayWidth.Clean($"{place}: {Words.SeverityName(finding.Severity).En}[{finding.Code}] {finding.Message.In(language)}"));
    }
}
