using Xunit;

namespace Reports.Tests.Cli;

public sealed class StarterTests
{
    public static TheoryData<string> Kinds() =>
        [.. Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "starters")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_new_workspace_builds_at_once_without_findings_and_twice_the_same(string kind)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, InProcess.Run(["new", "--kind", kind], folder.Path).Status);
        var (status, _, error) = InProcess.Run(["build", "--strict", "--jobs", "4"], folder.Path);
        Assert.Equal("", error);
        Assert.Equal(0, status);
        var first = Outputs(folder);
        Assert.True(first.Count > 1, string.Join(" ", first.Keys));
        Directory.Delete(folder.File("output"), recursive: true);
        InProcess.Run(["build", "--jobs", "1"], folder.Path);
        Assert.Equal(first, Outputs(folder));
    }

    /// <summary>cases/command has no terminal; here the questions are answered as at one.</summary>
    [Fact]
    public void At_a_terminal_the_facts_are_asked_and_stand_in_the_data_file_with_their_comments()
    {
        using var folder = new TemporaryFolder();
        var (status, _, error) = InProcess.Run(["new", "--kind", "speech"], folder.Path, "全县护林防火工作推进会\n十月九日\n2026年10月9日\n\n秦岭: \"东\"\n", isTerminal: true);
        Assert.Equal(0, status);
        Assert.Contains("  会议名称，写全称（name）[全县农村饮水安全工作推进会]：", error, StringComparison.Ordinal);
        Assert.Contains("“十月九日”不是日期", error, StringComparison.Ordinal);
        Assert.Contains("  讲话人的职务（speaker.office）[副县长]：", error, StringComparison.Ordinal);
        var data = File.ReadAllText(folder.File("data/meeting.yaml"));
        Assert.Contains("name: 全县护林防火工作推进会        # 会议名称，写全称", data, StringComparison.Ordinal);
        Assert.Contains("date: 2026-10-09                        # 开会的日期", data, StringComparison.Ordinal);
        Assert.Contains("  office: 副县长", data, StringComparison.Ordinal);
        Assert.Contains("name: \"秦岭: \\\"东\\\"\"", data, StringComparison.Ordinal);
        Assert.Contains("salutation: 同志们", data, StringComparison.Ordinal);
        Assert.Equal(0, InProcess.Run(["build", "--strict"], folder.Path).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_that_is_asked_for_says_what_it_means(string kind)
    {
        using var folder = new TemporaryFolder();
        var (_, _, error) = InProcess.Run(["new", "--kind", kind], folder.Path, "", isTerminal: true);
        var questions = error.Split('\n').SelectMany(l => l.Split("：  ", StringSplitOptions.RemoveEmptyEntries)).Where(q => q.Contains('[')).ToList();
        Assert.NotEmpty(questions);
        Assert.All(questions, q => Assert.True(q.Contains('（'), q));
    }

    private static SortedDictionary<string, string> Outputs(TemporaryFolder folder) =>
        new(Directory.EnumerateFiles(folder.File("output"), "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder.Path, f), f => Convert.ToHexString(File.ReadAllBytes(f))), StringComparer.Ordinal);
}
