using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>目录: its entries name the papers, whose titles stand again where they begin.</summary>
internal static partial class ContentsPages
{
    /// <returns>The papers, or null when there is no contents page whose entries are found again.</returns>
    public static List<PieceLines>? Split(Draft draft, string[] plain)
    {
        var at = Array.FindIndex(plain, p => Title().IsMatch(p));
        if (at < 0)
            return null;
        var entries = new List<string>();
        var end = at + 1;
        for (; end < plain.Length && plain[end].Length <= 90 && !plain[end].EndsWith('。'); end++)
        {
            var entry = Key(plain[end]);
            if (entries.Count > 0 && entry == entries[0] && entry.Length > 0)
                break;
            if (entry.Length >= 4)
                entries.Add(entry);
        }
        var starts = new List<int>();
        foreach (var entry in entries)
        {
            var from = starts.Count > 0 ? starts[^1] + 1 : end;
            for (var i = from; i < plain.Length; i++)
            {
                if (plain[i].Length <= 90 && IsSame(Key(plain[i]), entry))
                {
                    starts.Add(i);
                    break;
                }
            }
        }
        if (starts.Count < 2 || starts.Count * 2 < entries.Count)
            return null;
        for (var i = 0; i < starts[0]; i++)
            draft.Log.Remove(draft.Lines[i], i >= at ? "contents" : "collection-title");
        var pieces = new List<PieceLines>();
        for (var i = 0; i < starts.Count; i++)
        {
            var lines = draft.Lines.GetRange(starts[i], (i + 1 < starts.Count ? starts[i + 1] : draft.Lines.Count) - starts[i]);
            lines[0].IsTitle = true;
            pieces.Add(new PieceLines(lines, null));
        }
        return pieces;
    }

    private static bool IsSame(string line, string entry) => line.Length >= 4 && (line == entry || line.Length >= 8 && (entry.StartsWith(line, StringComparison.Ordinal) || line.StartsWith(entry, StringComparison.Ordinal)));

    private static string Key(string plain) => Han.Fold(Ends().Replace(plain, ""));

    [GeneratedRegex(@"^目\s{0,4}[录次]$")]
    private static partial Regex Title();

    [GeneratedRegex(@"^\s*(?:\d{1,3}[.、]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|第?\d{1,2}[篇.、])\s*|[\s.…·_-]*[(（]?\d{1,4}[)）]?$|[\s.…·_-]{2,}.*$")]
    private static partial Regex Ends();
}
