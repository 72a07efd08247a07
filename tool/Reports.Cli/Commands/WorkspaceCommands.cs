using Reports.Diagnostics;
using Reports.Packages;

namespace Reports.Cli.Commands;

/// <summary>What the commands that work in a workspace begin with.</summary>
internal static class WorkspaceCommands
{
    public static string ShippedTemplates(Host host) => Path.Combine(host.ProgramFolder, "templates");

    /// <returns>Null when the plan cannot be used or does not have a name that was asked for; the findings say why.</returns>
    public static Workspace? Open(Host host, PlanSelection selection, DiagnosticBag findings)
    {
        var workspace = Workspace.Open(host.Folder, ShippedTemplates(host), findings);
        if (workspace is null || findings.HasErrors)
            return null;
        var known = workspace.Plan.Names.ToList();
        foreach (var name in selection.Names.Where(n => !known.Contains(n)))
            findings.Add(PackageProblems.NoSuchPiece(name, known));
        return findings.HasErrors ? null : workspace;
    }

    /// <summary>Templates as seen from the current folder, in a workspace or not.</summary>
    public static TemplateFolders Templates(Host host)
    {
        var root = Workspace.FindRoot(host.Folder);
        return new TemplateFolders(root is null ? null : Path.Combine(root, "templates"), ShippedTemplates(host));
    }
}
