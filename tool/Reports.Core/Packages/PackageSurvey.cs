using Reports.Writers.Sheets;

namespace Reports.Packages;

/// <summary>What is known of a package's papers together, from one look at each entry; the entries themselves are not held.</summary>
internal sealed class PackageSurvey
{
    private const int MostLongest = 3;

    private readonly List<(string Name, decimal Minutes)> _longest = [];
    private readonly SheetFile _list = HandOver.NewList();

    public int Count { get; private set; }

    public PassageList Passages { get; } = new();

    public FigureConflicts Figures { get; } = new();

    /// <summary>Of all papers that are spoken.</summary>
    public decimal Minutes { get; private set; }

    /// <summary>The three that take longest to speak.</summary>
    public IReadOnlyList<(string Name, decimal Minutes)> Longest => _longest;

    /// <param name="paper">The next in plan order.</param>
    public void Add(ManifestPiece paper)
    {
        Passages.Add(paper.Name, paper.Passages);
        Figures.Add(paper.Figures);
        HandOver.AddRow(_list, ++Count, paper);
        var minutes = paper.SpeechMinutes ?? 0;
        Minutes += minutes;
        var at = _longest.FindIndex(l => l.Minutes < minutes);
        _longest.Insert(at < 0 ? _longest.Count : at, (paper.Name, minutes));
        if (_longest.Count > MostLongest)
            _longest.RemoveAt(MostLongest);
    }

    /// <summary>清单.xlsx; asked for once, after the last paper.</summary>
    public void WriteList(Stream target) => _list.Finish(target);
}
