using Reports.Diagnostics;
using Reports.Rules;

namespace Reports.Drafts;

public enum DraftChangeKind
{
    Added,
    Removed,
    Changed,

    /// <summary>The same words in another place.</summary>
    Moved,
}

/// <param name="Before">Null where the paragraph is new.</param>
/// <param name="After">Null where it is gone.</param>
/// <param name="Wording">Of a changed paragraph; else empty.</param>
public sealed record DraftChange(DraftChangeKind Kind, TextPart? Before, TextPart? After, IReadOnlyList<Change> Wording)
{
    public SourceLocation At => (After ?? Before)!.At(0, 0);
}

/// <summary>Two drafts of one paper → the paragraphs that differ, in the order of the later one.</summary>
public static class DraftDiff
{
    /// <summary>Two paragraphs with less in common than this are not one that was changed.</summary>
    private const double Kin = 0.45;

    /// <summary>In another place, a paragraph is the same one only with more in common, and when it is long enough to tell.</summary>
    private const double SureKin = 0.6;

    private const int ShortestMoved = 12;

    private const int MostMoved = 500;

    /// <summary>A stretch with more pairs than this is paired by order.</summary>
    private const int MostPairs = 40_000;

    public static IReadOnlyList<DraftChange> Of(PaperText before, PaperText after)
    {
        var changes = new List<DraftChange>();
        Stretch([.. before.Parts], [.. after.Parts], changes);
        return Moved(changes);
    }

    /// <summary>The unique paragraphs that both have are the fixed points (patience); what lies between is compared by itself.</summary>
    private static void Stretch(List<TextPart> a, List<TextPart> b, List<DraftChange> changes)
    {
        var (i, j) = (0, 0);
        foreach (var (atA, atB) in FixedPoints(a, b).Append((a.Count, b.Count)))
        {
            Between(a[i..atA], b[j..atB], changes);
            (i, j) = (atA + 1, atB + 1);
        }
    }

    private static List<(int A, int B)> FixedPoints(List<TextPart> a, List<TextPart> b)
    {
        var inB = b.Select((p, i) => (p.Text, i)).GroupBy(p => p.Text).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().i, StringComparer.Ordinal);
        var pairs = a.Select((p, i) => (p.Text, i)).GroupBy(p => p.Text).Where(g => g.Count() == 1 && inB.ContainsKey(g.Key)).Select(g => (A: g.First().i, B: inB[g.Key])).OrderBy(p => p.A).ToList();
        return Ascending(pairs);
    }

    /// <summary>The longest run of pairs that ascends on both sides.</summary>
    private static List<(int A, int B)> Ascending(List<(int A, int B)> pairs)
    {
        var ends = new List<int>();
        var previous = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[ends[middle]].B < pairs[i].B ? (middle + 1, high) : (low, middle);
            }
            previous[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
                ends.Add(i);
            else
                ends[low] = i;
        }
        var run = new List<(int A, int B)>();
        for (var i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = previous[i])
            run.Add(pairs[i]);
        run.Reverse();
        return run;
    }

    private static void Between(List<TextPart> a, List<TextPart> b, List<DraftChange> changes)
    {
        var next = 0;
        foreach (var (part, match) in b.Zip(Partners(a, b)))
        {
            if (match is not { } at)
            {
                changes.Add(new DraftChange(DraftChangeKind.Added, null, part, []));
                continue;
            }
            for (; next < at; next++)
                changes.Add(new DraftChange(DraftChangeKind.Removed, a[next], null, []));
            next = at + 1;
            if (a[at].Text != part.Text)
                changes.Add(new DraftChange(DraftChangeKind.Changed, a[at], part, TextDiff.Of(a[at].Text, part.Text)));
        }
        for (; next < a.Count; next++)
            changes.Add(new DraftChange(DraftChangeKind.Removed, a[next], null, []));
    }

    /// <summary>For each paragraph of b the one of a that it was, in order, so that as much as possible is kept.</summary>
    private static int?[] Partners(List<TextPart> a, List<TextPart> b)
    {
        var partners = new int?[b.Count];
        if (a.Count * b.Count > MostPairs)
        {
            for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
                partners[i] = i;
            return partners;
        }
        var pairsA = a.Select(Bigrams).ToList();
        var pairsB = b.Select(Bigrams).ToList();
        var worth = new double[a.Count + 1, b.Count + 1];
        var alike = new double[a.Count, b.Count];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                alike[i, j] = a[i].Text == b[j].Text ? 1 : Share(pairsA[i], pairsB[j]);
                var kept = alike[i, j] >= Kin ? alike[i, j] + worth[i + 1, j + 1] : 0;
                worth[i, j] = Math.Max(kept, Math.Max(worth[i + 1, j], worth[i, j + 1]));
            }
        }
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            if (alike[i, j] >= Kin && worth[i, j] == alike[i, j] + worth[i + 1, j + 1])
                partners[j++] = i++;
            else if (worth[i, j] == worth[i + 1, j])
                i++;
            else
                j++;
        }
        return partners;
    }

    private static HashSet<(char, char)> Bigrams(TextPart part)
    {
        var pairs = new HashSet<(char, char)>();
        for (var i = 0; i + 1 < part.Text.Length; i++)
            pairs.Add((part.Text[i], part.Text[i + 1]));
        return pairs;
    }

    /// <summary>What two paragraphs share, 0 to 1 (Dice).</summary>
    private static double Share(HashSet<(char, char)> a, HashSet<(char, char)> b) =>
        a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    /// <summary>A paragraph taken out in one place and put in again in another was moved; its words may have changed on the way.</summary>
    private static List<DraftChange> Moved(List<DraftChange> changes)
    {
        var gone = new Gone(changes.Where(c => c.Kind == DraftChangeKind.Removed).Select(c => c.Before!));
        var settled = new List<DraftChange>();
        foreach (var change in changes)
        {
            if (change.Kind != DraftChangeKind.Added || gone.TakeOrigin(change.After!) is not { } before)
                settled.Add(change);
            else if (before.Text == change.After!.Text)
                settled.Add(new DraftChange(DraftChangeKind.Moved, before, change.After, []));
            else
                settled.Add(new DraftChange(DraftChangeKind.Changed, before, change.After, TextDiff.Of(before.Text, change.After.Text)));
        }
        return [.. settled.Where(c => c.Kind != DraftChangeKind.Removed || gone.Holds(c.Before!))];
    }

    /// <summary>The paragraphs that are gone from their place, until one turns up in another.</summary>
    private sealed class Gone
    {
        private readonly Dictionary<TextPart, HashSet<(char, char)>> _parts = new(ReferenceEqualityComparer.Instance);
        private readonly ILookup<string, TextPart> _byText;

        public Gone(IEnumerable<TextPart> parts)
        {
            foreach (var part in parts)
                _parts[part] = Bigrams(part);
            _byText = _parts.Keys.ToLookup(p => p.Text, StringComparer.Ordinal);
        }

        public bool Holds(TextPart part) => _parts.ContainsKey(part);

        /// <summary>The one that was most likely put in again as <paramref name="added"/>; null when there is none.</summary>
        public TextPart? TakeOrigin(TextPart added)
        {
            var origin = _byText[added.Text].FirstOrDefault(_parts.ContainsKey) ?? Kindred(added);
            if (origin is not null)
                _parts.Remove(origin);
            return origin;
        }

        private TextPart? Kindred(TextPart added)
        {
            if (_parts.Count is 0 or > MostMoved || added.Text.Length < ShortestMoved)
                return null;
            var own = Bigrams(added);
            var nearest = _parts.MaxBy(p => Share(p.Value, own));
            return Share(nearest.Value, own) >= SureKin ? nearest.Key : null;
        }
    }
}
