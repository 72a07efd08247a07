namespace Reports.Readers;

/// <summary>What kind of character stands where: Han and the marks that are set with it, against everything else.</summary>
internal static class TextScripts
{
    /// <summary>A Han character, or a mark or full-width form that stands in Han text without a blank beside it.</summary>
    public static bool IsHan(char c) => c is
        >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFFEF'
        or '“' or '”' or '‘' or '’' or '—' or '…' or '·' or '〇'
        or >= '\uD840' and <= '\uD8BF' or >= '\uDC00' and <= '\uDFFF';

    /// <summary>A character that can begin the words of a heading or an item typed without a blank.</summary>
    public static bool BeginsWords(char c) => c is
        >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '“' or '‘' or '《' or '〈' or '（' or '【' or '「' or '〇'
        or >= '\uD840' and <= '\uD8BF';

    public static bool IsBlank(char c) => c is ' ' or '\t' or '\u3000' or '\u00A0';
}
