using Xunit;

namespace Reports.Tests;

/// <summary>Compares with a committed file; UPDATE_GOLDEN=1 accepts what is there now, to be read in git diff.</summary>
internal static class Golden
{
    private static readonly bool s_update = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static void Check(string path, string actual)
    {
        actual = actual.ReplaceLineEndings("\n");
        if (s_update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(File.Exists(path), $"No expected file {Path.GetRelativePath(Repository.Root, path)}; run once with UPDATE_GOLDEN=1.");
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (expected == actual)
            return;
        File.WriteAllText(Path.ChangeExtension(path, ".received" + Path.GetExtension(path)), actual);
        var (theirs, ours) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < theirs.Length && line < ours.Length && theirs[line] == ours[line])
            line++;
        Assert.Fail($"{Path.GetRelativePath(Repository.Root, path)}:{line + 1}\n expected: {theirs.ElementAtOrDefault(line)}\n received: {ours.ElementAtOrDefault(line)}");
    }
}
