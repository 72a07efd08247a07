using System.Text.RegularExpressions;

namespace Reports.Data;

/// <summary>计量单位: which words are measures, and how one is told in another.</summary>
internal static partial class Units
{
    private static readonly HashSet<string> s_bases = new(StringComparer.Ordinal)
    {
        "元", "美元", "欧元", "港元", "元/人", "元/月", "元/吨", "元/亩", "元/平方米", "元/㎡", "分", "%", "‰", "百分点", "个百分点", "个", "人", "户", "人次", "户次", "亩", "公顷", "平方米", "㎡", "平方公里", "平方千米",
        "立方米", "m³", "m2", "m3", "㎥", "米", "m", "公里", "千米", "km", "吨", "t", "公斤", "千克", "kg", "克", "度", "千瓦时", "千瓦", "次", "件", "起", "条", "项", "家", "名", "位", "期", "批", "批次", "处", "座", "场", "辆", "台", "套",
        "册", "本", "份", "篇", "张", "幅", "块", "面", "只", "头", "羽", "株", "棵", "艘", "架", "部", "所", "间", "栋", "幢", "村", "街道", "班", "组", "支", "天", "日", "小时", "分钟", "秒", "周", "个月", "月", "年", "岁", "℃", "倍", "字",
        "宗", "例", "床", "车次", "班次", "趟", "箱", "瓶", "袋", "盏", "根", "口", "眼", "片", "对", "类", "级", "股", "桩", "例次", "工作日", "个工作日", "标准煤", "吨标准煤", "人/平方公里", "微克/立方米", "毫克/升", "升", "毫升", "毫米", "厘米",
        "对口", "星", "届", "学时", "课时", "平方", "方", "单", "笔", "票", "案件", "千字", "名次", "亩次", "点", "枚", "封", "包", "桶", "组次", "家次", "件次", "项次", "mg/L", "μg/m³",
    };

    private static readonly (string Prefix, decimal Scale)[] s_prefixes =
        [("万亿", 1e12m), ("千亿", 1e11m), ("百亿", 1e10m), ("千万", 1e7m), ("百万", 1e6m), ("十万", 1e5m), ("亿", 1e8m), ("万", 1e4m), ("千", 1e3m), ("百", 1e2m)];

    /// <summary>How many of the first are one of the second's base: pairs of measures of one kind.</summary>
    private static readonly Dictionary<string, (string Kind, decimal Size)> s_sizes = new(StringComparer.Ordinal)
    {
        ["公里"] = ("长", 1000),
        ["千米"] = ("长", 1000),
        ["km"] = ("长", 1000),
        ["米"] = ("长", 1),
        ["m"] = ("长", 1),
        ["吨"] = ("重", 1000),
        ["t"] = ("重", 1000),
        ["公斤"] = ("重", 1),
        ["千克"] = ("重", 1),
        ["kg"] = ("重", 1),
        ["公顷"] = ("地", 15),
        ["亩"] = ("地", 1),
        ["平方公里"] = ("面", 1_000_000),
        ["平方千米"] = ("面", 1_000_000),
        ["平方米"] = ("面", 1),
        ["㎡"] = ("面", 1),
        ["m2"] = ("面", 1),
        ["平方"] = ("面", 1),
        ["立方米"] = ("体", 1),
        ["m³"] = ("体", 1),
        ["m3"] = ("体", 1),
        ["㎥"] = ("体", 1),
        ["方"] = ("体", 1),
        ["百分点"] = ("点", 1),
        ["个百分点"] = ("点", 1),
        ["度"] = ("电", 1),
        ["千瓦时"] = ("电", 1),
        ["名"] = ("人", 1),
        ["人"] = ("人", 1),
        ["位"] = ("人", 1),
        ["名次"] = ("人", 1),
    };

    /// <summary>Splits 亿元 into its size (1e8) and base (元). False when the word is no measure.</summary>
    public static bool TryParse(string word, out decimal scale, out string measure)
    {
        (scale, measure) = (1, word);
        if (s_bases.Contains(word))
            return true;
        foreach (var (prefix, size) in s_prefixes)
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            measure = word[prefix.Length..];
            scale = size;
            return measure.Length == 0 || s_bases.Contains(measure);
        }
        return false;
    }

    public static bool IsMeasure(string word) => TryParse(word, out _, out var measure) && measure.Length > 0;

    /// <summary>What a value of one measure is in another: 亿元 in 万元 is 10,000. Null when they are of different kinds.</summary>
    public static decimal? Factor(string from, string? to)
    {
        if (from == to)
            return 1;
        if (!TryParse(from, out var fromScale, out var fromBase))
            return null;
        if (to is null)
            return fromBase.Length == 0 ? fromScale : null;
        if (!TryParse(to, out var toScale, out var toBase))
            return fromBase.Length == 0 ? fromScale : null;
        // 12,560元 in a column of 元/人.
        if (fromBase.Length == 0 || fromBase == toBase || toBase.StartsWith(fromBase + "/", StringComparison.Ordinal))
            return fromScale / toScale;
        return s_sizes.TryGetValue(fromBase, out var a) && s_sizes.TryGetValue(toBase, out var b) && a.Kind == b.Kind
            ? fromScale * a.Size / (toScale * b.Size)
            : null;
    }

    /// <summary>A cell of its own: 单位：万元, （单位：分、%）, 金额单位:万元. Null when it is none, as 填报单位 or 单位：财政局 are.</summary>
    public static string? OfCell(string text)
    {
        var folded = CellText.WithoutBlanks(CellText.FoldWidth(text));
        var match = UnitCell().Match(folded);
        if (!match.Success)
            return null;
        var words = match.Groups["unit"].Value;
        return Split(words).All(IsMeasure) ? words : null;
    }

    /// <summary>The cell states the unit and nothing else; a title that ends in （单位：万元） is a title.</summary>
    public static bool IsUnitCell(string text) => OfCell(text) is not null && UnitCell().Match(CellText.WithoutBlanks(CellText.FoldWidth(text))) is { Index: <= 1 };

    /// <summary>The measures of 分、%.</summary>
    public static IEnumerable<string> Split(string words)
    {
        foreach (var part in PlainSeparator().Split(words))
        {
            // 微克/立方米 is one measure, 分/个 are two.
            foreach (var word in s_bases.Contains(part) ? [part] : UnitSeparator().Split(part))
            {
                if (word.Length > 0)
                    yield return word;
            }
        }
    }

    /// <summary>Takes the unit from a header: 整改率(%), 得分（分）, 投资额/万元, 整改率%. The rest keeps other brackets.</summary>
    public static (string Name, string? Unit) SplitHeader(string header)
    {
        var folded = CellText.FoldWidth(header);
        foreach (Match bracket in Bracketed().Matches(folded))
        {
            if (HeaderUnit(bracket.Groups["inner"].Value) is not { } unit)
                continue;
            var rest = header.Remove(bracket.Index, bracket.Length).Trim();
            return (rest.Length > 0 ? rest : unit, unit);
        }
        var lastLine = folded.LastIndexOf('\n');
        if (lastLine > 0 && HeaderUnit(folded[(lastLine + 1)..]) is { } alone && (folded[lastLine + 1] is '(' or '[' || IsSurely(alone)))
            return (header[..lastLine].Trim(), alone);
        var slash = folded.LastIndexOfAny(['/', ':', ',', '_', '-']);
        if (slash > 0 && folded[..slash].Count(c => c is '(' or '[') > folded[..slash].Count(c => c is ')' or ']'))
            slash = -1;
        if (slash > 0 && HeaderUnit(folded[(slash + 1)..]) is { } behind && (IsSurely(behind) || folded[slash] is ':' || behind.Length == 1 && folded[slash] is '/'))
            return (header[..slash].Trim(), behind);
        return folded.Length > 1 && folded[^1] == '%' ? (header[..^1].Trim().TrimEnd('±'), "%") : (header, null);
    }

    /// <summary>万元 and % name nothing but a measure; 位, 人, 间 and 街道 may end a name that is broken or joined (单/位, 乡镇/街道).</summary>
    private static bool IsSurely(string unit) =>
        unit is "%" or "‰" or "百分点" or "个百分点" or "平方米" or "㎡" or "平方公里" or "立方米" or "公里" or "千米" or "公顷" or "公斤" or "千瓦" or "千瓦时" or "吨标准煤" or "km" or "kg"
        || unit.EndsWith('元') && unit.Length > 1 || unit[0] is '万' or '亿' or '千' && unit.Length > 1;

    /// <summary>The measure that a bracket or a row of units names, or null.</summary>
    public static string? HeaderUnit(string inner)
    {
        inner = CellText.WithoutBlanks(CellText.FoldWidth(inner)).TrimStart('(', '[').TrimEnd(')', ']');
        inner = UnitLead().Replace(inner, "");
        inner = inner.TrimStart('±', '+');
        inner = inner switch { "百分比" or "百分数" => "%", "万" or "亿" => inner, _ => inner };
        if (IsMeasure(inner) || inner is "万" or "亿")
            return inner;
        // （%，累计） and （万元、保留两位）: the measure stands first.
        var first = Split(inner).FirstOrDefault();
        return first is not null && first.Length < inner.Length && first is "%" or "万元" or "亿元" or "元" ? first : null;
    }

    [GeneratedRegex(@"(?<![报制办管位属责任施建])(?:(?:计量|金额|数据|货币|数量|面积)?单位)[:](?<unit>[^()\[\]:;]{1,20})\)?$|^[(\[](?<unit>万元|亿元|元|%|分)[)\]]$")]
    private static partial Regex UnitCell();

    [GeneratedRegex(@"[、,;]")]
    private static partial Regex PlainSeparator();

    [GeneratedRegex(@"[、,;/\\和及]|(?<=[%‰])")]
    private static partial Regex UnitSeparator();

    [GeneratedRegex(@"[(\[【〔](?<inner>[^()\[\]【】〔〕]{1,20})[)\]】〕]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:计量|金额)?单位:?")]
    private static partial Regex UnitLead();
}
