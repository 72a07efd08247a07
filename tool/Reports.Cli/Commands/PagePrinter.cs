using Reports.Diagnostics;
using Reports.Packages;

namespace Reports.Cli.Commands;

/// <summary>Word file → the text of its pages, as LibreOffice prints them and poppler reads them.</summary>
internal static class PagePrinter
{
    private static readonly string[] s_programs = ["soffice", "pdftotext"];
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    /// <returns>Null with a finding where a program is missing or fails.</returns>
    public static IReadOnlyList<string>? Print(byte[] file, Host host, DiagnosticBag findings)
    {
        var programs = s_programs.Select(p => FoundPrograms.Find(p, host.Variable)).ToList();
        var missing = s_programs.Where((_, i) => programs[i] is null).ToList();
        if (missing.Count > 0)
        {
            findings.Add(PackageProblems.CannotMeasure(missing));
            return null;
        }
        var folder = Directory.CreateTempSubdirectory("reports-");
        try
        {
            string At(string name) => Path.Combine(folder.FullName, name);
            File.WriteAllBytes(At("volume.docx"), file);
            string[] print = [$"-env:UserInstallation={new Uri(At("profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, At("volume.docx")];
            if (ForeignProgram.Run(programs[0]!, print, s_limit) && File.Exists(At("volume.pdf"))
                && ForeignProgram.Run(programs[1]!, ["-layout", "-enc", "UTF-8", At("volume.pdf"), At("volume.txt")], s_limit))
                return File.ReadAllText(At("volume.txt")).TrimEnd('\f').Split('\f');
            findings.Add(PackageProblems.MeasureFailed());
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
