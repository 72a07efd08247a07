using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers;

/// <summary>
/// A line of text that is no Markdown: an element of the front matter, a caption. A <c>\</c> or a line break is a break made by
/// hand, <c>\</c> before a mark of ASCII the mark itself.
/// </summary>
internal static class PlainLine
{
    /// <param name="at">The place of a stretch of <paramref name="text"/>.</param>
    public static List<Inline> Read(string text, SourceMap map, DiagnosticBag findings, Func<int, int, SourceLocation> at)
    {
        var list = new InlineList(map, findings);
        text = text.TrimEnd();
        for (var i = text.Length - text.TrimStart().Length; i < text.Length;)
        {
            var end = text.AsSpan(i).IndexOfAny('\\', '\n');
            end = end < 0 ? text.Length : i + end;
            var start = i;
            list.Text(text[start..end], (o, n) => at(start + o, n));
            if (end == text.Length)
                break;
            i = end + 1;
            if (text[end] == '\\' && i < text.Length && char.IsAscii(text[i]) && (char.IsPunctuation(text[i]) || char.IsSymbol(text[i])))
            {
                list.Text(text[i..(i + 1)], (_, _) => at(end, 2));
                list.Flush();
                i++;
                continue;
            }
            list.TrimEnd();
            if (text[end] == '\\' && i < text.Length && text[i] == '\n')
                i++;
            while (i < text.Length && TextScripts.IsBlank(text[i]))
                i++;
            list.Add(new LineBreak { Location = at(end, 1) });
        }
        return list.EndTrimmed();
    }
}
