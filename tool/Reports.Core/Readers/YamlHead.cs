using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>Stands in for the YAML reader of Data until it is here: flat lines of key and value.</summary>
internal static class YamlHead
{
    public static DataMap? Read(string text, int start, int end, SourceMap map, DiagnosticBag findings)
    {
        _ = findings;
        var result = new DataMap(map.At(start));
        var offset = start;
        foreach (var line in text[start..end].Split('\n'))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0)
            {
                var value = line[(colon + 2)..].Trim().Trim('"');
                object? typed = decimal.TryParse(value, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : value;
                result.Set(line[..colon].Trim(), typed, map.At(offset + colon + 2, value.Length));
            }
            offset += line.Length + 1;
        }
        return result;
    }
}
