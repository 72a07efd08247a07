using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>Templates and themes: UTF-8 text, opened with shared access.</summary>
internal static class TextFiles
{
    /// <returns>Null when it cannot be read; the finding says why.</returns>
    public static SourceText? Read(string path, string file, DiagnosticBag findings)
    {
        try
        {
            if (Directory.Exists(path))
            {
                findings.Add(PackageProblems.FileIsFolder(file));
                return null;
            }
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            var text = reader.ReadToEnd();
            if (text.Contains('\uFFFD', StringComparison.Ordinal))
                findings.Add(PackageProblems.NotUtf8(file));
            return new SourceText(file, text.ReplaceLineEndings("\n"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(e is FileNotFoundException or DirectoryNotFoundException ? PackageProblems.FileNotThere(file) : PackageProblems.CannotRead(file, e.Message, new SourceLocation(file)));
            return null;
        }
    }
}
