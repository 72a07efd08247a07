using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Reports.Documents;
using Reports.Layouts;
using Reports.Writers.Docx;
using Xunit;

namespace Reports.Tests.Docx;

public sealed class TitleLinesTests
{
    [Theory]
    [InlineData("在全县文明城市创建工作推进会上的讲话", "在全县文明城市创建工作推进会上的讲话")]
    [InlineData("云溪县2026年第一季度文明城市创建工作进展情况通报", "云溪县2026年第一季度|文明城市创建工作进展情况通报")]
    [InlineData("云溪县人民政府关于印发《云溪县城市管理提升行动方案》的通知", "云溪县人民政府关于印发|《云溪县城市管理提升行动方案》的通知")]
    [InlineData("关于2026年第一季度“文明社区”创建情况和《城市管理办法》落实情况的通报", "关于2026年第一季度“文明社区”创建情况|和《城市管理办法》落实情况的通报")]
    public void Titles_break_between_words_in_even_lines(string title, string expected) =>
        Assert.Equal(expected, Show(TitleLines.Break([new TextRun(title)], 20)));

    [Fact]
    public void A_break_made_by_hand_wins()
    {
        IReadOnlyList<Inline> title = [new TextRun("短"), new LineBreak(), new TextRun("很长很长很长很长很长很长很长很长很长很长很长很长很长")];
        Assert.Same(title, TitleLines.Break(title, 20));
    }

    [Fact]
    public void A_value_from_data_stays_whole()
    {
        var value = new Reports.Diagnostics.PrintedValue("紫云山经济开发区管委会", null, default, [], []);
        IReadOnlyList<Inline> title = [new TextRun("关于对"), new TextRun(value.Text, value), new TextRun("进行表扬的决定事项")];
        Assert.Equal("关于对紫云山经济开发区管委会|进行表扬的决定事项", Show(TitleLines.Break(title, 16)));
    }

    /// <summary>Whatever stands around it: a name as wide as half a line and more is not torn for the sake of even lines.</summary>
    [Fact]
    public void A_name_from_data_is_never_torn()
    {
        const string Name = "紫云山开发区管委会";
        for (var before = 0; before <= 30; before++)
        {
            for (var after = 0; after <= 30; after++)
            {
                var title = new string('甲', before) + Name + new string('乙', after);
                var breaks = TitleLines.Find(title, 20, [(before, before + Name.Length)]);
                Assert.DoesNotContain(breaks, b => b > before && b < before + Name.Length);
            }
        }
    }

    [Theory]
    [InlineData("在全县深化文明城市创建暨城市精细化管理提升年行动、城乡环境综合整治和重点项目建设推进工作动员部署会议上的讲话")]
    [InlineData("云溪县人民政府办公室关于开展全县城乡接合部和背街小巷环境卫生集中整治行动第三次督查情况的通报")]
    [InlineData("关于2026年第一季度全县文明城市创建模拟测评得分和排名、重点问题整改完成情况的通报")]
    public void A_title_of_three_lines_has_no_waist(string title)
    {
        var lines = Show(TitleLines.Break([new TextRun(title)], 20)).Split('|').Select(CellWidth.Of).ToList();
        Assert.Equal(3, lines.Count);
        Assert.False(lines[1] < lines[0] && lines[1] < lines[2], string.Join(' ', lines));
    }

    [Theory]
    [InlineData("望江新区文明创建指挥部（扩大）会议", "在望江新区文明创建|指挥部（扩大）会议上的讲话")]
    [InlineData("临溪区秋冬季城乡环境整治动员部署会", "在临溪区秋冬季城乡|环境整治动员部署会上的讲话")]
    public void A_value_that_must_be_parted_is_parted_between_words(string name, string expected)
    {
        var value = new Reports.Diagnostics.PrintedValue(name, null, default, [], []);
        IReadOnlyList<Inline> title = [new TextRun("在"), new TextRun(value.Text, value), new TextRun("上的讲话")];
        Assert.Equal(expected, Show(TitleLines.Break(title, 20)));
    }

    [Property(MaxTest = 300)]
    public void No_line_is_too_wide_and_nothing_whole_is_torn(NonNegativeInt seed)
    {
        var random = new Random(seed.Get);
        const string Parts = "云溪县关于的工作和《办法》“一号”2026年93.5%通知讲话、，（试行）";
        var title = string.Concat(Enumerable.Range(0, random.Next(1, 70)).Select(_ => Parts[random.Next(Parts.Length)]));
        var breaks = TitleLines.Find(title, 20, []);
        var starts = new[] { 0 }.Concat(breaks).Append(title.Length).ToList();
        for (var i = 1; i < starts.Count; i++)
        {
            Assert.True(starts[i] > starts[i - 1] || title.Length == 0);
            if (breaks.Count > 0)
                Assert.True(CellWidth.Of(title[starts[i - 1]..starts[i]]) <= 20);
        }
        Assert.All(breaks, b => Assert.False(char.IsAsciiDigit(title[b - 1]) && char.IsAsciiDigit(title[b])));
        Assert.All(breaks, b => Assert.DoesNotContain(title[b], "，、》”）%"));
    }

    private static string Show(IReadOnlyList<Inline> inlines) => string.Concat(inlines.Select(i => i is TextRun run ? run.Text : "|"));
}
