using System.Runtime.InteropServices;

namespace Reports.Packages;

/// <summary>The digests of the passages of many papers, four bytes each and nothing beside: see <see cref="Shingles"/>.</summary>
internal sealed class PassageList
{
    private readonly List<uint> _digests = [];
    private readonly List<int> _ends = [];
    private readonly List<string> _names = [];
    private int[] _sorted = [];

    public int Count => _names.Count;

    public void Add(string name, ReadOnlyMemory<byte> passages)
    {
        _digests.AddRange(MemoryMarshal.Cast<byte, uint>(passages.Span));
        _ends.Add(_digests.Count);
        _names.Add(name);
    }

    public string NameOf(int paper) => _names[paper];

    public int CountOf(int paper) => Of(paper).Length;

    public ReadOnlySpan<uint> Of(int paper)
    {
        var from = paper == 0 ? 0 : _ends[paper - 1];
        return CollectionsMarshal.AsSpan(_digests)[from.._ends[paper]];
    }

    /// <summary>To be done once, after the last paper and before <see cref="Holders"/>.</summary>
    public void Sort()
    {
        var digests = _digests;
        _sorted = new int[digests.Count];
        for (var i = 0; i < _sorted.Length; i++)
            _sorted[i] = i;
        _sorted.AsSpan().Sort((a, b) => digests[a] != digests[b] ? digests[a].CompareTo(digests[b]) : a.CompareTo(b));
    }

    /// <summary>The papers that have a digest, in order; none when there are more than <paramref name="most"/>.</summary>
    public IEnumerable<int> Holders(uint digest, int most)
    {
        var (from, to) = (0, _sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_digests[_sorted[middle]] < digest)
                from = middle + 1;
            else
                to = middle;
        }
        if (from + 1 >= _sorted.Length || _digests[_sorted[from + 1]] != digest || (from + most < _sorted.Length && _digests[_sorted[from + most]] == digest))
            yield break;
        for (; from < _sorted.Length && _digests[_sorted[from]] == digest; from++)
            yield return PaperAt(_sorted[from]);
    }

    private int PaperAt(int position)
    {
        var at = _ends.BinarySearch(position + 1);
        // A paper without passages ends where the one before it does.
        at = at < 0 ? ~at : at;
        while (at > 0 && _ends[at - 1] >= position + 1)
            at--;
        return at;
    }
}
