using System.Globalization;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Docx.Joins;

namespace Reports.Writers.Docx;

/// <summary>汇编 → one Word file: cover, contents, preface, dividers, pieces, appendix. Page numbers begin after the contents and go on to the end.</summary>
public static class VolumeWriter
{
    /// <summary>
    /// The field collects the styles of dividers, titles and speakers; speakers (level 3) show no page. Word makes the same page of
    /// it that is filled in here.
    /// </summary>
    private const string ContentsField =
        $" TOC \\h \\z \\n 3-3 \\t \"{StyleNames.DividerName},1,{StyleNames.PieceTitleName},2,{StyleNames.PieceSpeakerName},3\" ";

    /// <summary>Pieces from Word files keep their own styles; hidden fields of this kind name them to Word.</summary>
    internal const string EntryKind = "p";

    public static void Write(Volume volume, Theme theme, DocxOptions options, Stream target, DiagnosticBag findings)
    {
        var file = new DocxFile(theme, options, findings);
        var header = volume.RunningHead is { Length: > 0 } head ? file.AddRunningHead(head) : null;
        var isJoined = volume.Groups.Any(g => g.Pieces.Any(p => p.Join is not null));
        file.Begin(isJoined);
        WriteCover(file, volume);
        file.Sections.Begin(file, new SectionLook { IsRoman = true, Start = 1, IsOddPage = volume.IsOddPage });
        ContentsWriter.WriteField(file, isJoined ? $"{ContentsField}\\f {EntryKind} " : ContentsField, Entries(volume));
        // The section must end after the field: LibreOffice loses the page number of a section that ends within one.
        Paragraphs.WriteLow(file, ParagraphLook.None);
        var first = new SectionLook { Start = options.FirstPageNumber, Header = header, IsOddPage = volume.IsOddPage };
        file.Sections.Begin(file, first);
        var place = new Place(first with { Start = null });
        if (volume.Preface is not null)
            WritePiece(file, volume, volume.Preface, place);
        foreach (var group in volume.Groups)
        {
            if (group.Name is { Length: > 0 })
                WriteDivider(file, volume, group.Name, place);
            foreach (var piece in group.Pieces)
                WritePiece(file, volume, piece, place);
        }
        if (volume.Appendix is not null)
            WritePiece(file, volume, volume.Appendix, place);
        if (isJoined && file.Joined.HeadsReplaced is { Count: > 0 } replaced)
            findings.Add(JoinProblems.HeadsReplaced(replaced));
        file.Save(volume.Title.Replace("\n", "", StringComparison.Ordinal), target);
    }

    /// <summary>How many entries were written: pieces begin pages of their own, and each has its bookmark.</summary>
    private sealed class Place(SectionLook look)
    {
        /// <summary>The section of pieces that are the volume's own.</summary>
        public SectionLook Look { get; } = look;

        public int Entries { get; set; }
    }

    private static string BookmarkOf(int entry) => "_Toc" + (200000000 + entry).ToString(CultureInfo.InvariantCulture);

    private static List<ContentsEntry> Entries(Volume volume)
    {
        var entries = new List<ContentsEntry>();
        var next = 0;
        void Add(int level, string text)
        {
            entries.Add(new ContentsEntry(level, text, BookmarkOf(next), volume.PageOf?.Invoke(next)));
            next++;
        }
        void AddPiece(VolumePiece piece)
        {
            var bookmark = BookmarkOf(next);
            Add(2, piece.Title);
            foreach (var speaker in piece.Speakers)
                entries.Add(new ContentsEntry(3, HeadLines.NameLine(speaker), bookmark, null, HasPage: false));
        }
        if (volume.Preface is not null)
            AddPiece(volume.Preface);
        foreach (var group in volume.Groups)
        {
            if (group.Name is { Length: > 0 })
                Add(1, group.Name);
            foreach (var piece in group.Pieces)
                AddPiece(piece);
        }
        if (volume.Appendix is not null)
            AddPiece(volume.Appendix);
        return entries;
    }

    private static void WriteCover(DocxFile file, Volume volume)
    {
        file.Sections.Begin(file, new SectionLook { HasPageNumber = false });
        if (volume.Marks.Count > 0)
            Paragraphs.WriteText(file, StyleNames.Id(Role.Mark), string.Join('　', volume.Marks));
        Paragraphs.WriteBlank(file, volume.Marks.Count > 0 ? 4 : 5);
        var width = HeadWriter.Width(file, Role.CoverTitle);
        foreach (var line in volume.Title.Split('\n'))
            Paragraphs.Write(file, StyleNames.Id(Role.CoverTitle), TitleLines.Break([new TextRun(line)], width));
        // Organ and date stand in the lower part of the cover, at its foot whatever the title's length.
        var style = StyleNames.Id(Role.CoverText);
        var lines = new[] { volume.Organ, volume.Date }.Where(l => !string.IsNullOrEmpty(l)).ToList();
        for (var i = 0; i < lines.Count; i++)
            Paragraphs.WriteText(file, style, lines[i]!, new ParagraphLook { Frame = Frames.FootOfPage(file.Theme) });
        Paragraphs.WriteLow(file, ParagraphLook.None);
    }

    private static void WriteDivider(DocxFile file, Volume volume, string name, Place place)
    {
        BeginPage(file, volume, place);
        // Empty lines and not the section's vertical alignment, which LibreOffice and WPS do not know.
        Paragraphs.WriteBlank(file, file.Theme.Page.Pitch > 0 ? (int)(file.Theme.Page.TextHeight * 72 / 25.4m / file.Theme.Page.Pitch / 3) : 10);
        Paragraphs.Open(file, StyleNames.Id(Role.Divider));
        var bookmark = Bookmarks.Start(file, BookmarkOf(place.Entries));
        InlineWriter.WriteRun(file, name);
        Bookmarks.End(file, bookmark);
        Paragraphs.Close(file);
        place.Entries++;
    }

    private static void WritePiece(DocxFile file, Volume volume, VolumePiece piece, Place place)
    {
        BeginPage(file, volume, place);
        file.BookmarkPrefix = "p" + place.Entries.ToString(CultureInfo.InvariantCulture);
        file.Headings.Restart();
        if (piece.Join is { } join)
        {
            using var parts = join();
            if (parts is not null)
                PieceJoiner.Write(file, parts, new JoinPlace(BookmarkOf(place.Entries), piece.Title, [.. piece.Speakers.Select(HeadLines.NameLine)], volume.IsOddPage), file.Findings);
        }
        else
        {
            file.Flow.PieceBookmark = BookmarkOf(place.Entries);
            if (piece.Read() is { } paper)
                PieceWriter.Write(file, paper, isInVolume: true);
        }
        file.Drain();
        place.Entries++;
    }

    /// <summary>A new page; a section of its own only where the page must be odd, so that a volume of two thousand pieces stays one section.</summary>
    private static void BeginPage(DocxFile file, Volume volume, Place place)
    {
        if (place.Entries > 0 && file.Sections.Current.Foreign is not null)
            file.Sections.Begin(file, place.Look);
        else if (place.Entries > 0 && volume.IsOddPage)
            file.Sections.Begin(file, file.Sections.Current with { Start = null });
        else if (place.Entries > 0)
            file.Flow.IsPageBreakDue = true;
    }
}
