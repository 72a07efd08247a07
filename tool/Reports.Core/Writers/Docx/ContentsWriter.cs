using System.Globalization;
using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>An entry of a contents field.</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="Page">Null where it is not known; <paramref name="HasPage"/> is false for lines without number (unit and speaker).</param>
internal sealed record ContentsEntry(int Level, string Text, string Bookmark, int? Page, bool HasPage = true);

/// <summary>目录: a real TOC field with its entries filled in, each a link with a PAGEREF field.</summary>
internal static class ContentsWriter
{
    public static string BookmarkOf(int heading) => "_Toc" + (100000000 + heading).ToString(CultureInfo.InvariantCulture);

    public static void Write(DocxFile file, Contents contents)
    {
        var levels = ContentsLines.Levels(contents);
        var entries = new List<ContentsEntry>();
        for (var i = 0; i < file.Flow.Headings.Count; i++)
        {
            var heading = file.Flow.Headings[i];
            if (heading.Level > levels)
                continue;
            entries.Add(new ContentsEntry(
                heading.Level, ContentsLines.TextOf(heading), file.BookmarkPrefix + BookmarkOf(i), file.Options.PageOfHeading?.Invoke(i)));
        }
        WriteField(file, $" TOC \\o \"1-{levels}\" \\h \\z \\u ", entries);
    }

    public static void WriteField(DocxFile file, string instruction, IReadOnlyList<ContentsEntry> entries)
    {
        Paragraphs.Write(file, ContentsLines.Title);
        Paragraphs.WriteBlank(file, keepNext: true);
        if (entries.Count == 0)
            return;
        for (var i = 0; i < entries.Count; i++)
            WriteEntry(file, entries[i], i == 0 ? instruction : null, i == entries.Count - 1, entries.Any(e => e is { HasPage: true, Page: null }));
    }

    private static void WriteEntry(DocxFile file, ContentsEntry entry, string? begin, bool isLast, bool isDirty)
    {
        // A long title is broken before the page number; a right indent would hide the number in LibreOffice.
        var line = ContentsLines.Entry(entry.Level, entry.Text, file.Theme, Paragraphs.TextWidth(file));
        Paragraphs.Open(file, StyleNames.Id(line.Role), Paragraphs.LookOf(line) with { Tabs = entry.HasPage ? [new Tab("right", Paragraphs.TextWidth(file), "middleDot")] : [] });
        if (begin is not null)
            Begin(file, begin, isDirty);
        file.Xml.Open("w:hyperlink").Attribute("w:anchor", entry.Bookmark).Attribute("w:history", 1);
        InlineWriter.Write(file, line.Inlines);
        if (entry.HasPage)
        {
            file.Xml.Open("w:r").Empty("w:tab").Close();
            FooterPart.WriteField(file.Xml, $" PAGEREF {entry.Bookmark} \\h ", entry.Page?.ToString(CultureInfo.InvariantCulture) ?? "　");
        }
        file.Xml.Close();
        if (isLast)
            file.Xml.Open("w:r").Empty("w:fldChar", "w:fldCharType", "end").Close();
        Paragraphs.Close(file);
    }

    /// <summary>A field whose numbers are not known yet is marked dirty: Word fills it on opening.</summary>
    private static void Begin(DocxFile file, string instruction, bool isDirty)
    {
        file.Xml.Open("w:r").Open("w:fldChar").Attribute("w:fldCharType", "begin").Attribute("w:dirty", isDirty ? "1" : null).Close().Close();
        file.Xml.Open("w:r").Open("w:instrText").Attribute("xml:space", "preserve").Text(instruction).Close().Close();
        file.Xml.Open("w:r").Empty("w:fldChar", "w:fldCharType", "separate").Close();
    }
}
