namespace Reports.Tests;

/// <summary>Where the repository is: the nearest folder above the tests that holds Reports.sln.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Cases(string area) => Path.Combine(Root, "tests", "cases", area);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Reports.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("Reports.sln not found above the tests");
    }
}
