using System.Globalization;
using System.Text;

namespace Reports.Imports;

/// <summary>File names of pieces: a number and the title, safe on Windows too.</summary>
internal static class PieceNames
{
    private const int Longest = 40;

    public static string Stem(int number, int count, string title)
    {
        var width = Math.Max(2, count.ToString(CultureInfo.InvariantCulture).Length);
        var name = new StringBuilder(number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'));
        var safe = Safe(title);
        if (safe.Length > 0)
            name.Append('-').Append(safe);
        return name.ToString();
    }

    /// <summary>A name of letters, digits and Han; what stands between becomes nothing.</summary>
    public static string Safe(string title)
    {
        var safe = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (safe.Length >= Longest)
                break;
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '（' or '）' or '-' or '_' or '、' or '“' or '”' or '《' or '》')
                safe.Append(rune.ToString());
        }
        return safe.ToString().Trim('-', '_', '、');
    }
}
