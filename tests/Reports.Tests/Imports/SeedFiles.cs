using Xunit;

namespace Reports.Tests.Imports;

/// <summary>The four source documents, which are other people's writing and no part of the repository.</summary>
internal static class SeedFiles
{
    private static readonly string[] s_folders = [Path.Combine(Repository.Root, "..", "shared", "seeds"), Path.Combine(Repository.Root, "..", "..", "shared", "seeds")];

    public static IReadOnlyList<string> All()
    {
        var folder = s_folders.FirstOrDefault(Directory.Exists);
        Skip.If(folder is null, "The source documents are not here.");
        return [.. Directory.EnumerateFiles(folder!, "*.txt").Order(StringComparer.Ordinal)];
    }

    public static string Of(string number) => All().Single(f => Path.GetFileName(f).StartsWith(number, StringComparison.Ordinal));
}
