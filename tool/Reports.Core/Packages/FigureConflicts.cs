using System.Runtime.InteropServices;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Packages;

/// <summary>One figure of one subject and period that two papers of a package state differently.</summary>
internal sealed class FigureConflicts
{
    private const int MostReported = 20;

    private readonly List<ReadOnlyMemory<byte>> _papers = [];
    private readonly RepeatedKeys _shared = new();

    /// <summary>What is known of a figure that more than one paper states.</summary>
    /// <param name="First">The paper that states it first, and what.</param>
    private record struct State(int First, StatedFigure Figure, bool IsCertain, bool IsSplit);

    /// <param name="figures">Of the next paper in plan order.</param>
    public void Add(ReadOnlyMemory<byte> figures)
    {
        _papers.Add(figures);
        foreach (var key in StatedFigures.Unpack(figures).Select(f => f.Key).Distinct())
            _shared.Add(key);
    }

    /// <param name="package">Its place in the plan.</param>
    /// <param name="name">Of a paper.</param>
    /// <param name="read">The paper, and its unit, for the places.</param>
    public IEnumerable<Diagnostic> Check(SourceLocation package, Func<int, string> name, Func<int, (Document? Document, string Unit)> read)
    {
        var (states, different) = Compare();
        foreach (var (key, paper, figure) in different.Where(d => states[d.Key].IsCertain).Take(MostReported))
        {
            var state = states[key];
            if (Find(read(state.First), state.Figure) is var (firstSaid, first) && Find(read(paper), figure) is var (said, place))
                yield return PackageProblems.FigureInTwoPapers(name(paper), said, place.IsNone ? package : place, name(state.First), firstSaid, first);
        }
    }

    /// <returns>Of each figure the first paper that states it otherwise than the first.</returns>
    private (Dictionary<ulong, State> States, List<(ulong Key, int Paper, StatedFigure Figure)> Different) Compare()
    {
        var states = new Dictionary<ulong, State>();
        var different = new List<(ulong Key, int Paper, StatedFigure Figure)>();
        for (var paper = 0; paper < _papers.Count; paper++)
        {
            foreach (var figure in StatedFigures.Unpack(_papers[paper]).Where(f => _shared.MayHave(f.Key)))
            {
                ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(states, figure.Key, out var isKnown);
                if (!isKnown)
                    state = new State(paper, figure, false, false);
                // A clause that begins with what looks like a unit is that unit's figure only where its own paper speaks of it.
                state.IsCertain |= figure.Of != FigureOwner.Named;
                // What one paper says twice is found within it (L513).
                if (state.First == paper || state.Figure.Agrees(figure) || state.IsSplit)
                    continue;
                state.IsSplit = true;
                different.Add((figure.Key, paper, figure));
            }
        }
        return (states, different);
    }

    private static (string Sentence, SourceLocation Place)? Find((Document? Document, string Unit) paper, StatedFigure figure)
    {
        foreach (var (found, sentence, place) in paper.Document is { } document ? StatedFigures.Of(document, paper.Unit) : [])
        {
            if (found == figure)
                return (sentence, place);
        }
        return null;
    }
}
