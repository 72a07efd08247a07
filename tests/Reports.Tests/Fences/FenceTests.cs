using Xunit;

namespace Reports.Tests.Fences;

public sealed class FenceTests
{
    public static TheoryData<string> Cases() =>
        [.. Directory.GetFiles(Repository.Cases("fence"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fence_reads_as_its_case_says(string name) =>
        Golden.Check(Path.Combine(Repository.Cases("fence"), name + ".txt"), new FenceCase(Path.Combine(Repository.Cases("fence"), name + ".md")).Dump());
}
