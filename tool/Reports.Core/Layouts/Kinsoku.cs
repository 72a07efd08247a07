using System.Buffers;

namespace Reports.Layouts;

/// <summary>避头尾: what may not begin or end a line.</summary>
internal static class Kinsoku
{
    /// <summary>Measured: LibreOffice 7.4 for zh-CN. It lets ％ ℃ … — and / begin a line.</summary>
    private static readonly SearchValues<char> s_notFirst = SearchValues.Create("!\"'),-.:;?]}¢·ˇ―‖’”•′、。々〉》」』】〕〗〞！），．：；？｜｝～￠︰﹏﹐");

    private static readonly SearchValues<char> s_notLast = SearchValues.Create("([{£¥‘“〈《「『【〔〖〝（［｛￡￥");

    /// <summary>What Word adds for Chinese (its standard set).</summary>
    private static readonly SearchValues<char> s_notFirstInWord = SearchValues.Create("%>¨°ˉ…‰″›℃∶〃︶︺︾﹀﹄﹚﹜﹞＂％＇］｀");

    private static readonly SearchValues<char> s_notLastInWord = SearchValues.Create("$﹙﹛＄");

    public static bool MayNotBegin(char c, FaceTable table) =>
        s_notFirst.Contains(c) || (table == FaceTable.Office && s_notFirstInWord.Contains(c));

    public static bool MayNotEnd(char c, FaceTable table) =>
        s_notLast.Contains(c) || (table == FaceTable.Office && s_notLastInWord.Contains(c));

    /// <summary>What Word lets hang beyond the margin (overflowPunct); LibreOffice lets nothing hang in these files.</summary>
    public static bool MayHang(char c) => c is '，' or '。' or '、' or '．' or '；' or '：' or '！' or '？';
}
