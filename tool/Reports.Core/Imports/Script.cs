using System.Collections.Frozen;

namespace Reports.Imports;

/// <summary>The tables of characters under Imports/Tables.</summary>
internal static class Script
{
    private static readonly Lazy<(FrozenDictionary<char, char> Certain, FrozenDictionary<char, char> Possible)> s_simplified = new(() => Read("simplified"));

    private static readonly Lazy<FrozenDictionary<char, char>> s_compatibility = new(() => Read("compatibility").Certain);

    /// <summary>The simplified form where there is only one and the character is no simplified one itself; else the character.</summary>
    public static char Simplified(char c) => c < '\u2E80' ? c : s_simplified.Value.Certain.GetValueOrDefault(c, c);

    /// <summary>The simplified form of a character that the simplified script has too (乾, 著); null when it is none of these.</summary>
    public static char? Possible(char c) => s_simplified.Value.Possible.TryGetValue(c, out var other) ? other : null;

    /// <summary>The ordinary character that a radical, a compatibility ideograph or 〝 〞 stands for; else the character.</summary>
    public static char Ordinary(char c) => c is '\u301D' ? '“' : c is '\u301E' or '\u301F' ? '”' : c is >= '\u2E80' and <= '\u2FDF' or >= '\uF900' and <= '\uFAFF' ? s_compatibility.Value.GetValueOrDefault(c, c) : c;

    /// <summary>Half-width, simplified, small letters, each character in its place: what patterns look at.</summary>
    public static string Plain(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (plain, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            var c = from[i];
            plain[i] = c switch
            {
                >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
                '\u3000' or '\u00A0' or '\t' => ' ',
                < '\u0080' => char.ToLowerInvariant(c),
                _ => Simplified(c),
            };
        }
    });

    private static (FrozenDictionary<char, char> Certain, FrozenDictionary<char, char> Possible) Read(string name)
    {
        using var reader = new StreamReader(typeof(Script).Assembly.GetManifestResourceStream("tables/" + name)!);
        var (certain, possible) = (new Dictionary<char, char>(), new Dictionary<char, char>());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var into = line.StartsWith('?') ? possible : certain;
            foreach (var pair in line.Split(' ').Where(p => p.Length == 2))
                into[pair[0]] = pair[1];
        }
        return (certain.ToFrozenDictionary(), possible.ToFrozenDictionary());
    }
}
