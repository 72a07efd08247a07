using System.Runtime.InteropServices;

namespace Reports.Packages;

/// <summary>The digests of the passages of many papers, four bytes each and nothing beside: see <see cref="Shingles"/>.</summary>
internal sealed class PassageList
{
    private readonly List<uint> _digests = [];
    private readonly List<int> _ends = [];
    private readonly List<string> _names = [];

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
}
