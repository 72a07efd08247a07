using System.Buffers;

namespace Reports.Layouts;

/// <summary>
/// 避头尾: what may not begin or end a line. The files carry lists of their own (w:noLineBreaksBefore, w:noLineBreaksAfter), which take the
/// place of Word's (at most 100 and 50 characters, [MS-OI29500] 2.1.410; WPS writes such lists itself): they are what keeps 5～8, 2025—2027, 〔2024〕1号, ↑3 and 第3 on one line without a character more in the text.
/// U+2060 would do that too, but faces such as 仿宋_GB2312 have no glyph for it, and it would go along into every copy and
/// spoil every search. 96.20, 1,540, 9:30 and 3:2 need nothing: Word keeps what has no Han character in it whole, and so does LibreOffice where
/// the styles mark Latin text as en-US (<see cref="LatinBreaks"/>; marked zh-CN it breaks numbers anywhere). LibreOffice 7.4 does not read the
/// lists from a Word file: 5～8 and 〔2024〕1号 may be broken at their signs there, with U+2060 and with the signs marked ja-JP, zh-TW, ko-KR or en-US too (measured).
/// </summary>
internal static class Kinsoku
{
    /// <summary>Word's standard set for Chinese; then the signs within ranges and sizes, and 号 of 〔2024〕1号.</summary>
    public const string NotFirst = "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠" + Within + "号";

    /// <summary>Word's standard set for Chinese; then the signs within ranges and sizes, those before a number, 〕 of 〔2024〕1号 and 第.</summary>
    public const string NotLast = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥" + Within + "～-+±＋↑↓▲▼≥≤≈〕第";

    /// <summary>
    /// 一字线 of year spans, its shorter kin, and ×. The 破折号 is made of 一字线 too: it may begin or end a line (GB/T 15834, 5.1.5), but
    /// a list knows characters and not their use, and a span torn is worse than a line two characters short.
    /// </summary>
    private const string Within = "—–－×";

    private static readonly SearchValues<char> s_notFirst = SearchValues.Create(NotFirst);

    private static readonly SearchValues<char> s_notLast = SearchValues.Create(NotLast);

    /// <summary>Measured: LibreOffice 7.4 behind Han characters, which are marked zh-CN. It lets ％ ℃ … — and / begin a line.</summary>
    private static readonly SearchValues<char> s_notFirstInLibreOffice = SearchValues.Create("!\"'),-.:;?]}¢·ˇ―‖’”•′、。々〉》」』】〕〗〞！），．：；？｜｝～￠︰﹏﹐");

    private static readonly SearchValues<char> s_notLastInLibreOffice = SearchValues.Create("([{£¥‘“〈《「『【〔〖〝（［｛￡￥");

    public static bool MayNotBegin(char c, FaceTable table) =>
        (table == FaceTable.Office ? s_notFirst : s_notFirstInLibreOffice).Contains(c);

    public static bool MayNotEnd(char c, FaceTable table) =>
        (table == FaceTable.Office ? s_notLast : s_notLastInLibreOffice).Contains(c);

    /// <summary>What Word lets hang beyond the margin (overflowPunct); LibreOffice lets nothing hang in these files.</summary>
    public static bool MayHang(char c) => c is '，' or '。' or '、' or '．' or '；' or '：' or '！' or '？';
}
