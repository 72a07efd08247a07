using Reports.Documents;

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
}

/// <summary>A group of pieces: 典型发言, 书面交流. A name gives it a divider of its own.</summary>
public sealed record VolumeGroup(string? Name, IReadOnlyList<Document> Pieces);
