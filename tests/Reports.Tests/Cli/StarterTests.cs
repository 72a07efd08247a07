using Xunit;

namespace Reports.Tests.Cli;

public sealed class StarterTests
{
    [Theory]
    [InlineData("speech")]
    [InlineData("bulletin")]
    [InlineData("exchange")]
    public void A_new_workspace_builds_at_once_without_findings_and_twice_the_same(string kind)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, InProcess.Run(["new", "--kind", kind], folder.Path).Status);
        var (status, _, error) = InProcess.Run(["build", "--strict", "--jobs", "4"], folder.Path);
        Assert.Equal("", error);
        Assert.Equal(0, status);
        var first = Outputs(folder);
        Assert.True(first.Count > 1);
        Directory.Delete(folder.File("output"), recursive: true);
        InProcess.Run(["build", "--jobs", "1"], folder.Path);
        Assert.Equal(first, Outputs(folder));
    }

    private static SortedDictionary<string, string> Outputs(TemporaryFolder folder) =>
        new(Directory.EnumerateFiles(folder.File("output"), "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder.Path, f), f => Convert.ToHexString(File.ReadAllBytes(f))), StringComparer.Ordinal);
}
