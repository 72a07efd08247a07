using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Texts;

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
        foreach (Match match in Gaps.InSource().Matches(line.Text))
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

    [GeneratedRegex(@"^(?:等?字样|之类|占位|这样的|符号|代替|表示)")]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\G((?:县长|市长|区长|书记|局长|主任|镇长|部长|同志|街道|社区|公司|学校|医院|平方米|平方公里|公里|万元|亿元|万人|个百分点|大道|广场|公园|大桥|停车场|小区|委员会|年|月|日|县|市|区|省|镇|乡|村|局|路|街|河|个|家|户|人|名|元|次|项|条|处|所|场|座|支|篇|万|亿|%))")]
    private static partial Regex Noun();
}
