namespace Reports.Imports;

/// <summary>Which section each paragraph is a copy of. A section that is copied from several others holds several papers.</summary>
internal sealed class CopiedParagraphs
{
    private const int LeastParagraph = 40;
    private const double LeastShare = 0.55;
    private const int LeastStretch = 150;

    /// <summary>A copy's first paragraph may be longer than what is left of it in the other.</summary>
    private const double LeastOfFirst = 0.2;

    private readonly List<int?[]> _from = [];
    private readonly List<int?[]> _mayBeFrom = [];
    private readonly List<PieceLines> _sections;

    public CopiedParagraphs(List<PieceLines> sections)
    {
        _sections = sections;
        var runs = sections.Select(s => s.Lines.Select(l => l.Length >= LeastParagraph ? Shingles.Of(l.Text) : []).ToList()).ToList();
        // Where each run stands: the first two sections that have it are enough to know another than one's own.
        var places = new Dictionary<ulong, (int First, int Second)>();
        for (var s = 0; s < runs.Count; s++)
        {
            foreach (var run in runs[s].SelectMany(r => r))
            {
                if (!places.TryGetValue(run, out var known))
                    places[run] = (s, -1);
                else if (known.First != s && known.Second < 0)
                    places[run] = (known.First, s);
            }
        }
        for (var s = 0; s < runs.Count; s++)
        {
            _from.Add([.. runs[s].Select(r => Source(r, s, places, LeastShare))]);
            _mayBeFrom.Add([.. runs[s].Select(r => Source(r, s, places, LeastOfFirst))]);
        }
    }

    /// <summary>Lines at which the source of the copied paragraphs changes, in a section with two sources or with a paper of its own before the copy.</summary>
    public HashSet<int> Starts(int section)
    {
        var from = _from[section];
        var starts = new HashSet<int>();
        if (from.Where(f => f is not null).Distinct().Count() < 2 && !HasOwnPaper(section))
            return starts;
        int? current = null;
        for (var i = 0; i < from.Length; i++)
        {
            if (from[i] is not { } source)
                continue;
            if (source != current && i > 0 && Stays(from, i, source))
                starts.Add(FirstOf(section, i));
            current = source;
        }
        return starts;
    }

    private static int? Source(List<ulong> runs, int own, Dictionary<ulong, (int First, int Second)> places, double share)
    {
        if (runs.Count == 0)
            return null;
        var counts = new Dictionary<int, int>();
        foreach (var run in runs)
        {
            var (first, second) = places[run];
            var other = first == own ? second : first;
            if (other >= 0)
                counts[other] = counts.GetValueOrDefault(other) + 1;
        }
        return counts.Count == 0 ? null : counts.MaxBy(c => c.Value) is var best && best.Value >= share * runs.Count ? best.Key : null;
    }

    private bool HasOwnPaper(int section)
    {
        var own = 0;
        for (var i = 0; i < _from[section].Length && _from[section][i] is null; i++)
            own += Han.Count(_sections[section].Lines[i].Text);
        return own >= LeastStretch && _from[section].Count(f => f is not null) >= 3;
    }

    /// <summary>The next two long paragraphs come from there too.</summary>
    private static bool Stays(int?[] from, int index, int source)
    {
        var same = 0;
        for (var i = index + 1; i < from.Length && i < index + 4; i++)
            same += from[i] == source ? 1 : 0;
        return same >= 2 || index + 2 >= from.Length;
    }

    /// <summary>A salutation, or a paragraph of which the other has kept a part, right before the copy belongs to it.</summary>
    private int FirstOf(int section, int index)
    {
        var lines = _sections[section].Lines;
        if (index > 1 && _from[section][index - 1] is null && _mayBeFrom[section][index - 1] == _from[section][index])
            index--;
        while (index > 1 && _from[section][index - 1] is null && Salutations.IsLine(Script.Plain(lines[index - 1].Text)))
            index--;
        return index;
    }
}
