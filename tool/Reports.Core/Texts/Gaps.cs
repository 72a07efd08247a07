using System.Buffers;
using System.Text.RegularExpressions;

namespace Reports.Texts;

/// <summary>
/// How writers leave a gap: xx, ××, **, 20xx, ☆, ___, 【待补】, a blank where a figure belongs. One list with two sets of bounds: in a source that
/// becomes a template, a gap too many costs a field that is taken out again; in a paper to be issued each must be certain.
/// </summary>
internal static partial class Gaps
{
    private const string Han = @"\u4E00-\u9FFF";
    private const string Or = "|";

    private const string NoWordBefore = "(?<![A-Za-z0-9])";
    private const string NoWordBehind = "(?![A-Za-z0-9])";
    private const string BeforeHolder = "(?=书记|县长|市长|区长|主任|同志)";
    private const string BeforePlace = "(?=[县市区镇乡村])";

    private const string Crossed = "[xX×]{1,2}";
    private const string CrossedYear = "(?:19|20)[0-9]?" + Crossed;
    private const string CrossedDate = NoWordBefore + CrossedYear + "[/.-][xX×0-9]{1,2}[/.-][xX×0-9]{1,2}" + NoWordBehind;
    private const string CrossedDay = "(?<![A-Za-z])[xX×](?=月[xX×]日)" + Or + "(?<=月)[xX×](?=日)";
    private const string BlankYear = NoWordBefore + @"(?:19|20)(?:_{1,2}|\*{2,3})(?=年)";
    private const string Letters = "(?<![A-Za-z0-9.])[xX]{2,6}" + NoWordBehind;
    private const string Crosses = "×{2,6}";
    private const string Stars = @"(?<![*])\*{2,6}";
    private const string StarBeforeHolder = @"(?<![*])\*" + BeforeHolder;
    private const string SharpsBeforePlace = "(?<!#)#{2,4}" + BeforePlace;
    private const string NoName = "某某(?=[省市县区镇乡村州局委]|街道|社区)";
    private const string NonBreaking = "(?<=[" + Han + @"])\u00A0+";
    private const string Blank = @" \t\u00A0\u3000";

    // x光, 2×3, CO2, names in Latin letters and xxl are no gaps. The order is that of what is longest.
    private const string InSourceForm =
        CrossedDate
        + Or + BlankYear
        + Or + NoWordBefore + CrossedYear + "(?=[年" + Han + @"至到—\-～~、，。）”\s]|$)"
        + Or + Letters
        + Or + "(?<=(?:^|[" + Han + "“‘、，。；：（])[ ]?)[xX](?=[ ]?[" + Han + "%])(?![ ]?[光射轴型线形染])"
        + Or + "(?<![0-9×])" + Crosses
        + Or + "(?<=[" + Han + "])×(?=[" + Han + "%％])"
        + Or + "(?<=[" + Han + "，、。；：（“])☆{1,6}(?=[" + Han + "，、。；）”%])"
        + Or + StarBeforeHolder
        + Or + SharpsBeforePlace
        + Or + "(?<![A-Za-z0-9_＿])_(?=[县市区镇乡村街局])" + Or + "(?<=[" + Han + "])_(?=[" + Han + "])"
        + Or + Stars + "(?![*])"
        + Or + "[_＿]{2,}"
        + Or + "【(?:待补|待核实?|待定|待填|填写)[^】]{0,40}】"
        + Or + "[〇○●]{2,6}(?=[年月县市区镇乡村同志公司个家名人])"
        + Or + "(?<=[" + Han + "])[" + Blank + "]{2,12}(?=(?:万|亿|多)?元|家|户|人|个|名|亩|公里|次|项|个百分点|%)"
        + Or + NonBreaking + "(?=%|万|亿|家|户|个)" + Or + "(?<=的) +(?=%)"
        + Or + "[（(][" + Blank + "_]{1,10}[）)]";

    private const string InPaperForm =
        "(?<![A-Za-z])" + CrossedYear + "(?=年|[^A-Za-z0-9]|$)"
        + Or + Letters + "(?!型号|系列|-[0-9])"
        + Or + "(?<=[" + Han + "“])(?<![数量])x(?=[" + Han + "])(?![光射轴型])"
        + Or + NoName
        + Or + CrossedDay
        + Or + "(?<=[" + Han + "])×(?=[" + Han + "%])"
        + Or + "(?<=^|[" + Han + "，。、；：“（年])X(?=[县市区镇乡村]|主任|书记|县长|市长|局长|部长|同志)"
        + Or + "☆{1,6}(?=[县市区镇乡村名个])"
        + Or + "(?<=^|[" + Han + "，。、；：“])_" + BeforePlace
        + Or + BlankYear
        + Or + StarBeforeHolder
        + Or + SharpsBeforePlace
        + Or + "[○◯]{2,6}(?=[" + Han + "])"
        + Or + Crosses
        + Or + Stars + "(?=[" + Han + "0-9，。、；：”（]|$)"
        + Or + "_{3,}"
        + Or + "【(?:待补|待核实?|待定|待填)[^】]{0,40}】"
        + Or + "(?<=[" + Han + "])[" + Blank + "]{2,8}(?=(?:万|亿)?元|家|户|个百分点|%)"
        + Or + NonBreaking + "(?=%|万|亿|家|户)"
        + Or + "[（(][" + Blank + "]{1,8}[）)]";

    /// <summary>Of these every gap of a paper holds one.</summary>
    public static SearchValues<char> Signs { get; } = SearchValues.Create("xX×*_【某○◯☆# \t\u00A0\u3000");

    [GeneratedRegex(InSourceForm)]
    public static partial Regex InSource();

    [GeneratedRegex(InPaperForm)]
    public static partial Regex InPaper();
}
