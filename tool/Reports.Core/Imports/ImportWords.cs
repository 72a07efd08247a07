using System.Collections.Frozen;

namespace Reports.Imports;

/// <summary>
/// Words that offices extend: lines of a word, a tab and its family (furniture), or of what a synonym swap left and what stood there (damage).
/// </summary>
public sealed class ImportWords
{
    public static readonly ImportWords None = new([], []);

    private readonly FrozenDictionary<string, string[]> _families;

    /// <param name="furniture">A word or phrase of web sites and the family that it belongs to: button, key, phrase, section, paywall…; several parted by |.</param>
    /// <param name="damage">A damaged word and the right one, with the longer words in which it is right.</param>
    public ImportWords(IEnumerable<(string Word, string Family)> furniture, IEnumerable<(string Wrong, string Right, IReadOnlyList<string> Except)> damage)
    {
        _families = furniture.SelectMany(f => f.Family.Split('|'), (f, family) => (Family: family.Trim(), Word: Han.Fold(f.Word))).GroupBy(f => f.Family, f => f.Word).ToFrozenDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal).ToArray());
        Damage = [.. damage];
    }

    public IReadOnlyList<(string Wrong, string Right, IReadOnlyList<string> Except)> Damage { get; }

    internal IReadOnlyList<string> Furniture(string family) => _families.GetValueOrDefault(family, []);
}
