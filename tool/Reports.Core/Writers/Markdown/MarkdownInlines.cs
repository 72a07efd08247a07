using System.Globalization;
using System.Text;
using Reports.Documents;

namespace Reports.Writers.Markdown;

/// <summary>A line of inlines as Markdown.</summary>
internal sealed class MarkdownInlines(Func<Picture, string> nameOf)
{
    public string Of(IReadOnlyList<Inline> inlines, MarkdownPlace place)
    {
        var text = new StringBuilder();
        Append(text, inlines, place, LineEdges.Start | LineEdges.End | (place == MarkdownPlace.Paragraph ? LineEdges.Block : LineEdges.None));
        return text.ToString();
    }

    private void Append(StringBuilder text, IReadOnlyList<Inline> inlines, MarkdownPlace place, LineEdges edges)
    {
        for (var i = 0; i < inlines.Count; i++)
        {
            var here = edges & ((i == 0 ? LineEdges.Start : 0) | (text.Length == 0 ? LineEdges.Block : 0) | (i == inlines.Count - 1 ? LineEdges.End : 0));
            switch (inlines[i])
            {
                case TextRun run:
                    text.Append(MarkdownEscape.Text(run.Text, place, here, i > 0 && inlines[i - 1] is Reference or FootnoteMark));
                    break;
                case LineBreak:
                    text.Append("<br>");
                    break;
                case Strong strong:
                    Emphasis(text, strong.Inlines, "**", "b", place, IsFree(inlines, i));
                    break;
                case Emphasis emphasis:
                    Emphasis(text, emphasis.Inlines, "*", "i", place, IsFree(inlines, i));
                    break;
                case Stress stress:
                    Emphasis(text, stress.Inlines, "==", "mark", place, IsFree(inlines, i));
                    break;
                case Pause:
                    text.Append('‖');
                    break;
                case Link link:
                    text.Append('[');
                    Append(text, link.Inlines, place, LineEdges.None);
                    text.Append("](<").Append(Target(link.Target)).Append(">)");
                    break;
                case Reference reference:
                    text.Append('@').Append(PaperParts.Target(reference));
                    break;
                case FootnoteMark mark:
                    text.Append(CultureInfo.InvariantCulture, $"[^{mark.Number}]");
                    break;
                case PictureInline picture:
                    text.Append(Picture(picture.Picture, place));
                    break;
            }
        }
    }

    public string Picture(Picture picture, MarkdownPlace place) =>
        $"![{MarkdownEscape.Text(picture.Alt, place, LineEdges.None, afterReference: false)}](<{Target(nameOf(picture))}>)";

    private void Emphasis(StringBuilder text, IReadOnlyList<Inline> inner, string mark, string tag, MarkdownPlace place, bool isFree)
    {
        var isPlain = isFree && inner.Count > 0 && inner.All(i => i is TextRun { Text.Length: > 0 })
            && IsLetter(((TextRun)inner[0]).Text[0]) && IsLetter(((TextRun)inner[^1]).Text[^1]);
        text.Append(isPlain ? mark : $"<{tag}>");
        Append(text, inner, place, LineEdges.None);
        text.Append(isPlain ? mark : $"</{tag}>");
    }

    /// <summary>No other emphasis stands beside it, whose stars would run together with its own.</summary>
    private static bool IsFree(IReadOnlyList<Inline> inlines, int i) =>
        (i == 0 || inlines[i - 1] is TextRun) && (i == inlines.Count - 1 || inlines[i + 1] is TextRun);

    /// <summary>A letter next to stars makes them emphasis whatever stands outside.</summary>
    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c is >= '\u4E00' and <= '\u9FFF';

    private static string Target(string target)
    {
        var text = new StringBuilder(target.Length);
        foreach (var c in target)
        {
            if (c is '<' or '>' or '\\' or '&' or '|' or '*' or '_' or '`' or '[' or ']')
                text.Append('\\');
            if (c is '\n' or '\r')
                text.Append("%0A");
            else
                text.Append(c);
        }
        return text.ToString();
    }
}
