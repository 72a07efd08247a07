using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>The YAML of front matter, values still as tokens.</summary>
internal static class YamlHead
{
    public static DataMap? Read(string text, int start, int end, SourceMap map, DiagnosticBag findings) =>
        YamlData.Parse(text, start, end - start, map, findings, keepsPrinted: true);
}
