using Reports.Diagnostics;
using Reports.Imports;

namespace Reports.Cli.Commands;

/// <summary>A .doc → a .docx through LibreOffice, where there is one.</summary>
internal static class OldWordFiles
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    /// <returns>Null with a finding when there is no LibreOffice or it does not open the file.</returns>
    public static byte[]? Convert(Host host, string name, byte[] bytes, DiagnosticBag findings)
    {
        if (FoundPrograms.Find("soffice", host.Variable) is not { } office)
        {
            findings.Add(ImportProblems.NeedsOffice(name));
            return null;
        }
        var folder = Directory.CreateTempSubdirectory("reports-");
        try
        {
            string At(string file) => Path.Combine(folder.FullName, file);
            File.WriteAllBytes(At("paper.doc"), bytes);
            string[] convert = [$"-env:UserInstallation={new Uri(At("profile"))}", "--headless", "--convert-to", "docx", "--outdir", folder.FullName, At("paper.doc")];
            if (ForeignProgram.Run(office, convert, s_limit) && File.Exists(At("paper.docx")))
                return File.ReadAllBytes(At("paper.docx"));
            findings.Add(ImportProblems.NotConverted(name));
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
