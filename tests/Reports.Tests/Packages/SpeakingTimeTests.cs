using System.IO.Compression;
using System.Text;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Packages;
using Reports.Readers;
using Reports.Tests.Cli;
using Xunit;

namespace Reports.Tests.Packages;

/// <summary>How long papers take to read aloud, and what the podium edition shows of it.</summary>
public sealed class SpeakingTimeTests
{
    [Fact]
    public void Sections_add_up_to_the_whole_and_begin_where_the_one_before_ends()
    {
        var spoken = SpeakingTime.Of(Paper("开头的话。\n\n# 甲\n\n一二三四五六七八九十。\n\n# 乙\n\n2026年35%。"), 60)!;
        Assert.Equal(spoken.Characters, spoken.Sections.Sum(s => s.Characters));
        Assert.Equal(["", "一、甲", "二、乙"], spoken.Sections.Select(s => s.Title));
        // 同志们 and 开头的话; 一甲 and ten; 二乙, 二〇二六年 and 百分之三十五.
        Assert.Equal([7, 12, 13], spoken.Sections.Select(s => s.Characters));
        Assert.Equal([0.0m, 0.1m, 0.3m], spoken.Sections.Select(s => s.Before));
    }

    [Theory]
    [InlineData("通报")]
    [InlineData("简报")]
    public void What_is_not_spoken_has_no_time(string kind) => Assert.Null(SpeakingTime.Of(Paper("正文。", kind), 180));

    [Fact]
    public void Tables_and_charts_are_not_read_aloud()
    {
        var with = SpeakingTime.Of(Paper("正文。\n\n| 单位 | 得分 |\n|---|---|\n| 甲 | 96 |"), 180)!;
        Assert.Equal(SpeakingTime.Of(Paper("正文。"), 180)!.Characters, with.Characters);
    }

    [Fact]
    public void A_paper_over_its_time_tells_how_much_to_cut_and_where()
    {
        var body = $"# 长\n\n{new string('长', 298)}\n\n# 短\n\n{new string('短', 98)}";
        var spoken = SpeakingTime.Of(Paper(body), 100)!;
        var finding = SpeakingTime.OverBudget(spoken, 2, SourceLocation.None)!;
        Assert.Equal("L607", finding.Code);
        Assert.Contains("要4分钟，超过限时2分钟", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("要删约203字", finding.Help?.Zh, StringComparison.Ordinal);
        Assert.Contains("“一、长”3分钟，删约", finding.Help?.Zh, StringComparison.Ordinal);
        Assert.Null(SpeakingTime.OverBudget(spoken, 5, SourceLocation.None));
        Assert.Null(SpeakingTime.OverBudget(spoken, null, SourceLocation.None));
    }

    [Fact]
    public void The_manifest_tells_when_each_page_is_turned_and_the_last_one_ends_with_the_speech()
    {
        using var work = new TestWorkspace("podium");
        work.Edit("templates/speech.md", "# ", $"{new string('长', 700)}。\n\n# ");
        work.Build();
        var speech = ManifestJson.Read(File.ReadAllBytes(work.Path("output/manifest.json")))!.Pieces.Single(p => p.Name == "speech");
        Assert.True(speech.MinutesByPage.Count > 2, "the podium edition's pages");
        Assert.Equal(speech.MinutesByPage.Order(), speech.MinutesByPage);
        Assert.Equal(speech.SpeechMinutes, speech.MinutesByPage[^1]);
    }

    [Fact]
    public void Pauses_and_stress_are_seen_at_the_podium_only()
    {
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Repository.Cases("workspace"), "podium"), folder.Path);
        InProcess.Run(["build"], folder.Path);
        var (standard, podium) = (Text(folder, "讲话.docx"), Text(folder, "讲话（讲台版）.docx"));
        Assert.DoesNotContain("‖", standard, StringComparison.Ordinal);
        Assert.DoesNotContain("w:u ", standard, StringComparison.Ordinal);
        Assert.Equal(2, podium.Split('‖').Length - 1);
        Assert.Equal(2, podium.Split("<w:u w:val=\"single\"/>").Length - 1);
        // 同志们 and the opening's 31 characters at 150 a minute.
        Assert.Contains(">0.2分钟<", podium, StringComparison.Ordinal);
    }

    private static string Text(TemporaryFolder folder, string file)
    {
        using var zip = ZipFile.OpenRead(folder.File("output/" + file));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Document Paper(string body, string kind = "讲话") =>
        MarkdownReader.Read(MergedText.Of("paper.md", $"---\nkind: {kind}\ntitle: 题目\nsalutation: 同志们\n---\n\n{body}\n"), ReadContext.Empty, [])!;
}
