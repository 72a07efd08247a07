using System.Text.RegularExpressions;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Templates;
using Xunit;

namespace Reports.Tests.Templates;

/// <summary>Every template that ships reads well with its sample data, with less of it, and with more or fewer points.</summary>
public sealed partial class ShippedTemplatesTests
{
    public static TheoryData<string> Names() => [.. ShippedTemplate.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_template_builds_from_its_sample_data_without_a_finding(string name)
    {
        var (text, findings) = ShippedTemplate.Open(name).Build();
        AssertReadsWell($"{name} as it ships", text, findings);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_template_may_lack_can_be_taken_away_one_by_one_and_all_together(string name)
    {
        var template = ShippedTemplate.Open(name);
        var data = template.Data();
        var optional = Optional(template.Uses, "").Where(p => Has(data, p)).ToList();
        foreach (var path in optional)
            AssertBuildsWithout(template, WithLead(path));
        AssertBuildsWithout(template, optional);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lists_may_be_shorter(string name)
    {
        var template = ShippedTemplate.Open(name);
        foreach (var size in (int[])[1, 2])
        {
            foreach (var path in template.Data().Where(d => d.Value is DataMap).SelectMany(d => Lists((DataMap)d.Value, d.Key)).ToList())
                AssertBuildsWith(template, $"{name} with {size} of {path}", (at, node) => at == path && node is DataList list ? Cut(list, size) : node);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_shows_every_name_that_the_head_declares(string name)
    {
        var template = ShippedTemplate.Open(name);
        var data = template.Data();
        // What a point of a speech may hold is shown by one sample or another.
        var missing = Declared(template.Uses, "").Where(p => p.Length <= 2 ? !Has(data, p) : !s_shown.Value.Contains(p[^1]))
            .Select(p => string.Join(".", p)).Where(p => !NumberedName().IsMatch(p)).ToList();
        Assert.True(missing.Count == 0, $"{name}: {string.Join(", ", missing)}");
    }

    [Fact]
    public void A_statement_has_between_400_and_1000_characters()
    {
        var (text, _) = ShippedTemplate.Open("statement/pledge").Build();
        Assert.InRange(text.Count(c => c is >= '\u4E00' and <= '\u9FFF'), 400, 1000);
    }

    /// <summary>Table and chart cannot be parted: behind a text as long as the list of indicators they left the foot of page 1 empty.</summary>
    [Fact]
    public void A_summary_sets_its_table_and_chart_before_the_text_on_its_indicators()
    {
        var (text, _) = ShippedTemplate.Open("report/summary").Build();
        var places = ((string[])["见表1", "表1　", "图1　", "硬化支路8.6公里", "二、"]).Select(t => text.IndexOf(t, StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain(-1, places);
    }

    [Theory]
    [InlineData("speech/mobilisation", "五点意见", new[] { "meeting.review", "meeting.stages" }, "三点意见")]
    [InlineData("speech/onsite", "四点意见", new[] { "meeting.gaps", "meeting.demands" }, "两点意见")]
    [InlineData("presentation/assessors", "五个方面", new[] { "project.sustain", "project.spread" }, "三个方面")]
    [InlineData("exchange/department", "四个方面", new[] { "unit.问题" }, "三个方面")]
    public void What_the_paper_announces_follows_what_it_has(string name, string whole, string[] without, string then)
    {
        var template = ShippedTemplate.Open(name);
        Assert.Contains(whole, template.Build().Text, StringComparison.Ordinal);
        Assert.Contains(then, AssertBuildsWithout(template, [.. without.Select(w => w.Split('.'))]), StringComparison.Ordinal);
    }

    /// <summary>A lead in the data that counts the parts below it goes with them.</summary>
    private static string[][] WithLead(string[] path) => path is [.. var above, "parts" or "shi" or "yao"] ? [path, [.. above, "lead"]] : [path];

    /// <summary>The keys of all samples, at any depth.</summary>
    private static readonly Lazy<HashSet<string>> s_shown = new(() =>
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in ShippedTemplate.Names.SelectMany(n => ShippedTemplate.Open(n).Data().Values))
            AddKeys(node, shown);
        return shown;
    });

    private static void AddKeys(object? node, HashSet<string> keys)
    {
        if (node is DataMap map)
        {
            foreach (var key in map.Keys)
            {
                keys.Add(key);
                AddKeys(map[key], keys);
            }
        }
        else if (node is DataList list)
        {
            for (var i = 0; i < list.Count; i++)
                AddKeys(list[i], keys);
        }
    }

    private static string AssertBuildsWithout(ShippedTemplate template, IReadOnlyList<string[]> paths)
    {
        var data = template.Data();
        var columns = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path.Length == 1)
                data.Remove(path[0]);
            else if (data.GetValueOrDefault(path[0]) is DataTable)
                columns[path[0]] = [.. columns.GetValueOrDefault(path[0], []), path[1]];
            else if (data.GetValueOrDefault(path[0]) is DataMap map)
                data[path[0]] = Without(map, [.. path.Skip(1)]);
        }
        var (text, findings) = template.Build(data, columns);
        AssertReadsWell($"{template.File.Name} without {string.Join(", ", paths.Select(p => string.Join('.', p)))}", text, findings);
        return text;
    }

    private static void AssertBuildsWith(ShippedTemplate template, string what, Func<string, DataNode, DataNode> change)
    {
        var data = template.Data();
        foreach (var (name, node) in data.Where(d => d.Value is DataMap).ToList())
            data[name] = Changed(node, name, change);
        var (text, findings) = template.Build(data);
        AssertReadsWell(what, text, findings);
    }

    private static void AssertReadsWell(string what, string text, DiagnosticBag findings)
    {
        // Where the last page and the headings fall is the data's length, which is what these tests change.
        var told = findings.Where(f => f.Code is not ("L601" or "L602" or "L610")).ToList();
        Assert.True(told.Count == 0, $"{what}: {string.Join("\n", told.Select(f => $"{f.Code} {f.Message.Zh} {f.Location}"))}");
        Assert.True(text.Length > 30, $"{what}: {text}");
        var slip = Slips().Match(text);
        Assert.False(slip.Success, $"{what}: …{text[Math.Max(0, slip.Index - 30)..Math.Min(text.Length, slip.Index + 30)]}…");
    }

    private static IEnumerable<string[]> Optional(DeclaredNames declared, string above) =>
        Declared(declared, above, optionalOnly: true);

    private static IEnumerable<string[]> Declared(DeclaredNames declared, string above, bool optionalOnly = false)
    {
        foreach (var name in declared.Names)
        {
            var path = above.Length == 0 ? name : $"{above}.{name}";
            if (!optionalOnly || declared.IsOptional(name))
                yield return path.Split('.');
            if (declared.Below(name) is { } below)
            {
                foreach (var inner in Declared(below, path, optionalOnly))
                    yield return inner;
            }
        }
    }

    private static bool Has(Dictionary<string, DataNode> data, string[] path) => data.TryGetValue(path[0], out var node) && Has(node, path[1..]);

    /// <summary>Of a list it is enough that one element has it.</summary>
    private static bool Has(object? value, string[] path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (value is DataTable table)
                return table.ColumnIndex(path[i]) >= 0;
            if (value is DataList list)
                return Enumerable.Range(0, list.Count).Any(e => list[e] is DataMap element && Has(element, path[i..]));
            value = (value as DataMap)?[path[i]];
        }
        return value is not null;
    }

    private static IEnumerable<string> Lists(DataMap map, string path)
    {
        foreach (var key in map.Keys)
        {
            if (map[key] is DataMap inner)
            {
                foreach (var found in Lists(inner, $"{path}.{key}"))
                    yield return found;
            }
            else if (map[key] is DataList { Count: > 0 } list)
            {
                yield return $"{path}.{key}";
                if (list[0] is DataMap first)
                {
                    foreach (var found in Lists(first, $"{path}.{key}[0]"))
                        yield return found;
                }
            }
        }
    }

    private static DataNode Changed(DataNode node, string path, Func<string, DataNode, DataNode> change)
    {
        switch (change(path, node))
        {
            case DataMap map:
                var copy = new DataMap(map.Location);
                foreach (var key in map.Keys)
                    copy.Set(key, map[key] is DataNode inner ? Changed(inner, $"{path}.{key}", change) : map[key], map.LocationOf(key));
                return copy;
            case DataList list:
                var items = new DataList(list.Location);
                for (var i = 0; i < list.Count; i++)
                    items.Add(list[i] is DataNode inner ? Changed(inner, $"{path}[{i}]", change) : list[i], list.LocationOf(i));
                return items;
            case var other:
                return other;
        }
    }

    private static DataList Cut(DataList list, int size)
    {
        var cut = new DataList(list.Location);
        for (var i = 0; i < Math.Min(size, list.Count); i++)
            cut.Add(list[i], list.LocationOf(i));
        return cut;
    }

    private static DataMap Without(DataMap map, params string[] path)
    {
        var copy = new DataMap(map.Location);
        foreach (var key in map.Keys)
        {
            if (key != path[0])
                copy.Set(key, map[key], map.LocationOf(key));
            else if (path.Length > 1 && map[key] is DataMap inner)
                copy.Set(key, Without(inner, path[1..]), map.LocationOf(key));
            else if (path.Length > 1 && map[key] is DataList list)
                copy.Set(key, Without(list, path[1..]), map.LocationOf(key));
        }
        return copy;
    }

    private static DataList Without(DataList list, string[] path)
    {
        var copy = new DataList(list.Location);
        for (var i = 0; i < list.Count; i++)
            copy.Add(list[i] is DataMap element ? Without(element, path) : list[i], list.LocationOf(i));
        return copy;
    }

    /// <summary>An empty bracket or quotation, two marks in a row, a mark that begins a line, a 、 or ， that ends one or stands before a closing mark.</summary>
    [GeneratedRegex("（[　 ]*）|“”|《》|【|[，。；：、！？]{2}|^[，。；、：]|[、，；]$|、[）”]|[（“][、，；]|null|@count|@fig|@tbl|第位|[零〇]点意见", RegexOptions.Multiline)]
    private static partial Regex Slips();

    /// <summary>做法4标题, 数字7单位: as many as the paper has.</summary>
    [GeneratedRegex(@"\d")]
    private static partial Regex NumberedName();
}
