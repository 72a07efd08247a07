using System.Text.RegularExpressions;
using Xunit;

namespace Reports.Tests;

/// <summary>Who may use whom. The table is the rule and its enforcement in one text.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> s_mayUse = new()
    {
        ["Texts"] = [],
        ["Diagnostics"] = ["Texts"],
        ["Data"] = ["Texts", "Diagnostics"],
        ["Documents"] = ["Texts", "Diagnostics"],
        ["Themes"] = ["Texts", "Diagnostics", "Data"],
        ["Templates"] = ["Texts", "Diagnostics", "Data"],
        ["Charts"] = ["Texts", "Diagnostics", "Documents", "Themes"],
        ["Readers"] = ["Texts", "Diagnostics", "Data", "Documents"],
        ["Layouts"] = ["Texts", "Diagnostics", "Documents", "Themes", "Charts"],
        ["Rules"] = ["Texts", "Diagnostics", "Data", "Documents", "Themes", "Readers"],
        ["Drafts"] = ["Texts", "Diagnostics", "Rules"],
        ["Writers"] = ["Texts", "Diagnostics", "Documents", "Themes", "Charts", "Layouts"],
        ["Imports"] = ["Texts", "Diagnostics", "Data", "Documents", "Readers", "Writers"],
        ["Packages"] = ["Texts", "Diagnostics", "Data", "Documents", "Themes", "Templates", "Charts", "Readers", "Layouts", "Rules", "Writers"],
    };

    /// <summary>Foreign packages and the only folders that may name them.</summary>
    private static readonly Dictionary<string, string[]> s_packages = new()
    {
        ["YamlDotNet"] = ["Data"],
        ["ExcelDataReader"] = ["Data"],
        ["Markdig"] = ["Readers"],
        ["Scriban"] = ["Templates"],
        ["AngleSharp"] = ["Readers", "Imports"],
        ["System.CommandLine"] = [],
        ["Spectre.Console"] = [],
    };

    private static readonly string[] s_banned =
        ["Console.", "Environment.Exit", "DateTime.Now", "DateTime.Today", "DateTime.UtcNow", "Thread.CurrentThread.CurrentCulture", "new Random", "Guid.NewGuid"];

    private static readonly string s_core = Path.Combine(Repository.Root, "tool", "Reports.Core");

    public static TheoryData<string> Folders() => [.. Directory.GetDirectories(s_core).Select(f => Path.GetFileName(f)!).Where(n => n is not ("bin" or "obj"))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_the_folders_its_row_names(string folder)
    {
        Assert.True(s_mayUse.ContainsKey(folder), $"{folder} has no row in the table.");
        foreach (var (file, text) in Sources(folder))
        {
            foreach (var used in UsedNamespace().Matches(text).Select(m => m.Groups[1].Value))
            {
                var allowed = used == folder || !s_mayUse.ContainsKey(used) || s_mayUse[folder].Contains(used);
                Assert.True(allowed, $"{file} uses Reports.{used}, which {folder} may not.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_package_is_named_only_where_its_row_says(string folder)
    {
        foreach (var (file, text) in Sources(folder))
        {
            foreach (var (package, folders) in s_packages)
            {
                var used = Regex.IsMatch(text, $@"^using (\w+ = )?{Regex.Escape(package)}[.;]", RegexOptions.Multiline);
                Assert.True(!used || folders.Contains(folder), $"{file} uses {package}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_library_knows_no_console_no_clock_and_no_chance(string folder)
    {
        foreach (var (file, text) in Sources(folder))
        {
            foreach (var call in s_banned)
                Assert.False(text.Contains(call, StringComparison.Ordinal), $"{file} uses {call}.");
        }
    }

    private static IEnumerable<(string File, string Text)> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(s_core, folder), "*.cs", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(Repository.Root, f), File.ReadAllText(f)));

    [GeneratedRegex(@"^using (?:\w+ = )?Reports\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex UsedNamespace();
}
