using Reports.Data;
using Reports.Diagnostics;
using Reports.Templates;
using Xunit;

namespace Reports.Tests;

/// <summary>The merge: values are opaque, know their cells, and gaps are never blank.</summary>
public sealed class MergeTests
{
    private static readonly DataTable s_ranking = new(
        new SourceLocation("data/ranking.xlsx", Sheet: "九月"),
        [new DataColumn("单位", ["单位"], ColumnType.Text), new DataColumn("得分_合计", ["得分", "合计"], ColumnType.Number, "分"), new DataColumn("备注", ["备注"], ColumnType.Text)],
        [["甲镇", "乙|镇", "丙镇"], [96.20m, 91.55m, null], [null, null, "未测评"]],
        [4, 5, 6],
        [1, 2, 3]);

    [Fact]
    public void A_printed_value_is_one_opaque_code_point_and_knows_its_cell()
    {
        var merged = Merge("{{ for r in ranking }}{{ r.单位 }}:{{ r.合计 }};{{ end }}");
        Assert.Equal("甲镇:96.20;乙|镇:91.55;丙镇:【待补：ranking.合计】;", merged.Expanded);
        Assert.Equal("data/ranking.xlsx 九月!A4", merged.CellsOf("甲镇"));
        Assert.Equal("data/ranking.xlsx 九月!B5", merged.CellsOf("91.55"));
        Assert.DoesNotContain("|", merged.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ x = ranking[0].合计 }}{{ x + 1 }}", "97.20", "B4")]
    [InlineData("{{ x = ranking[0].合计 }}{{ x }}", "96.20", "B4")]
    [InlineData("{{ $x = ranking[0].合计 }}text{{ $x * 2 }}", "192.40", "B4")]
    [InlineData("{{ $x = ranking[0].合计 }}text{{ y = $x * 2 }}text{{ y }}", "192.40", "B4")]
    [InlineData("{{ func f(v) }}[{{ v * 2 }}]{{ end }}{{ f ranking[0].合计 }}", "192.40", "B4")]
    [InlineData("{{ func f(v); ret v * 2; end }}{{ f ranking[0].合计 }}", "192.40", "B4")]
    [InlineData("{{ for v in ranking | array.map \"合计\" }}-{{ if v; v * 1; end }}{{ end }}", "96.20", "B4")]
    [InlineData("{{ ranking[0].合计 | zh.fixed 1 }}", "96.2", "B4")]
    [InlineData("{{ zh.delta ranking[0].合计 ranking[1].合计 }}", "提高4.65", "B4")]
    [InlineData("{{ zh.delta ranking[0].合计 ranking[1].合计 }}", "提高4.65", "B5")]
    [InlineData("{{ capture t }}={{ ranking[1].合计 }}={{ end }}{{ t }}", "91.55", "B5")]
    [InlineData("{{ (zh.top ranking 1 '合计')[0].单位 }}", "甲镇", "A4")]
    public void No_cell_is_left_out(string template, string value, string cell) =>
        Assert.Contains("data/ranking.xlsx 九月!" + cell, Merge(template).CellsOf(value), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ zh.rate 1 0 }}", "zh.rate 1 0")]
    [InlineData("{{ x = zh.growth 5 0 }}{{ x }}", "x")]
    [InlineData("{{ \"同比\" + zh.growth 5 0 }}", "同比")]
    [InlineData("{{ ranking | zh.where '单位' '没有' | zh.join '单位' }}", "zh.join")]
    public void A_function_that_has_no_answer_never_prints_a_blank(string template, string said)
    {
        var findings = new DiagnosticBag();
        Assert.Null(TemplateMerger.Merge(Request(template), findings));
        var finding = Assert.Single(findings, f => f.Severity == Severity.Error);
        Assert.Equal("T304", finding.Code);
        Assert.Contains(said, finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("【待补：", Merge(template).Expanded, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ (zh.rate 1 0) ?? '—' }}", "—")]
    [InlineData("{{ x = zh.growth 5 0; if x; x; else; '没有'; end }}", "没有")]
    [InlineData("{{ zh.or (zh.rate 1 0) '' }}。", "。")]
    [InlineData("{{ zh.date null }}。", "。")]
    [InlineData("| a |\n|---|\n| {{ zh.rate 1 0 }} |", "| a |\n|---|\n| — |")]
    public void What_the_template_says_stands_in_the_place_of_a_missing_answer(string template, string printed) =>
        Assert.Equal(printed, Merge(template).Expanded);

    [Theory]
    [InlineData("{points: [{title, lead?}]}", "points", "lead", true)]
    [InlineData("{points: [title, lead?]}", "points", "lead", true)]
    [InlineData("{points: [{title, \"parts?\": [{title, text?}]}]}", "parts", "text", true)]
    [InlineData("{points: [{title}]}", "points", "lead", false)]
    public void The_elements_of_a_list_are_declared_as_its_members(string uses, string list, string member, bool isOptional)
    {
        var text = $"---\nuses: {{ meeting: {uses} }}\n---\n{{{{ for p in meeting.points }}}}{{{{ for q in p.parts ?? [p] }}}}[{{{{ {(list == "parts" ? "q" : "p")}.{member} }}}}]{{{{ end }}}}{{{{ end }}}}";
        var data = YamlData.Parse(new SourceText("meeting.yaml", "points: [{title: 甲, parts: [{title: 乙}]}]"), []);
        var findings = new DiagnosticBag();
        var merged = TemplateMerger.Merge(new MergeRequest(new SourceText("t.md", text), TemplateLibrary.Empty) { SourceNames = new HashSet<string> { "meeting" }, Source = _ => (DataNode)data! }, findings);
        Assert.Equal(isOptional, merged is not null);
        if (!isOptional)
            Assert.Contains(findings, f => f.Code is "T301" or "T302");
    }

    [Theory]
    [InlineData("{{ meeting.主持 }}", "T301", "meeting.主持")]
    [InlineData("{{ \"（\" + meeting.主持 + \"）\" }}", "T301", "meeting.主持")]
    [InlineData("{{ rankin }}", "T301", "ranking")]
    [InlineData("{{ x = meeting.主持 ?? meeting.副持 }}{{ x }}", "T301", "meeting.主持")]
    [InlineData("{{ ranking[2].合计 }}", "T303", "合计")]
    [InlineData("{{ ranking[0].总分 }}", "T301", "得分_合计")]
    public void A_value_that_is_not_there_is_an_error_with_the_nearest_names(string template, string code, string said)
    {
        var findings = new DiagnosticBag();
        Assert.Null(TemplateMerger.Merge(Request(template), findings));
        var finding = Assert.Single(findings, f => f.Severity == Severity.Error);
        Assert.Equal(code, finding.Code);
        Assert.Contains(said, finding.Message.Zh + finding.Help?.Zh, StringComparison.Ordinal);
        Assert.Equal(1, finding.Location.Line);
    }

    [Theory]
    [InlineData("{{ if meeting.主持 }}有{{ else }}无{{ end }}", "无")]
    [InlineData("{{ meeting.主持 ?? \"暂缺\" }}", "暂缺")]
    [InlineData("{{ for p in meeting.议程 }}x{{ end }}", "")]
    [InlineData("{{ if meeting.主持; end; x = meeting.name; x }}", "推进会")]
    [InlineData("{{ x = (meeting.主持 ?? \"\") + meeting.name; x }}", "推进会")]
    [InlineData("| {{ ranking[2].合计 }} |", "| — |")]
    [InlineData("---\nuses: { meeting: [name, host?] }\n---\n{{ meeting.host }}", "---\nuses: { meeting: [name, host?] }\n---\n")]
    public void A_missing_value_is_null_in_conditions_and_a_dash_in_tables(string template, string expected) =>
        Assert.Equal(expected, Merge(template, draft: false).Expanded);

    [Fact]
    public void A_name_that_uses_does_not_declare_is_an_error_even_in_a_condition()
    {
        var findings = new DiagnosticBag();
        TemplateMerger.Merge(Request("---\nuses: { meeting: [name] }\n---\n{{ if meeting.hots }}x{{ end }}"), findings);
        Assert.Equal("T302", Assert.Single(findings).Code);
    }

    [Fact]
    public void Full_width_marks_in_code_are_read_as_meant_with_a_note()
    {
        var merged = Merge("｛｛ ranking[0].单位 ｜ string.append “组” ｝｝");
        Assert.Equal("甲镇组", merged.Expanded);
        Assert.Contains(merged.Findings, f => f.Code == "T102");
    }

    [Fact]
    public void Rows_that_a_template_makes_know_their_cells_or_at_least_their_sheet()
    {
        var findings = new DiagnosticBag();
        var merged = TemplateMerger.Merge(Request("{{ made = []; for r in ranking; made = made | array.add {name: r.单位, twice: (r.合计 ?? 0) * 2}; end }}"), findings)!;
        var row = Assert.IsType<DataMap>(Assert.IsType<DataList>(merged.Lookup("made"))[0]);
        Assert.Equal("data/ranking.xlsx 九月!A4", row.LocationOf("name").ToString());
        Assert.Equal("data/ranking.xlsx 九月", row.LocationOf("twice").ToString());
    }

    [Fact]
    public void Prose_in_data_is_markdown_only_where_the_template_says_so()
    {
        Assert.Equal("**重点**", Merge("{{ meeting.prose | markdown }}").Text);
        Assert.NotEqual("**重点**", Merge("{{ meeting.prose }}").Text);
    }

    [Fact]
    public void Merged_text_knows_its_template_line()
    {
        var merged = Merge("第一行\n{{ for r in ranking }}- {{ r.单位 }}\n{{ end }}末行\n");
        var offset = merged.Text.IndexOf("末行", StringComparison.Ordinal);
        Assert.Equal(3, merged.Map.At(offset).Line);
    }

    private static MergeRequest Request(string template)
    {
        var meeting = new DataMap(new SourceLocation("data/meeting.yaml", 1));
        meeting.Set("name", "推进会", new SourceLocation("data/meeting.yaml", 1, 7));
        meeting.Set("prose", "**重点**", new SourceLocation("data/meeting.yaml", 2, 8));
        return new MergeRequest(new SourceText("templates/t.md", template), TemplateLibrary.Without(new TemplateCache()))
        {
            SourceNames = ["ranking", "meeting"],
            Source = name => name == "ranking" ? s_ranking : name == "meeting" ? meeting : null,
        };
    }

    private static Merged Merge(string template, bool draft = true)
    {
        var findings = new DiagnosticBag();
        var result = TemplateMerger.Merge(Request(template) with { IsDraft = draft }, findings);
        Assert.True(result is not null, string.Join("\n", findings.Select(f => f.Message.Zh)));
        return new Merged(result!.Text, result.Map, findings);
    }

    private sealed record Merged(string Text, SourceMap Map, DiagnosticBag Findings)
    {
        public string Expanded => Map.Expand(Text);

        public string CellsOf(string value) => string.Join(" ", Map.Values.First(v => v.Text == value).Cells);
    }
}
