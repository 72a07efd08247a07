namespace Reports.Packages;

/// <summary>
/// Which of many keys came more than once, in a megabyte: most come once, and only those that do not need be held and sorted.
/// Two keys that share a bit may make one of them seem repeated; none that is repeated is missed.
/// </summary>
internal sealed class RepeatedKeys
{
    private const int Bits = 1 << 22;

    private readonly ulong[] _once = new ulong[Bits / 64];
    private readonly ulong[] _again = new ulong[Bits / 64];

    /// <param name="key">Of a source that is to count once, to be added once.</param>
    public void Add(ulong key)
    {
        var (at, bit) = Place(key);
        _again[at] |= _once[at] & bit;
        _once[at] |= bit;
    }

    public bool MayHave(ulong key)
    {
        var (at, bit) = Place(key);
        return (_again[at] & bit) != 0;
    }

    private static (int At, ulong Bit) Place(ulong key)
    {
        // Fibonacci hashing: the high bits of the product depend on all of the key.
        var slot = key * 0x9E3779B97F4A7C15 >> 42;
        return ((int)(slot / 64), 1ul << (int)(slot % 64));
    }
}
