using Reports.Documents;
using Reports.Layouts;
using Reports.Writers.Docx.Joins;

namespace Reports.Writers.Docx;

/// <summary>汇编: what is bound, in order.</summary>
/// <param name="Title">The cover's title: the meeting and 交流发言材料汇编; a line break in it is a break made by hand.</param>
public sealed record Volume(string Title, IReadOnlyList<VolumeGroup> Groups)
{
    /// <summary>编印单位, on the cover.</summary>
    public string? Organ { get; init; }

    /// <summary>On the cover.</summary>
    public string? Date { get; init; }

    /// <summary>内部资料, at the cover's top.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    public Document? Preface { get; init; }

    public Document? Appendix { get; init; }

    /// <summary>Each piece begins on an odd page.</summary>
    public bool IsOddPage { get; init; }

    /// <summary>页眉; null has none.</summary>
    public string? RunningHead { get; init; }

    /// <summary>The page of each entry of the contents that has one (preface, groups and pieces, appendix, in order from 0); null where it is not known.</summary>
    public Func<int, int?>? PageOf { get; init; }

    /// <summary>
    /// The volume of a paper of kind 汇编: its title is the cover's and the running head, its signature 编印单位 and date, its body the preface,
    /// which takes its title from a first heading without number (编印说明).
    /// </summary>
    public static Volume Of(Document cover, IReadOnlyList<VolumeGroup> groups)
    {
        var title = string.Concat(cover.Title.Select(i => i is LineBreak ? "\n" : InlineText.Plain([i])));
        var organs = cover.Signature?.Organs ?? [];
        return new Volume(title, groups)
        {
            Organ = organs.Count > 0 ? string.Join('　', organs) : null,
            Date = cover.Signature?.Date ?? (cover.Date.Count > 0 ? InlineText.Plain(cover.Date) : null),
            Marks = cover.Marks,
            Preface = cover.Body.Count > 0 ? PrefaceOf(cover) : null,
            RunningHead = title.Replace("\n", "", StringComparison.Ordinal),
        };
    }

    private static Document PrefaceOf(Document cover)
    {
        var preface = new Document { Kind = DocumentKind.Report, File = cover.File, Body = cover.Body, Footnotes = cover.Footnotes };
        return cover.Body[0] is Heading { Level: 1, Number: 0, RunIn: null } heading
            ? preface with { Title = heading.Inlines, Body = [.. cover.Body.Skip(1)] }
            : preface with { Title = [new TextRun("编印说明")] };
    }
}

/// <summary>A group of pieces: 典型发言, 书面交流. A name gives it a divider of its own.</summary>
public sealed record VolumeGroup(string? Name, IReadOnlyList<VolumePiece> Pieces);

/// <summary>A piece of a volume: what the contents page says of it, and its paper, which is read when it is written.</summary>
/// <param name="Read">Null when it cannot be read any more; the caller knows.</param>
public sealed record VolumePiece(string Title, IReadOnlyList<Person> Speakers, Func<Document?> Read)
{
    public PartLength Length { get; init; } = new(1, IsEstimated: true);

    /// <summary>Of a piece that is a Word file: opens it when its turn comes; null when that fails, which the caller knows.</summary>
    public Func<ForeignParts?>? Join { get; init; }

    /// <summary>What its first page begins with, where that is not the title.</summary>
    public string? Beginning { get; init; }

    public static VolumePiece Of(Document document) => new(DocxWriter.TitleOf(document), document.Speakers, () => document);

    public static implicit operator VolumePiece(Document document) => Of(document);
}
