using Xunit;

namespace Reports.Tests.Cli;

public sealed class LargeInputTests
{
    [Fact]
    public void Ten_megabytes_in_one_cell_are_a_finding_that_names_the_cell()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("large.csv"), $"单位,备注\n清河镇,{new string('长', 10 << 20)}\n");
        var (status, _, error) = InProcess.Run(["data", "large.csv"], folder.Path);
        Assert.Equal(1, status);
        Assert.Contains("D113", error, StringComparison.Ordinal);
        Assert.Contains("large.csv:2:", error, StringComparison.Ordinal);
        Assert.InRange(error.Length, 1, 2000);
    }

    [Fact]
    public void Bytes_that_are_no_text_end_in_findings_and_no_bug()
    {
        using var folder = new TemporaryFolder();
        var bytes = new byte[4096];
        for (var seed = 0; seed < 20; seed++)
        {
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = (byte)((i * 7919 + seed * 104729) >> (seed % 5));
            foreach (var name in (string[])["a.csv", "a.xlsx", "a.yaml", "a.json", "a.xls"])
            {
                File.WriteAllBytes(folder.File(name), bytes);
                Assert.InRange(InProcess.Run(["data", name], folder.Path).Status, 0, 2);
            }
        }
    }
}
