using System.Text;

namespace Reports.Packages;

/// <summary>
/// Letters with their marks in one character, as NFC has them: a name typed on a Mac and the same name typed on Windows are one file.
/// The runtime's own table is not there (no ICU); these are the letters of pinyin and of the names that papers print.
/// </summary>
internal static class Composed
{
    private static readonly (char Mark, string Bases, string Letters)[] s_marks =
    [
        ('\u0300', "aeiounüAEIOUNÜ", "àèìòùǹǜÀÈÌÒÙǸǛ"),
        ('\u0301', "aeiounüycAEIOUNÜYC", "áéíóúńǘýćÁÉÍÓÚŃǗÝĆ"),
        ('\u0302', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        ('\u0303', "anoANO", "ãñõÃÑÕ"),
        ('\u0304', "aeiouüAEIOUÜ", "āēīōūǖĀĒĪŌŪǕ"),
        ('\u0308', "aeiouyAEIOU", "äëïöüÿÄËÏÖÜ"),
        ('\u030A', "aA", "åÅ"),
        ('\u030C', "aeiounüczsAEIOUNÜCZS", "ǎěǐǒǔňǚčžšǍĚǏǑǓŇǙČŽŠ"),
        ('\u0327', "cC", "çÇ"),
    ];

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
            return text;
        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && Join(composed[^1], c) is { } letter)
                composed[^1] = letter;
            else
                composed.Append(c);
        }
        return composed.ToString();
    }

    private static char? Join(char letter, char mark)
    {
        foreach (var (own, bases, letters) in s_marks)
        {
            if (own == mark && bases.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at)
                return letters[at];
        }
        return null;
    }
}
