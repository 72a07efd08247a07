using System.Text;
using System.Text.RegularExpressions;

namespace Reports.Data;

/// <summary>Makes names of one unit equal: blanks, width, case, note signs and the bracket about its kind do not count.</summary>
public static partial class NameFolding
{
    /// <summary>“ 青石镇＊”, “青　石　镇” and “青石镇” fold to one text. It is for comparing, not for showing.</summary>
    public static string Fold(string name)
    {
        var folded = CellText.WithoutBlanks(CellText.FoldWidth(name));
        folded = NoteSigns().Replace(folded, "");
        if (folded.AsSpan().IndexOfAnyInRange('A', 'Z') < 0)
            return folded;
        var builder = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
            builder.Append(Rune.ToLowerInvariant(rune).ToString());
        return builder.ToString();
    }

    [GeneratedRegex(@"^[*※]+|[*※①-⑳]+$|^\d{1,3}[.、]")]
    private static partial Regex NoteSigns();
}
