using System.Buffers;

namespace Reports.Layouts;

/// <summary>
/// Where LibreOffice 7.4 breaks lines of text marked en-US: the pairs of Unicode's line breaking (UAX 14) in LibreOffice's own cut of them,
/// measured with its com.sun.star.i18n.BreakIterator over random text. They hold for the Han characters on the line as well.
/// </summary>
internal static class LatinBreaks
{
    /// <summary>Beyond this many characters LibreOffice gives up looking for the blank before a path.</summary>
    private const int LongPath = 66;

    private enum Kind
    {
        Letter,
        Han,
        Digit,
        Prefix,
        Postfix,
        Infix,
        Slash,
        Open,
        Close,
        Exclamation,
        Quote,
        NonStarter,
        Ellipsis,
        Dash,
        BreakAfter,
        Blank,
        Glue,
    }

    private static readonly SearchValues<char> s_prefixes = SearchValues.Create("$+£¤¥±₩₫€№−﹩＄￡￥￦");
    private static readonly SearchValues<char> s_postfixes = SearchValues.Create("%¢‰‱′″‴℃℉﹪％￠");
    private static readonly SearchValues<char> s_opens = SearchValues.Create("([{¡¿‚„⁅〈《「『【〔〖〘〚〝﹙﹛﹝（［｛｟｢");
    private static readonly SearchValues<char> s_closes = SearchValues.Create(")]}⁆、。〉》」』】〕〗〙〛〞〟﹐﹒﹚﹜﹞），．］｝｠｡｣､");
    private static readonly SearchValues<char> s_quotes = SearchValues.Create("\"'«»‘’‛“”‟‹›");
    private static readonly SearchValues<char> s_nonStarters = SearchValues.Create("‼⁇⁈⁉々〜〻〼゛゜ゝゞ゠・ーヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ﹔﹕：；･ｰ");

    /// <param name="isMark">A character that goes with the one before it.</param>
    /// <returns>The last place up to <paramref name="at"/> where a line may end; 0 if there is none.</returns>
    public static int Before(string text, int at, Func<int, bool> isMark)
    {
        // Behind the slash of a path LibreOffice breaks only when it must go back to it.
        if (at > 0 && text[at - 1] != '/' && MayBreakBefore(text, at, isMark))
            return at;
        at--;
        while (at > 0 && !MayBreakBefore(text, at, isMark))
            at--;
        return at > 0 && text[at - 1] == '/' ? BeforePath(text, at) : Math.Max(at, 0);
    }

    /// <summary>A path is carried over as a whole to the blank before it, if one is near.</summary>
    private static int BeforePath(string text, int at)
    {
        for (var i = at - 2; i >= 0 && at - i <= LongPath; i--)
        {
            if (char.IsWhiteSpace(text[i]))
                return i + 1;
        }
        return at;
    }

    private static bool MayBreakBefore(string text, int at, Func<int, bool> isMark)
    {
        if (isMark(at) || char.IsLowSurrogate(text[at]))
            return false;
        var last = at - 1;
        while (last > 0 && isMark(last))
            last--;
        var (left, right) = (Of(text[last]), Of(text[at]));
        if (left == Kind.Blank && right != Kind.Blank)
            return MayBreakBehindBlanks(text, last, right);
        return right != Kind.Blank && text[at] != '°' && !Holds(left, right) && !IsInNumber(text, last, at, left, right);
    }

    private static bool MayBreakBehindBlanks(string text, int blank, Kind right)
    {
        while (blank > 0 && Of(text[blank]) == Kind.Blank)
            blank--;
        var left = Of(text[blank]);
        return right is not (Kind.Close or Kind.Exclamation or Kind.Infix or Kind.Slash)
            && left != Kind.Open && !(left == Kind.Close && right == Kind.NonStarter) && !(left == Kind.Dash && right == Kind.Dash);
    }

    /// <summary>The rules that look at two neighbours.</summary>
    private static bool Holds(Kind left, Kind right) => (left, right) switch
    {
        (Kind.Glue or Kind.Open or Kind.Quote, _) => true,
        (_, Kind.Glue or Kind.Quote or Kind.Close or Kind.Exclamation or Kind.Infix or Kind.Slash or Kind.NonStarter or Kind.BreakAfter) => true,
        (Kind.Dash, Kind.Dash) => true,
        (Kind.Letter or Kind.Han or Kind.Digit or Kind.Ellipsis, Kind.Ellipsis) => true,
        (Kind.Han, Kind.Postfix) or (Kind.Prefix, Kind.Han) => true,
        (Kind.Letter or Kind.Digit, Kind.Letter or Kind.Digit or Kind.Open) => true,
        (Kind.Prefix or Kind.Postfix or Kind.Infix or Kind.Close, Kind.Letter or Kind.Digit) => true,
        (Kind.Letter, Kind.Prefix) or (Kind.Digit, Kind.Prefix or Kind.Postfix) => true,
        _ => false,
    };

    /// <summary>$(12, 3/4, 5.% and the like: what holds within a number only.</summary>
    private static bool IsInNumber(string text, int last, int at, Kind left, Kind right)
    {
        if (left is Kind.Prefix or Kind.Postfix && right == Kind.Open)
            return at + 1 < text.Length && Of(text[at + 1]) == Kind.Digit;
        if (!(left == Kind.Slash && right == Kind.Digit) && !(left is Kind.Slash or Kind.Infix or Kind.Close && right is Kind.Prefix or Kind.Postfix))
            return false;
        for (var i = left == Kind.Close ? last - 1 : last; i >= 0 && Of(text[i]) is Kind.Slash or Kind.Infix or Kind.Digit; i--)
        {
            if (Of(text[i]) == Kind.Digit)
                return true;
        }
        return false;
    }

    private static Kind Of(char c) => c switch
    {
        ' ' => Kind.Blank,
        >= '0' and <= '9' => Kind.Digit,
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' => Kind.Letter,
        >= '\u4E00' and <= '\u9FFF' => Kind.Han,
        ',' or '.' or ':' or ';' => Kind.Infix,
        '/' or '\\' => Kind.Slash,
        '!' or '?' or '！' or '？' => Kind.Exclamation,
        '—' => Kind.Dash,
        '․' or '‥' or '…' => Kind.Ellipsis,
        '-' or '|' or '\t' or '\u2010' or '\u2012' or '–' or '\u3000' or (>= '\u2002' and <= '\u200A' and not '\u2007') => Kind.BreakAfter,
        '\u00A0' or '\u2007' or '\u2011' or '\u202F' or '\u2060' => Kind.Glue,
        _ when s_closes.Contains(c) => Kind.Close,
        _ when s_opens.Contains(c) => Kind.Open,
        _ when s_quotes.Contains(c) => Kind.Quote,
        _ when s_postfixes.Contains(c) => Kind.Postfix,
        _ when s_prefixes.Contains(c) => Kind.Prefix,
        _ when s_nonStarters.Contains(c) => Kind.NonStarter,
        >= '\u2E80' => Kind.Han,
        _ => Kind.Letter,
    };
}
