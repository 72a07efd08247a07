using System.Globalization;
using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>What <c>reports.yaml</c> states about a source: <c>{ file, sheet, header, table, rows, skip, columns, key, groups, encoding, thousands }</c>.</summary>
public static class DataSettings
{
    public static readonly IReadOnlyList<string> Names = ["file", "sheet", "header", "table", "rows", "skip", "columns", "key", "groups", "encoding", "thousands"];

    /// <summary>The words for a column's type.</summary>
    internal static readonly IReadOnlyList<(string Word, ColumnType Type)> TypeWords =
    [
        ("text", ColumnType.Text), ("number", ColumnType.Number), ("percent", ColumnType.Percent), ("date", ColumnType.Date),
        ("文字", ColumnType.Text), ("文本", ColumnType.Text), ("数", ColumnType.Number), ("数字", ColumnType.Number), ("数值", ColumnType.Number),
        ("百分数", ColumnType.Percent), ("百分比", ColumnType.Percent), ("日期", ColumnType.Date),
    ];

    /// <summary>The request with everything that the mapping states; what is not understood is a finding and stays to be found.</summary>
    public static DataRequest Apply(DataRequest request, DataMap stated, DiagnosticBag findings)
    {
        foreach (var name in stated.Keys)
        {
            var (value, place) = (stated[name], stated.LocationOf(name));
            request = name switch
            {
                "file" => request,
                "sheet" => request with { Sheet = Text(value) },
                "header" => request with { Header = RowNumbers(value) ?? Refused<int>(findings, place, name, "行号，如 3 或 [3, 4]", "a row number: 3 or [3, 4]") },
"table" => request with { Table = value is null ? null : value is decimal and >= 1 and <= 100 and var n && n == decimal.Truncate(n) ? (int)n : RefusedTable(findings, place) },
                "rows" => request with { Rows = Range(value) ?? RefusedRange(findings, place) },
                "skip" => Skip(request, value),
                "columns" => request with { Columns = Columns(value, place, findings) },
                "key" => request with { Key = Text(value) },
                "groups" => request with { Groups = Groups(value) },
                "encoding" => request with { Encoding = Text(value) },
                "thousands" => request with { Thousands = Thousands(value) },
                _ => Unknown(request, stated.KeyLocationOf(name), name, findings),
            };
        }
        return request;
    }

    private static DataRequest Unknown(DataRequest request, SourceLocation place, string name, DiagnosticBag findings)
    {
        var near = Nearest.Alike(name, Names);
        findings.Add(DataProblems.UnknownSetting(place, name, near.Count > 0 ? near : Names));
        return request;
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateTime day => DataJson.DayText(day),
        _ => value.ToString(),
    };

    private static IEnumerable<object?> Items(object? value) =>
        value is DataList list ? Enumerable.Range(0, list.Count).Select(i => list[i]) : value is null ? [] : [value];

    private static List<int>? RowNumbers(object? value)
    {
        var rows = new List<int>();
        foreach (var item in Items(value))
        {
            if (item is decimal number && number >= 1 && number <= 1_048_576 && number == decimal.Truncate(number))
                rows.Add((int)number);
            else if (item is string && Range(item) is { Last: > 0 } range && range.Last - range.First < 20)
                rows.AddRange(Enumerable.Range(range.First, range.Last - range.First + 1));
            else
                return null;
        }
        return rows;
    }

    /// <summary>5-20, 5–, [5, 20], 5.</summary>
    private static RowRange? Range(object? value)
    {
        if (value is DataList { Count: 2 } pair && pair[0] is decimal from && pair[1] is decimal to && from >= 1 && to >= from && to <= 1_048_576)
            return new RowRange((int)from, (int)to);
        if (value is decimal first && first is >= 1 and <= 1_048_576)
            return new RowRange((int)first, 0);
        var parts = (value as string)?.Split('-', '–', '—', '~', '～', ':', '至');
        if (parts is not { Length: 2 } || !int.TryParse(parts[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var start))
            return null;
        if (parts[1].Trim().Length == 0)
            return new RowRange(start, 0);
        return int.TryParse(parts[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end >= start ? new RowRange(start, end) : null;
    }

    private static List<T> Refused<T>(DiagnosticBag findings, SourceLocation place, string name, string zh, string en)
    {
        findings.Add(DataProblems.SettingNotUnderstood(place, name, zh, en));
        return [];
    }

    private static RowRange? RefusedRange(DiagnosticBag findings, SourceLocation place)
    {
        findings.Add(DataProblems.SettingNotUnderstood(place, "rows", "起止行号，如 5-20 或 5-", "the first and last row: 5-20 or 5-"));
        return null;
    }

    private static int? RefusedTable(DiagnosticBag findings, SourceLocation place)
    {
        findings.Add(DataProblems.SettingNotUnderstood(place, "table", "第几张表，如 2", "the number of the table: 2"));
        return null;
    }

    private static DataRequest Skip(DataRequest request, object? value)
    {
        var rows = new List<int>();
        var texts = new List<string>();
        foreach (var item in Items(value))
        {
            if (item is decimal number and >= 1 and <= 1_048_576)
                rows.Add((int)number);
            else if (item is string text && Range(text) is { Last: > 0 } range && range.Last - range.First < 100_000)
                rows.AddRange(Enumerable.Range(range.First, range.Last - range.First + 1));
            else if (Text(item) is { Length: > 0 } begins)
                texts.Add(begins);
        }
        return request with { SkipRows = rows, SkipTexts = texts };
    }

    /// <summary>A list of names, of one-entry mappings (得分: 分) or of {name, type, unit}; or a mapping of name to type, unit or {type, unit}.</summary>
    private static List<StatedColumn> Columns(object? value, SourceLocation place, DiagnosticBag findings)
    {
        var columns = new List<StatedColumn>();
        if (value is DataMap map)
        {
            foreach (var name in map.Keys)
                columns.Add(Column(name, map[name], map.LocationOf(name), findings));
            return columns;
        }
        foreach (var item in Items(value))
        {
            if (item is DataMap one && one["name"] is { } name)
                columns.Add(Column(Text(name)!, one, one.Location, findings));
            else if (item is DataMap { Keys.Count: 1 } single)
                columns.Add(Column(single.Keys[0], single[single.Keys[0]], single.Location, findings));
            else if (Text(item) is { Length: > 0 } text)
                columns.Add(new StatedColumn(text));
            else
                findings.Add(DataProblems.SettingNotUnderstood(place, "columns", "列名，或 {name, type, unit}", "names, or {name, type, unit}"));
        }
        return columns;
    }

    private static StatedColumn Column(string name, object? about, SourceLocation place, DiagnosticBag findings)
    {
        if (about is not DataMap map)
        {
            if (about is null)
                return new StatedColumn(name);
            var text = Text(about)!;
            if (TypeOf(text) is { } short_)
                return new StatedColumn(name, short_);
            // numbr is a type misspelt, km a measure.
            if (!Units.IsMeasure(text) && text.All(char.IsAscii))
                findings.Add(DataProblems.SettingNotUnderstood(place, name, "text、number、percent、date，或者计量单位", "text, number, percent, date, or a measure"));
            return new StatedColumn(name, null, text);
        }
        var type = Text(map["type"]) is { } word ? TypeOf(word) : null;
        if (map["type"] is not null && type is null)
            findings.Add(DataProblems.SettingNotUnderstood(map.Contains("type") ? map.LocationOf("type") : place, "type", "text、number、percent 或 date", "text, number, percent or date"));
        return new StatedColumn(name, type, Text(map["unit"]));
    }

    private static ColumnType? TypeOf(string word)
    {
        foreach (var (known, type) in TypeWords)
        {
            if (known == word)
                return type;
        }
        return null;
    }

    private static List<string>? Groups(object? value) => value switch
    {
        null or true => null,
        false => [],
        _ => [.. Items(value).Select(Text).OfType<string>()],
    };

    private static string? Thousands(object? value) => value switch
    {
        null => null,
        false => "",
        _ => Text(value) is "none" or "无" ? "" : Text(value),
    };
}
