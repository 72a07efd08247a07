using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>A folder with a plan.</summary>
public sealed record Workspace(string Root, WorkspacePlan Plan, TemplateFolders Templates)
{
    public const string PlanFile = "reports.yaml";

    public string OutputFolder => Path.Combine(Root, "output");

    /// <summary>The folder, or the nearest one above it, that holds a plan; null when there is none.</summary>
    public static string? FindRoot(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, PlanFile)))
                return at;
        }
        return null;
    }

    /// <param name="shipped">The templates that lie beside the program.</param>
    /// <returns>Null when there is no plan or it cannot be read; the findings say why.</returns>
    public static Workspace? Open(string folder, string shipped, DiagnosticBag findings)
    {
        if (FindRoot(folder) is not { } root)
        {
            findings.Add(PackageProblems.NoPlan(folder));
            return null;
        }
        if (DataFiles.Read(new DataRequest(PlanFile, Path.Combine(root, PlanFile)), findings) is not DataMap map)
        {
            if (!findings.HasErrors)
                findings.Add(PackageProblems.PlanIsNoMapping());
            return null;
        }
        var plan = PlanReader.Read(map, PlanFile, findings);
        return new Workspace(root, plan, new TemplateFolders(Path.Combine(root, "templates"), shipped));
    }
}
