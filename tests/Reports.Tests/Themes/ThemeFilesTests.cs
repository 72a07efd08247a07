using Reports.Diagnostics;
using Reports.Themes;
using Xunit;

namespace Reports.Tests.Themes;

public sealed class ThemeFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reports-themes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("gbt9704")]
    [InlineData("speech")]
    [InlineData("podium")]
    [InlineData("bulletin")]
    [InlineData("plain")]
    public void Every_shipped_theme_is_read_without_findings(string name)
    {
        var findings = new DiagnosticBag();
        Assert.NotNull(ThemeFiles.Load(name, [ShippedThemes.Folder], findings));
        Assert.Empty(findings);
        Assert.Contains(name, ThemeFiles.Names([ShippedThemes.Folder]));
    }

    [Fact]
    public void The_standard_theme_has_the_numbers_of_the_standard()
    {
        var theme = ShippedThemes.Get("gbt9704");
        Assert.Equal((156m, 225m, 28.95m), (theme.Page.TextWidth, theme.Page.TextHeight, theme.Page.Pitch));
        Assert.True(22 * theme.Page.Pitch <= theme.Page.TextHeight * 72 / 25.4m);
        Assert.True(28 * theme[Role.Body].Advance <= theme.Page.TextWidth * 72 / 25.4m);
        Assert.Equal(("仿宋", 16m), (theme[Role.Body].Face, theme[Role.Body].Size));
        Assert.Equal(("黑体", "楷体", "仿宋", "仿宋"), (theme[Role.Heading1].Face, theme[Role.Heading2].Face, theme[Role.Heading3].Face, theme[Role.Heading4].Face));
        Assert.Equal(("方正小标宋简体", 22m), (theme[Role.Title].Face, theme[Role.Title].Size));
        Assert.Equal(("宋体", 14m, 7m), (theme[Role.PageNumber].Face, theme[Role.PageNumber].Size, theme.PageNumber.Below));
    }

    [Fact]
    public void Every_number_of_the_standard_theme_names_its_clause_or_says_that_it_is_practice()
    {
        var lines = File.ReadAllLines(Path.Combine(ShippedThemes.Folder, "gbt9704.yaml"));
        Assert.All(lines.Where(l => l.Contains("size:", StringComparison.Ordinal)), l => Assert.Matches("# .*([0-9]\\.[0-9]|惯例)", l));
    }

    [Fact]
    public void An_office_changes_a_shipped_theme_under_its_own_name()
    {
        Save("gbt9704", "base: gbt9704\nfaces:\n  fangsong: 仿宋_GB2312\ndigits: Times New Roman\npage: { pitch: 28 }\n");
        var theme = Load("speech", out var findings)!;
        Assert.Empty(findings);
        Assert.Equal(("仿宋_GB2312", "Times New Roman", 28m), (theme[Role.Body].Face, theme.DigitsFace, theme[Role.Body].Line));
        Assert.True(theme[Role.Heading2].Bold);
    }

    [Theory]
    [InlineData("base: gbt9704\nrols: {}\n", "W102", "rols")]
    [InlineData("base: gbt9704\nroles: { bdy: { size: 1 } }\n", "W102", "bdy")]
    [InlineData("base: gbt9704\nroles: { body: { sise: 1 } }\n", "W102", "sise")]
    [InlineData("base: gbt9704\nroles: { body: { size: 三号 } }\n", "W103", "三号")]
    [InlineData("base: gbt9704\nred: red\n", "W103", "red")]
    [InlineData("base: gbt9704\nroles: 7\n", "W103", "roles")]
    [InlineData("base: gbt9704\npage: { left: 100, right: 100 }\n", "W106", "页边距")]
    [InlineData("base: nowhere\n", "W101", "nowhere")]
    [InlineData("base: [1]\n", "W103", "base")]
    [InlineData("base: other\n", "W104", "own")]
    [InlineData("about: 空\n", "W105", "page.width")]
    public void A_wrong_theme_is_a_finding_that_names_the_word(string yaml, string code, string word)
    {
        Save("own", yaml);
        Save("other", "base: own\n");
        Assert.Null(Load("own", out var findings));
        Assert.Contains(findings, f => f.Code == code && f.Message.Zh.Contains(word, StringComparison.Ordinal) && f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("../gbt9704")]
    [InlineData("")]
    [InlineData("nothing")]
    public void A_theme_is_named_and_not_reached_by_a_path(string name)
    {
        Assert.Null(Load(name, out var findings));
        Assert.Equal("W101", Assert.Single(findings).Code);
    }

    private void Save(string name, string yaml) => File.WriteAllText(Path.Combine(_folder, name + ".yaml"), yaml);

    private Theme? Load(string name, out DiagnosticBag findings)
    {
        findings = [];
        return ThemeFiles.Load(name, [_folder, ShippedThemes.Folder], findings);
    }
}
