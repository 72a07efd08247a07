using System.Text;
using Reports.Diagnostics;
using Reports.Readers;

namespace Reports.Tests.Readers;

/// <summary>A text as a merge makes it: what stands between ⟦ and ⟧ is a value that a template printed (\n in it is a line break).</summary>
internal static class Merging
{
    public static MergedText Merge(string file, string template)
    {
        var source = new SourceText(file, template);
        var (map, text) = (new SourceMap(), new StringBuilder());
        for (var i = 0; i < template.Length;)
        {
            var open = template.IndexOf('⟦', i);
            var close = open < 0 ? -1 : template.IndexOf('⟧', open);
            var end = close < 0 ? template.Length : open;
            if (end > i)
            {
                map.AddStretch(text.Length, end - i, source, i);
                text.Append(template, i, end - i);
            }
            if (close < 0)
                break;
            var value = template[(open + 1)..close].Replace("\\n", "\n", StringComparison.Ordinal);
            map.AddStretch(text.Length, 2, source, open);
            text.Append(map.Add(new PrintedValue(value, value, source.At(open, close - open + 1), [new SourceLocation("data.csv", 2, 1)], [])));
            i = close + 1;
        }
        return new MergedText(file, text.ToString(), map);
    }
}
