using Reports.Diagnostics;
using Reports.Packages;

namespace Reports.Cli.Commands;

/// <summary>SVG → PNG through a program of this machine.</summary>
internal static class PngConverter
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    /// <returns>Null with a finding when no program can do it.</returns>
    public static byte[]? Convert(byte[] svg, Host host, DiagnosticBag findings)
    {
        var folder = Directory.CreateTempSubdirectory("reports-");
        try
        {
            var (from, to) = (Path.Combine(folder.FullName, "chart.svg"), Path.Combine(folder.FullName, "chart.png"));
            File.WriteAllBytes(from, svg);
            foreach (var name in FoundPrograms.ChartConverters)
            {
                if (FoundPrograms.Find(name, host.Variable) is { } program && ForeignProgram.Run(program, Arguments(name, from, to, folder.FullName), s_limit) && File.Exists(to))
                    return File.ReadAllBytes(to);
            }
            findings.Add(PackageProblems.NoPngConverter(FoundPrograms.ChartConverters));
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Arguments(string name, string from, string to, string folder) => name switch
    {
        "rsvg-convert" => ["--dpi-x", "192", "--dpi-y", "192", "-o", to, from],
        "inkscape" => ["--export-type=png", "--export-dpi=192", $"--export-filename={to}", from],
        "soffice" => [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", "png", "--outdir", folder, from],
        _ => ["--headless", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=2", $"--screenshot={to}", new Uri(from).AbsoluteUri],
    };
}
