using System.Text;
using Reports.Diagnostics;
using Reports.Documents;
using Md = Markdig.Syntax;

namespace Reports.Readers;

/// <summary>The text of a fence with its places.</summary>
internal static class FenceBody
{
    public static FenceText Of(Md.FencedCodeBlock fence, PreparedText text, SourceLocation place)
    {
        var body = new StringBuilder();
        var starts = new List<(int Body, int Prepared)>();
        for (var i = 0; i < fence.Lines.Count; i++)
        {
            var line = fence.Lines.Lines[i];
            if (i > 0)
                body.Append('\n');
            starts.Add((body.Length, line.Position));
            body.Append(line.Slice.AsSpan());
        }
        return new FenceText(PreparedText.Exchange(body.ToString()), place, At, text.Map);

        SourceLocation At(int offset, int length)
        {
            var (low, high) = (0, starts.Count - 1);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                if (starts[middle].Body <= offset)
                    low = middle;
                else
                    high = middle - 1;
            }
            return starts.Count == 0 ? place : text.At(starts[low].Prepared + offset - starts[low].Body, length);
        }
    }

    /// <summary>A fence that means nothing to a paper: each line that says something is a paragraph.</summary>
    public static void Lines(FenceText fence, DiagnosticBag findings, List<Block> into)
    {
        var offset = 0;
        foreach (var line in fence.Body.Split('\n'))
        {
            var start = offset + line.Length - line.TrimStart().Length;
            var trimmed = line.Trim();
            if (InlineList.Of(trimmed, fence.Map, findings, (o, n) => fence.At(start + o, n)) is { Count: > 0 } inlines)
                into.Add(new Paragraph(inlines) { Location = fence.At(start, trimmed.Length) });
            offset += line.Length + 1;
        }
    }
}
