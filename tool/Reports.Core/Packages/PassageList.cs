using System.Runtime.InteropServices;

namespace Reports.Packages;

/// <summary>The digests of the passages of many papers, four bytes each and little beside: see <see cref="Shingles"/>.</summary>
internal sealed class PassageList
{
    private readonly List<(string Name, ReadOnlyMemory<byte> Digests)> _papers = [];
    private readonly RepeatedKeys _shared = new();

    /// <summary>The digests that more than one paper has, each with one of them: digest in the high half, paper in the low.</summary>
    private ulong[] _sorted = [];

    public int Count => _papers.Count;

    /// <param name="passages">Each digest once.</param>
    public void Add(string name, ReadOnlyMemory<byte> passages)
    {
        _papers.Add((name, passages));
        foreach (var digest in Of(Count - 1))
            _shared.Add(digest);
    }

    public string NameOf(int paper) => _papers[paper].Name;

    public int CountOf(int paper) => Of(paper).Length;

    public ReadOnlySpan<uint> Of(int paper) => MemoryMarshal.Cast<byte, uint>(_papers[paper].Digests.Span);

    /// <summary>To be done once, after the last paper and before <see cref="Holders"/>.</summary>
    public void Sort()
    {
        var found = new List<ulong>();
        for (var paper = 0; paper < Count; paper++)
        {
            foreach (var digest in Of(paper))
            {
                if (_shared.MayHave(digest))
                    found.Add((ulong)digest << 32 | (uint)paper);
            }
        }
        _sorted = [.. found];
        _sorted.AsSpan().Sort();
    }

    /// <summary>The papers that have a digest, in order, each as <see cref="PaperOf"/> tells; none when only one or more than <paramref name="most"/> have it.</summary>
    public ReadOnlySpan<ulong> Holders(uint digest, int most)
    {
        if (!_shared.MayHave(digest))
            return [];
        var (from, to) = (0, _sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (DigestAt(middle) < digest)
                from = middle + 1;
            else
                to = middle;
        }
        for (; to < _sorted.Length && DigestAt(to) == digest; to++)
        {
            if (to - from == most)
                return [];
        }
        return to - from > 1 ? _sorted.AsSpan(from..to) : [];
    }

    public static int PaperOf(ulong holder) => (int)(uint)holder;

    private uint DigestAt(int position) => (uint)(_sorted[position] >> 32);
}
