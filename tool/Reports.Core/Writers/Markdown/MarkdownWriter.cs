using System.Globalization;
using System.Text;
using Reports.Documents;

namespace Reports.Writers.Markdown;

/// <summary>The paper in the dialect, values escaped: reading it again gives the same paper.</summary>
public static class MarkdownWriter
{
    /// <param name="nameOf">The file that a picture is kept in; by default the picture stands in the text itself.</param>
    public static string Write(Document document, Func<Picture, string>? nameOf = null)
    {
        var text = new StringBuilder();
        MarkdownHead.Write(text, document);
        var blocks = new MarkdownBlocks(nameOf ?? DataUri);
        foreach (var line in blocks.Of(document.Body))
            text.Append(line).Append('\n');
        for (var i = 0; i < document.Footnotes.Count; i++)
        {
            var lines = blocks.Of(document.Footnotes[i]);
            var hasText = document.Footnotes[i] is [Paragraph, ..];
            text.Append(CultureInfo.InvariantCulture, $"\n[^{i + 1}]:{(hasText ? " " + lines[0] : "")}\n");
            foreach (var line in lines.Skip(hasText ? 1 : 0))
                text.Append(line.Length == 0 ? "" : "    ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    private static string DataUri(Picture picture)
    {
        var type = picture.Format switch { PictureFormat.Png => "png", PictureFormat.Jpeg => "jpeg", _ => "svg+xml" };
        return $"data:image/{type};base64,{Convert.ToBase64String(picture.Bytes.Span)}";
    }
}
