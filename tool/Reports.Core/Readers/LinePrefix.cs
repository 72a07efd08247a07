using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>The marks of block quotes and list items that a line begins with.</summary>
/// <param name="End">Where the content begins.</param>
/// <param name="TooDeep">There are more marks than may be; <paramref name="End"/> is at the first one too many.</param>
internal readonly record struct LinePrefix(int End, bool IsItem, bool IsQuoted, bool TooDeep)
{
    public static LinePrefix Scan(string text, int first, int end, int maxMarkers)
    {
        var (i, isItem, isQuoted) = (first, false, false);
        for (var markers = 0; i < end; markers++)
        {
            var length = text[i] == '>' ? 1 : MarkerLength(text, i, end);
            if (length == 0)
                break;
            if (markers == maxMarkers)
                return new LinePrefix(i, isItem, isQuoted, TooDeep: true);
            isQuoted |= text[i] == '>';
            isItem |= text[i] != '>';
            i += length;
            while (i < end && text[i] is ' ' or '\t')
                i++;
        }
        return new LinePrefix(i, isItem, isQuoted, TooDeep: false);
    }

    /// <summary>The length of a list item's mark, 0 when there is none.</summary>
    public static int MarkerLength(string text, int i, int end)
    {
        var length = 1;
        if (text[i] is not ('-' or '+' or '*'))
        {
            var digits = i;
            while (digits < end && digits - i < 3 && char.IsAsciiDigit(text[digits]))
                digits++;
            if (digits == i || digits == end || digits - i > 2 || text[digits] is not ('.' or ')'))
                return 0;
            length = digits - i + 1;
        }
        return i + length == end || text[i + length] is ' ' or '\t' ? length : 0;
    }

    /// <summary><c>2024. </c>: three digits and more number no list, and must not be lost by becoming one.</summary>
    public static bool IsYear(string text, int i, int end)
    {
        var digits = i;
        while (digits < end && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits - i > 2 && digits < end && text[digits] is '.' or ')';
    }

    /// <summary>The digits of <c>1.加强</c>, an item typed without a blank; 0 when it is none (<c>1.5万元</c>).</summary>
    public static int TightNumber(string text, int i, int end, SourceMap map)
    {
        var digits = 0;
        while (i + digits < end && digits < 2 && char.IsAsciiDigit(text[i + digits]))
            digits++;
        var after = i + digits + 1;
        if (digits == 0 || after >= end || text[after - 1] is not ('.' or '．'))
            return 0;
        var c = text[after];
        if (text[after - 1] == '．' && c is ' ' or '\u3000')
            return digits;
        if (SourceMap.IsTokenStart(c) && after + 1 < end && char.IsLowSurrogate(text[after + 1])
            && map.TryGet(char.ConvertToUtf32(c, text[after + 1]), out var value))
        {
            c = value.Text.Length > 0 ? value.Text[0] : '\0';
        }
        return TextScripts.BeginsWords(c) ? digits : 0;
    }
}
