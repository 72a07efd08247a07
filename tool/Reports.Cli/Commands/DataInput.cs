using System.Globalization;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Packages;

namespace Reports.Cli.Commands;

/// <summary>A data file named on the command line, with what is stated about it there.</summary>
internal static class DataInput
{
    /// <summary>A source of the workspace by its name, as the plan states it.</summary>
    /// <param name="isSource">False, without findings, where the word is no source's name.</param>
    /// <param name="sheet">With <paramref name="header"/> and <paramref name="table"/>, stated on the command line: the source's file is then read by them and not as the plan says.</param>
    public static DataNode? OfPlan(Host host, string name, string? sheet, string? header, int? table, DiagnosticBag findings, out bool isSource)
    {
        isSource = false;
        if (name.Contains('.') || name.Contains('/') || File.Exists(host.PathOf(name)) || Workspace.FindRoot(host.Folder) is null)
            return null;
        var plan = new DiagnosticBag();
        if (Workspace.Open(host.Folder, WorkspaceCommands.ShippedTemplates(host), plan) is not { } workspace || plan.HasErrors)
            return null;
        var sources = new Sources(workspace.Root, workspace.Plan.Sources);
        isSource = sources.IsDeclared(name);
        if (isSource && (sheet is not null || header is not null || table is not null))
        {
            var file = sources.Specs.First(s => s.Name == name).File.Text;
            findings.Add(PackageProblems.ReadByOptions(name, file));
            return Read(host, Path.GetRelativePath(host.Folder, Path.Combine(workspace.Root, file)), sheet, header, findings, table);
        }
        var node = sources.Find(name);
        findings.AddRange(sources.Findings());
        return node;
    }

    /// <param name="header">3 or 2-3.</param>
    /// <returns>Null when it cannot be read.</returns>
    public static DataNode? Read(Host host, string file, string? sheet, string? header, DiagnosticBag findings, int? table = null)
    {
        var name = file.Replace('\\', '/');
        var rows = header?.Split('-', StringSplitOptions.TrimEntries).Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).ToList() ?? [];
        if (rows.Count > 2 || rows.Contains(0) || (rows.Count == 2 && rows[1] < rows[0]))
        {
            findings.Add(PackageProblems.HeaderNotUnderstood(header!, new SourceLocation(name)));
            return null;
        }
        var request = new DataRequest(name, host.PathOf(file))
        {
            Sheet = sheet,
            Table = table,
            Header = rows.Count == 2 ? [.. Enumerable.Range(rows[0], rows[1] - rows[0] + 1)] : rows,
        };
        return file == "-" ? DataFiles.Read(request, host.Input, findings) : DataFiles.Read(request, findings);
    }
}
