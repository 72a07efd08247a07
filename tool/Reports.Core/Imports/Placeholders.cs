using System.Globalization;
using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>A gap of the source that becomes a field of the template.</summary>
/// <param name="Text">What stood there: xx, **, a blank.</param>
/// <param name="Context">The words around it, the gap in 【】.</param>
internal sealed record ImportField(string Name, string Text, string Context, int Offset);

/// <summary>占位内容: xx, ××, **, 20xx, 【待补】, blanks where a figure belongs. Each becomes a field that is named after the word behind it.</summary>
internal sealed partial class Placeholders
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public List<ImportField> Fields { get; } = [];

    /// <summary>The gaps of a text, each with its field.</summary>
    public List<(int Start, int Length, ImportField Field)> Find(TextLine line)
    {
        var found = new List<(int, int, ImportField)>();
        foreach (Match match in Form().Matches(line.Text))
        {
            if (IsMeant(line.Text, match))
                continue;
            var field = new ImportField(Name(line.Text, match), match.Value, Context(line.Text, match), line.Offset(match.Index));
            Fields.Add(field);
            found.Add((match.Index, match.Length, field));
        }
        return found;
    }

    /// <summary>“xx”等字样 speaks of the mark itself.</summary>
    private static bool IsMeant(string text, Match match)
    {
        var end = match.Index + match.Length;
        return match.Index > 0 && text[match.Index - 1] is '“' or '‘' && end < text.Length && text[end] is '”' or '’' && Spoken().IsMatch(text.AsSpan(end + 1));
    }

    private string Name(string text, Match match)
    {
        var end = match.Index + match.Length;
        var noun = Noun().Match(text, end, Math.Min(5, text.Length - end));
        var stem = noun.Success && noun.Index == end ? noun.Groups[1].Value.Replace("%", "占比", StringComparison.Ordinal)
            : match.Value.StartsWith("20", StringComparison.Ordinal) || match.Value.StartsWith("19", StringComparison.Ordinal) ? "年份"
            : string.IsNullOrWhiteSpace(match.Value) ? "数"
            : "空";
        var count = _counts[stem] = _counts.GetValueOrDefault(stem) + 1;
        return stem + count.ToString(CultureInfo.InvariantCulture);
    }

    private static string Context(string text, Match match)
    {
        var start = Math.Max(0, match.Index - 12);
        var end = Math.Min(text.Length, match.Index + match.Length + 12);
        return $"{text[start..match.Index]}【{match.Value}】{text[(match.Index + match.Length)..end]}";
    }

    // x光, 2×3, CO2, names in Latin letters and xxl are no gaps. The order is that of what is longest.
    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:19|20)[0-9]?[xX×]{1,2}[/.-][xX×0-9]{1,2}[/.-][xX×0-9]{1,2}(?![A-Za-z0-9])|(?<![A-Za-z0-9])(?:19|20)(?:_{1,2}|\*{2,3})(?=年)|(?<![A-Za-z0-9])(?:19|20)[0-9]?[xX×]{1,2}(?=[年\u4E00-\u9FFF至到—\-～~、，。）”\s]|$)|(?<![A-Za-z0-9.])[xX]{2,6}(?![A-Za-z0-9])|(?<=(?:^|[\u4E00-\u9FFF“‘、，。；：（])[ ]?)[xX](?=[ ]?[\u4E00-\u9FFF%])(?![ ]?[光射轴型线形染])|(?<![0-9×])×{2,6}|(?<=[\u4E00-\u9FFF])×(?=[\u4E00-\u9FFF%％])|(?<=[\u4E00-\u9FFF，、。；：（“])☆{1,6}(?=[\u4E00-\u9FFF，、。；）”%])|(?<![*])\*(?=书记|县长|市长|区长|主任|同志)|(?<!#)#{2,4}(?=[县市区镇乡村])|(?<![A-Za-z0-9_＿])_(?=[县市区镇乡村街局])|(?<=[\u4E00-\u9FFF])_(?=[\u4E00-\u9FFF])|(?<![*])\*{2,6}(?![*])|[_＿]{2,}|【(?:待补|待核实?|待定|待填|填写)[^】]{0,40}】|[〇○●]{2,6}(?=[年月县市区镇乡村同志公司个家名人])|(?<=[\u4E00-\u9FFF])[ \t\u00A0\u3000]{2,12}(?=(?:万|亿|多)?元|家|户|人|个|名|亩|公里|次|项|个百分点|%)|(?<=[\u4E00-\u9FFF])\u00A0+(?=%|万|亿|家|户|个)|(?<=的) +(?=%)|[（(][ \t\u00A0\u3000_]{1,10}[）)]")]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?:等?字样|之类|占位|这样的|符号|代替|表示)")]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\G((?:县长|市长|区长|书记|局长|主任|镇长|部长|同志|街道|社区|公司|学校|医院|平方米|平方公里|公里|万元|亿元|万人|个百分点|大道|广场|公园|大桥|停车场|小区|委员会|年|月|日|县|市|区|省|镇|乡|村|局|路|街|河|个|家|户|人|名|元|次|项|条|处|所|场|座|支|篇|万|亿|%))")]
    private static partial Regex Noun();
}
