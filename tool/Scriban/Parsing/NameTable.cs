namespace Scriban.Parsing;

/// <summary>Gives equal names in one template the same string.</summary>
internal sealed class NameTable
{
    private string?[] _slots = new string?[32];
    private int _count;

    internal string Get(ReadOnlySpan<char> name)
    {
        var slot = string.GetHashCode(name) & (_slots.Length - 1);
        while (_slots[slot] is { } known)
        {
            if (name.SequenceEqual(known))
                return known;
            slot = (slot + 1) & (_slots.Length - 1);
        }

        var made = name.ToString();
        _slots[slot] = made;
        if (++_count * 2 > _slots.Length)
            Grow();
        return made;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new string?[old.Length * 2];
        foreach (var name in old)
        {
            if (name is null)
                continue;
            var slot = string.GetHashCode(name.AsSpan()) & (_slots.Length - 1);
            while (_slots[slot] is not null)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = name;
        }
    }
}
