using System.Buffers;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>Finds a column's type and unit from its name and its cells, and gives every cell its value in that unit.</summary>
internal sealed partial class ColumnReader(
    FoundColumn column, StatedColumn? stated, string? tableUnit, string? thousands, Func<int, SourceLocation> placeOf, LimitedFindings findings)
{
    private enum Form : byte
    {
        Nothing,
        Number,
        Date,
        Text,
    }

    /// <summary>A cell as it could be read, before the column's type is known.</summary>
    private readonly record struct Reading(Form Form, decimal Number = 0, string? Unit = null, bool IsWords = false, bool IsSerial = false, bool IsStored = false, bool HasLeadingZero = false, bool IsAbout = false);

    private static readonly SearchValues<char> s_markEnds = SearchValues.Create("*＊※]］〕)）①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");

    private readonly string _name = column.Path[^1];
    private readonly bool _isSerial = RowWords.IsSerialName(column.Path[^1]);
    private readonly string _whole = string.Concat(column.Path);
    private readonly List<(int Row, string Mark)> _marks = [];

    /// <summary>The largest bare number that can be a share of one; a plan can be overfulfilled.</summary>
    private decimal _mostFraction = 1;

    public IReadOnlyList<(int Row, string Mark)> Marks => _marks;

    public (DataColumn Column, object?[] Values) Read(RawCell[] cells)
    {
        var readings = new Reading[cells.Length];
        for (var i = 0; i < cells.Length; i++)
            readings[i] = ReadCell(ref cells[i], i);
        var statedUnit = stated?.Unit ?? column.Unit;
        var type = stated?.Type ?? TypeOf(readings, statedUnit);
        var unit = type switch
        {
            ColumnType.Percent => "%",
            ColumnType.Number => statedUnit ?? (stated?.Type is null ? UnitOf(readings) : null),
            _ => null,
        };
        var values = new object?[cells.Length];
        var fractions = type == ColumnType.Percent && FractionsArePercent(readings, statedUnit);
        for (var i = 0; i < cells.Length; i++)
            values[i] = Value(cells[i], readings[i], type, unit, fractions, i);
        return (new DataColumn(stated?.Name ?? column.Name, column.Path, type, unit), values);
    }

    private Reading ReadCell(ref RawCell cell, int row)
    {
        switch (cell.Kind)
        {
            case RawKind.Number: return new Reading(Form.Number, (decimal)cell.Value!, IsStored: true);
            case RawKind.Percent: return new Reading(Form.Number, (decimal)cell.Value!, "%", IsStored: true);
            case RawKind.Date or RawKind.Month: return new Reading(Form.Date);
            case RawKind.Error or RawKind.Truth: return new Reading(Form.Text);
            case RawKind.Text: break;
            default: return default;
        }
        var text = (string)cell.Value!;
        if (IsNothing(text))
            return default;
        var plain = ReadText(text);
        if (plain.Form != Form.Text || text.Length > 40 || TakeMark(text) is not { } taken)
            return plain;
        _marks.Add((row, taken.Mark));
        cell = new RawCell(taken.Name, RawKind.Text);
        return ReadText(taken.Name);
    }

    private Reading ReadText(string text)
    {
        if (CellNumbers.TryParse(_isSerial ? RowWords.SerialText(text) : text, thousands, out var number))
            return new Reading(Form.Number, number.Value, number.Unit, number.IsWords, number.IsSerial, HasLeadingZero: text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]));
        return CellDates.Parse(text) is not null ? new Reading(Form.Date) : new Reading(Form.Text, IsAbout: CellNumbers.IsAbout(text, thousands));
    }

    /// <summary>Blanks, dashes and their like: the sheet says that there is nothing.</summary>
    public static bool IsNothing(string text) => text.Length <= 4 && text switch
    {
        "" or "—" or "——" or "–" or "―" or "-" or "--" or "－" or "－－" or "−" or "─" or "/" or "／" or "\\" or "//" or "无" or "暂无" or "N/A" or "n/a" or "#N/A" or "NA" or "null" or "NULL" or "…" or "……" or "…" or "一一" => true,
        _ => false,
    };

    /// <summary>青石镇* is 青石镇 and *. A name masked by asterisks (李**) is left alone.</summary>
    private static (string Name, string Mark)? TakeMark(string text)
    {
        if (!s_markEnds.Contains(text[^1]) && !s_markEnds.Contains(text[0]))
            return null;
        var match = NoteMark().Match(text);
        return match.Success && match.Groups["rest"].Value is { Length: >= 2 } rest && (rest.Length > 2 || match.Groups["mark"].Length == 1 || char.IsAsciiDigit(rest[0]))
            ? (rest.Trim(), match.Groups["mark"].Value)
            : null;
    }

    private ColumnType TypeOf(Reading[] readings, string? unit)
    {
        var (all, figures, words, percents, dates, serials, labels, zeros, long_) = (0, 0, 0, 0, 0, 0, 0, 0, 0);
        var (dayNumbers, about) = (0, 0);
        foreach (var r in readings)
        {
            all += r.Form == Form.Nothing ? 0 : 1;
            dates += r.Form == Form.Date ? 1 : 0;
            about += r.IsAbout ? 1 : 0;
            if (r.Form != Form.Number)
                continue;
            percents += r.Unit == "%" ? 1 : 0;
            zeros += r.HasLeadingZero ? 1 : 0;
            long_ += Math.Abs(r.Number) >= 1e11m && r.Number.Scale == 0 && r.Unit is null ? 1 : 0;
            serials += r.IsSerial ? 1 : 0;
            labels += r.Unit is "月" or "日" or "周" or "期" or "批" or "届" or "号" or "级" or "类" or "组" or "班" or "季度" || r.Unit == "年" && r.Number >= 1900 ? 1 : 0;
            words += r.IsWords && r.Unit != "%" ? 1 : 0;
            figures++;
            dayNumbers += CellDates.OfNumber(r.Number) is not null ? 1 : 0;
        }
        if (all == 0)
            return unit == "%" ? ColumnType.Percent : unit is not null ? ColumnType.Number : ColumnType.Text;
        if (unit is null && (CodeName().IsMatch(_name) || zeros > 0 || long_ * 2 > figures && figures > 0))
            return ColumnType.Text;
        var isDateName = unit is null && DateName().IsMatch(_name) && !NoDateName().IsMatch(_name);
        // 时限 6.30: a day without its year is no number.
        if (isDateName && figures == all && dayNumbers == 0 && readings.All(r => r.Form != Form.Number || r.Unit is null && r.Number is > 1 and < 13 && r.Number.Scale is 1 or 2))
            return ColumnType.Text;
        // 时限 3个月 beside 2023年12月底前.
        if (isDateName && figures > 0 && figures < all && readings.All(r => r.Form != Form.Number || r.Unit is "个月" or "天" or "日" or "周" or "年" or "个工作日" or "工作日"))
            return ColumnType.Text;
        if (isDateName && (dates + dayNumbers) * 4 >= all || dates * 10 >= all * 6)
            return ColumnType.Date;
        if (unit is null && labels * 2 >= figures && labels > 0)
            return ColumnType.Text;
        var wordsCount = CountName().IsMatch(_name) || RankName().IsMatch(_name) || unit is not null;
        var counted = figures - (wordsCount ? 0 : words) - (RankName().IsMatch(_name) ? 0 : serials);
        // 约200 stays a text, but it is among figures.
        var likely = counted + (counted * 4 >= all ? about : 0);
        if (likely * 2 < all && !(unit is not null && counted * 3 >= all) || counted == 0 || !UnitsAgree(readings, unit, all))
            return ColumnType.Text;
        if (unit == "%" || percents * 2 > figures || percents > 0 && unit is null && percents * 3 >= figures && RateName().IsMatch(_whole))
            return ColumnType.Percent;
        return unit is null && IsRateWithoutSign(readings) ? ColumnType.Percent : ColumnType.Number;
    }

    /// <summary>规模: 500亩, 2公里, 3座 are texts, not numbers of one measure.</summary>
    private bool UnitsAgree(Reading[] readings, string? unit, int all)
    {
        var target = unit ?? UnitOf(readings);
        var strange = readings.Count(r => r.Form == Form.Number && r.Unit is not null and not "%" && Factor(r.Unit, target) is null);
        return strange * 3 <= all;
    }

    /// <summary>整改率 without any sign: numbers up to 100, or bare fractions, of a name that is a rate.</summary>
    private bool IsRateWithoutSign(Reading[] readings)
    {
        if (column.IsScored)
            return false;
        if (!RateName().IsMatch(_whole) || NoRateName().IsMatch(_whole))
            return tableUnit is not null && tableUnit.Trim() == "%" && !IsCount();
        return readings.All(r => r.Form != Form.Number || (r.Number is >= 0 and <= 200 && r.Unit is null or "%"));
    }

    /// <summary>The unit of a column of numbers whose header states none: the table's, else the one its values have most.</summary>
    private string? UnitOf(Reading[] readings)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var r in readings)
        {
            if (r.Form == Form.Number && r.Unit is not null and not "%" && Units.IsMeasure(r.Unit))
                counts[r.Unit] = counts.GetValueOrDefault(r.Unit) + 1;
        }
        // 980万 beside 3600万元 is 万元.
        foreach (var size in (string[])["万", "亿"])
        {
            if (readings.Count(r => r.Form == Form.Number && r.Unit == size) is > 0 and var sizes && counts.ContainsKey(size + "元"))
                counts[size + "元"] += sizes;
        }
        // -1.7个百分点 among +670 and -102 is of another kind.
        if (readings.Count(r => r.Form == Form.Number && r.Unit is "个百分点" or "百分点") * 2 < readings.Count(r => r.Form == Form.Number))
            _ = counts.Remove("个百分点") | counts.Remove("百分点");
        var most = counts.Count > 0 ? counts.MaxBy(c => c.Value).Key : null;
        if (most is not null && Units.TryParse(most, out var scale, out var measure) && scale > 1 && AreBareInOnes(readings, most))
            most = measure;
        // ↑1 in a column of changes may be places or points.
        var isVague = GrowthName().IsMatch(_whole) && readings.All(r => r.Form != Form.Number || r.Number == decimal.Truncate(r.Number));
        if (column.IsScored && most is null && tableUnit == "分")
            return "分";
        var general = tableUnit is null || isVague || _isSerial || RankName().IsMatch(_name) ? null : General([.. Units.Split(tableUnit).Where(u => u != "%")]);
        return general is not null && (most is null || Factor(most, general) is not null) ? general : most;
    }

    /// <summary>Of 万元、个 a column of money or scores has the first and 项目数 the second; of 分 alone 项目数 has none.</summary>
    private string? General(List<string> units)
    {
        var weighs = units.Where(u => Units.TryParse(u, out _, out var measure) && measure is "元" or "美元" or "分").ToList();
        if (!CountName().IsMatch(_name) || _name.EndsWith("分数", StringComparison.Ordinal))
            return weighs.FirstOrDefault() ?? units.FirstOrDefault();
        return YearName().IsMatch(_name) ? null : units.Except(weighs).FirstOrDefault();
    }

    /// <summary>8500 among 1.2万人 and 2万人 is 8500 people; 860 among 1,540万元 is 860万元.</summary>
    private static bool AreBareInOnes(Reading[] readings, string unit)
    {
        var bare = readings.Where(r => r.Form == Form.Number && r.Unit is null).Select(r => Math.Abs(r.Number)).Order().ToList();
        var told = readings.Where(r => r.Form == Form.Number && r.Unit == unit).Select(r => Math.Abs(r.Number)).Order().ToList();
        return bare.Count > 0 && told.Count > 0 && bare[bare.Count / 2] >= 50 * Math.Max(told[told.Count / 2], 0.01m);
    }

    /// <summary>Numbers that the table's measure does not count: 序号, 排名, 年份, 项目数 in a table of 万元.</summary>
    private bool IsCount() => RowWords.IsSerialName(_name) || RankName().IsMatch(_name) || CountName().IsMatch(_name) && !_name.EndsWith("分数", StringComparison.Ordinal);

    /// <summary>
    /// Whether bare fractions (0.975) in a column of percentages are shares of one. Among values above 20 they are; where all are fractions they are
    /// if the name is a rate of completion and the largest is at least a half; a growth of 0.8 among 5.2 is 0.8%.
    /// </summary>
    private bool FractionsArePercent(Reading[] readings, string? unit)
    {
        if (GrowthName().IsMatch(_whole))
            return false;
        // 0.85, 1.02 and 0.6 of a plan are 85%, 102% and 60%.
        if (unit is null && OverfulfilledName().IsMatch(_whole) && readings.All(r => r.Form != Form.Number || r.Unit is null && r.Number is >= 0 and <= 2) && readings.Count(IsBareFraction) * 2 > readings.Count(r => r.Form == Form.Number))
        {
            _mostFraction = 2;
            return readings.Any(r => r.Form == Form.Number && r.Number.Scale > 0);
        }
        var whole = readings.Where(r => r.Form == Form.Number && (r.Unit == "%" || Math.Abs(r.Number) > 1)).Select(r => Math.Abs(r.Number)).Order().ToList();
        var fractions = readings.Where(r => IsBareFraction(r)).Select(r => r.Number).ToList();
        if (fractions.Count == 0)
            return false;
        if (whole.Count > 0)
            return whole[whole.Count / 2] >= 20;
        return fractions.Max() >= 0.5m || (unit is null && RateName().IsMatch(_whole));
    }

    private bool IsBareFraction(Reading r) => r.Form == Form.Number && r.Unit is null && r.Number > 0 && r.Number <= _mostFraction;

    private object? Value(RawCell cell, Reading reading, ColumnType type, string? unit, bool fractions, int row)
    {
        if (reading.Form == Form.Nothing)
            return null;
        switch (type)
        {
            case ColumnType.Number or ColumnType.Percent when reading.Form == Form.Number:
                if (fractions && IsBareFraction(reading))
                {
                    var percent = Numbers.WithoutTrailingZeros(reading.Number * 100);
                    findings.Add(DataProblems.FractionTakenAsPercent(placeOf(row), column.Name, reading.Number, percent));
                    return percent;
                }
                if (reading.Unit is null || reading.IsStored && reading.Unit == unit)
                    return reading.IsStored ? cell.Value : reading.Number;
                if (Factor(reading.Unit, unit) is { } factor && Math.Abs(reading.Number) < 1e14m)
                    return factor == 1 ? reading.Number : Numbers.WithoutTrailingZeros(reading.Number * factor);
                break;
            // (2) in a column of figures is -2, as accountants write it; in a column of numbers that count it was read before.
            case ColumnType.Number or ColumnType.Percent when !_isSerial && cell.Kind == RawKind.Text && Accounted().Match(CellText.FoldWidth(cell.Display)) is { Success: true } accounted:
                return -decimal.Parse(accounted.Groups["figure"].Value, System.Globalization.CultureInfo.InvariantCulture);
            case ColumnType.Date:
                if (cell.Kind is RawKind.Date or RawKind.Month)
                    return cell.Value;
                if ((cell.Kind == RawKind.Text ? CellDates.Parse(cell.Display) : null) is { } day)
                    return day;
                if (reading.Form == Form.Number && reading.Unit is null && CellDates.OfNumber(reading.Number) is { } counted)
                    return counted;
                break;
            case ColumnType.Text:
                if (cell.Kind == RawKind.Error)
                    break;
                return cell.Display;
        }
        findings.Add(DataProblems.DoesNotFit(placeOf(row), column.Name, cell.Display, type, unit));
        return cell.Display;
    }

    /// <summary>What to multiply by; points of a percentage are no other measure than the percentages they change.</summary>
    private static decimal? Factor(string from, string? to) =>
        from == "%" && to == "%" ? 1
        : to == "%" && from is "个百分点" or "百分点" or "个点" ? 1
        : to == "%" && from == "‰" ? 0.1m
        : from == "%" ? (to is "百分点" or "个百分点" ? 1 : null)
        : Units.Factor(from, to);

    [GeneratedRegex(@"^(?:(?<rest>[^*＊※①-⑳]+?)\s*(?<mark>[*＊※]{1,3}|[①-⑳]|[\[［〔]注?\d{1,2}[\]］〕]|[(（]注\d{0,2}[)）])|(?<mark>[*＊※]{1,3})\s*(?<rest>[^*＊※]+))$")]
    private static partial Regex NoteMark();

    [GeneratedRegex(@"^\((?<figure>\d{1,9})\)$")]
    private static partial Regex Accounted();

    [GeneratedRegex(@"电话|手机|联系方式|号码|身份证|账号|帐号|账户|卡号|邮编|代码|文号|编码|证号|学号|工号|信用代码|车牌|IP|(?:^|[^问题])编号$")]
    private static partial Regex CodeName();

    [GeneratedRegex(@"日期|时间|时限|期限|节点|年月|(?:完成|整改|办结|开工|竣工|投产|到期|截止|销号|验收|入库|签约|成立|出生|交办|反馈|上报|更新|报告|签订)(?:日|时|期|年)|^(?:开工|竣工|投产|销号|办结|验收|完成)$|[^0-9]日$")]
    private static partial Regex DateName();

    [GeneratedRegex(@"用时|时长|天数|次数|个数|耗时|平均时间|时间[(（]|响应时间|办理时间|办结时间[(（]")]
    private static partial Regex NoDateName();

    [GeneratedRegex(@"名次|排名|位次|排序|位列|名列|名$")]
    private static partial Regex RankName();

    [GeneratedRegex(@"(?:数量|数|年份|年度|年龄|人口|面积|里程|编号|月份|率)$|占比|比重")]
    private static partial Regex CountName();

    [GeneratedRegex(@"(?:年份|年度|编号|月份|年龄|率)$|占比|比重")]
    private static partial Regex YearName();

    [GeneratedRegex(@"(?:率|占比|比重|比例|百分比|进度|完成度)$|(?:完成|整改|办结|达标|合格|满意|销号|覆盖|开工|投资|及时|履约|支付|执行|落实|知晓|参与)率|(?:率|占比|比重|进度)")]
    private static partial Regex RateName();

    [GeneratedRegex(@"(?:完成|进度|执行|到位|支付|投资|落实|达成|兑现)[^占]*(?:率|比例|百分比|进度|度)$|^(?:进度|完成进度)$")]
    private static partial Regex OverfulfilledName();

    [GeneratedRegex(@"汇率|频率|功率|费率|心率|税率|利率|倍率|速率|效率|时间进度|进度情况|形象进度")]
    private static partial Regex NoRateName();

    [GeneratedRegex(@"增长|增幅|增速|同比|环比|变化|较上|较去|升降|提升|提高|下降|涨|降幅|百分点")]
    private static partial Regex GrowthName();
}
