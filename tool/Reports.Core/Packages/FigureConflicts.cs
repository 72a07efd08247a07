using System.Runtime.InteropServices;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Packages;

/// <summary>One figure of one subject and period that two papers of a package state differently. Of each figure only the first statement is held.</summary>
internal sealed class FigureConflicts
{
    private const int MostReported = 20;

    private readonly Dictionary<ulong, State> _states = [];
    private readonly List<(ulong Key, int Paper, StatedFigure Figure)> _different = [];

    /// <param name="First">The paper that states it first, and what.</param>
    private record struct State(int First, StatedFigure Figure, bool IsCertain, bool IsSplit);

    /// <param name="paper">Its number; papers come in plan order.</param>
    public void Add(int paper, ReadOnlyMemory<byte> figures)
    {
        foreach (var figure in StatedFigures.Unpack(figures))
        {
            ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(_states, figure.Key, out var isKnown);
            if (!isKnown)
                state = new State(paper, figure, false, false);
            // A clause that begins with what looks like a unit is that unit's figure only where its own paper speaks of it.
            state.IsCertain |= figure.Of != FigureOwner.Named;
            // What one paper says twice is found within it (L513).
            if (state.First == paper || state.Figure.Agrees(figure) || state.IsSplit)
                continue;
            state.IsSplit = true;
            _different.Add((figure.Key, paper, figure));
        }
    }

    /// <param name="package">Its place in the plan.</param>
    /// <param name="name">Of a paper.</param>
    /// <param name="read">The paper, and its unit, for the places.</param>
    public IEnumerable<Diagnostic> Check(SourceLocation package, Func<int, string> name, Func<int, (Document? Document, string Unit)> read)
    {
        foreach (var (key, paper, figure) in _different.Where(d => _states[d.Key].IsCertain).Take(MostReported))
        {
            var state = _states[key];
            if (Find(read(state.First), state.Figure) is var (firstSaid, first) && Find(read(paper), figure) is var (said, place))
                yield return PackageProblems.FigureInTwoPapers(name(paper), said, place.IsNone ? package : place, name(state.First), firstSaid, first);
        }
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
