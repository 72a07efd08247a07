using System.Globalization;
using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>A declared source → what the data readers are asked for.</summary>
internal static class SourceRequest
{
    /// <returns>Null when what is stated about the source cannot be understood; the findings say why.</returns>
    public static DataRequest? Of(SourceSpec spec, string root, DiagnosticBag findings)
    {
        var file = spec.File.Text.Replace('\\', '/');
        var request = new DataRequest(file, Path.Combine(root, file));
        if (spec.Options is not { } map)
            return request;
        var stated = new DiagnosticBag();
        var fields = new PlanFields(map, $"sources.{spec.Name}", map.Keys, stated);
        var skip = fields.Texts("skip");
        request = request with
        {
            Sheet = fields.Text("sheet")?.Text,
            Header = Numbers(fields, "header", spec.Name, stated),
            Rows = Range(fields, spec.Name, stated),
            SkipRows = [.. skip.Where(s => IsNumber(s.Text)).Select(s => Number(s.Text))],
            SkipTexts = [.. skip.Where(s => !IsNumber(s.Text)).Select(s => s.Text)],
            Columns = Columns(fields, spec.Name, stated),
            Key = fields.Text("key")?.Text,
            Groups = map.Contains("groups") ? Groups(map, fields) : null,
            Encoding = fields.Text("encoding")?.Text,
            Thousands = map["thousands"] is false ? "" : fields.Text("thousands")?.Text,
        };
        findings.AddRange(stated);
        return stated.HasErrors ? null : request;
    }

    /// <summary>3, "2-3" or [2, 3].</summary>
    private static List<int> Numbers(PlanFields fields, string key, string source, DiagnosticBag findings)
    {
        var numbers = new List<int>();
        foreach (var text in fields.Texts(key))
        {
            if (ParseRange(text.Text) is { Last: > 0 } range && range.Last - range.First < 20)
                numbers.AddRange(Enumerable.Range(range.First, range.Last - range.First + 1));
            else
                findings.Add(PackageProblems.WrongType($"sources.{source}.{key}", PlanTypes.Rows, text.Location));
        }
        return numbers;
    }

    private static RowRange? Range(PlanFields fields, string source, DiagnosticBag findings)
    {
        if (fields.Text("rows") is not { } text)
            return null;
        var range = ParseRange(text.Text);
        if (range is null)
            findings.Add(PackageProblems.WrongType($"sources.{source}.rows", PlanTypes.Rows, text.Location));
        return range;
    }

    /// <summary>5, 5-20 or 5- (to the end).</summary>
    private static RowRange? ParseRange(string text)
    {
        var ends = text.Replace('—', '-').Replace('～', '-').Replace('~', '-').Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length > 2 || !IsNumber(ends[0]))
            return null;
        var first = Number(ends[0]);
        var last = ends.Length == 1 ? first : ends[1].Length == 0 ? 0 : IsNumber(ends[1]) ? Number(ends[1]) : -1;
        return first >= 1 && (last == 0 || last >= first) ? new RowRange(first, last) : null;
    }

    /// <summary>A list of names, or a mapping of name → type, unit or { type, unit }.</summary>
    private static List<StatedColumn> Columns(PlanFields fields, string source, DiagnosticBag findings)
    {
        if (!fields.IsMapping("columns"))
            return [.. fields.Texts("columns").Select(c => new StatedColumn(c.Text))];
        var columns = new List<StatedColumn>();
        foreach (var (name, value, place) in fields.Members("columns"))
        {
            if (value is DataMap map)
            {
                var own = new PlanFields(map, $"sources.{source}.columns.{name}", ["type", "unit"], findings);
                columns.Add(new StatedColumn(name, Type(own.Text("type"), findings), own.Text("unit")?.Text));
            }
            else
            {
                columns.Add(new StatedColumn(name, Type(new PlanText(PlanFields.AsText(value) ?? "", place), findings)));
            }
        }
        return columns;
    }

    private static ColumnType? Type(PlanText? text, DiagnosticBag findings)
    {
        switch (text?.Text)
        {
            case null:
                return null;
            case "text" or "文字" or "文本":
                return ColumnType.Text;
            case "number" or "数字":
                return ColumnType.Number;
            case "percent" or "百分数" or "百分比":
                return ColumnType.Percent;
            case "date" or "日期":
                return ColumnType.Date;
            default:
                findings.Add(PackageProblems.UnknownColumnType(text.Value));
                return null;
        }
    }

    /// <summary>false says that the table has no group rows.</summary>
    private static List<string> Groups(DataMap map, PlanFields fields) =>
        map["groups"] is false or null ? [] : [.. fields.Texts("groups").Select(g => g.Text)];

    private static bool IsNumber(string text) => text.Length is > 0 and < 8 && text.All(char.IsAsciiDigit);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
