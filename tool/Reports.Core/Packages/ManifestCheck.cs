using System.Security.Cryptography;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>Whether the files that a manifest names are as they were written.</summary>
public static class ManifestCheck
{
    /// <param name="folder">The manifest's folder.</param>
    /// <returns>How many files were looked at.</returns>
    public static int Run(Manifest manifest, string folder, string manifestFile, DiagnosticBag findings)
    {
        var place = new SourceLocation(manifestFile);
        var files = manifest.Pieces.SelectMany(p => p.Outputs).Select(o => o.File).ToList();
        if (files.Count > 1 && !files.Exists(f => TemplateFolders.StaysInside(f) && File.Exists(Path.Combine(folder, f))))
        {
            findings.Add(PackageProblems.NoneThere(files.Count, place));
            return files.Count;
        }
        var count = 0;
        foreach (var output in manifest.Pieces.SelectMany(p => p.Outputs))
        {
            count++;
            if (!TemplateFolders.StaysInside(output.File))
                findings.Add(PackageProblems.OutsideOutput(output.File, place));
            else if (Check(Path.Combine(folder, output.File), output, place) is { } finding)
                findings.Add(finding);
        }
        return count;
    }

    private static Diagnostic? Check(string path, ManifestFile output, SourceLocation place)
    {
        try
        {
            if (!File.Exists(path))
                return PackageProblems.OutputMissing(output.File, place);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Convert.ToHexStringLower(SHA256.HashData(stream)) == output.Sha256 ? null : PackageProblems.OutputChanged(output.File, place);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PackageProblems.CannotRead(output.File, e.Message, place);
        }
    }
}
