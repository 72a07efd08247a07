using System.Security.Cryptography;
using Reports.Diagnostics;
using Reports.Packages;
using Xunit;

namespace Reports.Tests.Packages;

/// <summary>A copy of cases/workspace/NAME to build in.</summary>
internal sealed class TestWorkspace : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestWorkspace(string name) => TemporaryFolder.Copy(System.IO.Path.Combine(Repository.Cases("workspace"), name), _folder.Path);

    public string Path(string file) => _folder.File(file);

    public string Read(string file) => File.ReadAllText(Path(file));

    public void Edit(string file, string from, string to)
    {
        Assert.Contains(from, Read(file), StringComparison.Ordinal);
        File.WriteAllText(Path(file), Read(file).Replace(from, to, StringComparison.Ordinal));
    }

    public Workspace Open()
    {
        var findings = new DiagnosticBag();
        var workspace = Workspace.Open(_folder.Path, System.IO.Path.Combine(Repository.Root, "templates"), findings);
        Assert.False(findings.HasErrors, string.Join('\n', findings));
        return workspace!;
    }

    public static RunOptions Options() => new(PlanSelection.All, 2, "1.2.3");

    public BuildResult Build(Func<RunOptions, RunOptions>? change = null)
    {
        var result = WorkspaceBuilder.Build(Open(), change?.Invoke(Options()) ?? Options(), null, CancellationToken.None);
        Assert.Null(result.Bug);
        Assert.DoesNotContain(result.AllFindings, f => f.Severity == Severity.Error);
        return result;
    }

    /// <summary>Every file below output/ with its digest.</summary>
    public SortedDictionary<string, string> Outputs()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path("output"), "*", SearchOption.AllDirectories))
            files[System.IO.Path.GetRelativePath(Path("output"), file)] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        return files;
    }

    public void Dispose() => _folder.Dispose();
}
