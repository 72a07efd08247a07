using System.Xml;
using Reports.Readers.Docx;

namespace Reports.Packages;

/// <summary>The title of a Word file: a paragraph of the title's style, else the large lines in the middle at its head, else what the file says of itself.</summary>
internal static class ForeignTitle
{
    /// <summary>Points: titles are 二号 or 小二, texts 三号 or smaller.</summary>
    private const decimal TitleSize = 17;
    private const int LongestTitle = 90;

    /// <summary>A title stands at a paper's head.</summary>
    private const int Head = 15;

    public static string? Find(DocxPaper paper, DocxPackage package)
    {
        var head = paper.Paragraphs.Where(p => p.Text.Trim().Length > 0 && !p.IsContents).Take(Head).ToList();
        var styled = Run(head, p => p.IsTitle);
        if (styled.Length > 0)
            return styled;
        var sizes = head.Where(IsMiddle).Select(Size).Where(s => s >= TitleSize).ToList();
        var large = sizes.Count == 0 ? "" : Run(head, p => IsMiddle(p) && Size(p) == sizes.Max());
        if (large.Length > 0)
            return large;
        if (head.Find(p => p.HeadingLevel == 1) is { Number.Length: 0 } first && head.IndexOf(first) < 3)
            return Plain(first.Text);
        return Said(package) ?? (head.FirstOrDefault() is { } line && line.Text.Trim().Length <= 40 && !line.Text.Contains('。', StringComparison.Ordinal) ? Plain(line.Text) : null);
    }

    /// <summary>The first lines of a kind that follow each other.</summary>
    private static string Run(List<DocxParagraph> head, Predicate<DocxParagraph> isOne)
    {
        var start = head.FindIndex(isOne);
        var title = start < 0 ? "" : string.Concat(head.Skip(start).TakeWhile(p => isOne(p)).Select(p => Plain(p.Text)));
        return title.Length <= LongestTitle ? title : "";
    }

    /// <summary>In the middle, and no red letterhead.</summary>
    private static bool IsMiddle(DocxParagraph paragraph) =>
        paragraph.Form.Align == "center" && paragraph.Number.Length == 0 && paragraph.Text.Trim().Length is >= 2 and <= LongestTitle
        && !paragraph.Runs.Any(r => r.Look.Color is "FF0000" or "ED1C24" or "C00000");

    private static decimal Size(DocxParagraph paragraph) => paragraph.Runs.Where(r => r.TextIndex >= 0).Select(r => r.Look.Size).DefaultIfEmpty(0).Max();

    private static string Plain(string text) => text.Replace("\n", "", StringComparison.Ordinal).Replace('\t', ' ').Trim();

    /// <summary>docProps/core.xml, where the title is one that somebody wrote.</summary>
    private static string? Said(DocxPackage package)
    {
        using var xml = package.Xml("docProps/core.xml");
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "title")
            {
                var title = Plain(xml.TextWithin());
                return title.Length is > 3 and <= LongestTitle && !title.Contains("Document", StringComparison.OrdinalIgnoreCase) && !title.Contains("Microsoft", StringComparison.OrdinalIgnoreCase) ? title : null;
            }
        }
        return null;
    }
}
