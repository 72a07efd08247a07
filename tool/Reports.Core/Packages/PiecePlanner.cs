using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>Plan + data → the pieces with their templates and outputs. Nothing is written before the whole is known to fit together.</summary>
public static class PiecePlanner
{
    private static readonly string[] s_extensions = [".docx", ".html", ".md", ".txt", ".xlsx"];

    public static PlannedWork Plan(Workspace workspace, Sources sources, PlanSelection selection, DiagnosticBag findings)
    {
        var pieces = new List<PlannedPiece>();
        foreach (var spec in workspace.Plan.Pieces.Where(p => selection.Takes(p.Name)))
            pieces.Add(Prepare(spec, spec.Name, null, null, workspace, sources));
        var packages = new List<PlannedPackage>();
        foreach (var spec in workspace.Plan.Packages.Where(p => selection.Takes(p.Name)))
        {
            var package = Plan(spec, workspace, sources, selection, findings);
            packages.Add(package);
            pieces.AddRange(package.Pieces);
        }
        // A value that no package has is a slip of the pen; one that some packages lack is none.
        if (packages.Count > 0 && packages.TrueForAll(p => p.Pieces.Count == 0 && p.LeftOut.Count == 0) && !findings.HasErrors)
        {
            foreach (var (column, value) in selection.Only)
                findings.Add(PackageProblems.NoSuchRow(column, value, packages.Select(p => PackageRows.NearestValue(p.Spec, sources, column, value)).FirstOrDefault(n => n is not null), packages[0].Spec.EachSource.Location));
        }
        var work = OutputCollisions.Remove(new PlannedWork(pieces, packages), findings);
        return selection.Shard is { } shard ? work with { Pieces = [.. work.Pieces.Where(p => shard.Takes(p.Name))] } : work;
    }

    private static PlannedPackage Plan(PackageSpec spec, Workspace workspace, Sources sources, PlanSelection selection, DiagnosticBag findings)
    {
        var pieces = new List<PlannedPiece>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var leftOut = new List<EachRow>();
        foreach (var row in spec.IsVolumeOnly ? [] : PackageRows.Of(spec, sources, selection, leftOut, findings))
        {
            var name = $"{spec.Name}/{PackageRows.NameOf(row)}";
            for (var n = 2; !names.Add(name); n++)
                name = $"{spec.Name}/{PackageRows.NameOf(row)}-{n}";
            pieces.Add(Prepare(spec, name, spec, row, workspace, sources));
        }
        var volume = spec.Volume is { } stated ? Output(stated.Output, sources, null, ".docx", findings) : null;
        PlannedPiece? Find(string name) => workspace.Plan.Pieces.FirstOrDefault(p => p.Name == name) is { } piece ? Prepare(piece, piece.Name, null, null, workspace, sources) : null;
        var items = VolumeItem.Of(spec, pieces, workspace.Root, Find, workspace.Plan.Pieces.Select(p => p.Name).Concat(spec.IsVolumeOnly ? [] : [spec.Name]), findings);
        return new PlannedPackage(spec, volume, pieces) { Items = items, LeftOut = [.. leftOut.Select(PackageRows.NameOf)] };
    }

    private static PlannedPiece Prepare(PaperSpec spec, string name, PackageSpec? package, EachRow? row, Workspace workspace, Sources sources)
    {
        var findings = new DiagnosticBag();
        var draft = new Piece(name, "", "", "", spec.Editions, spec.Theme)
        {
            EachName = package?.EachName,
            EachSource = package?.EachSource.Text,
            EachValue = row,
            Aliases = spec.Data,
            Minutes = spec.Minutes,
            Location = row?.Location ?? spec.Location,
        };
        var template = Template(spec.Template, workspace.Templates, sources, draft, findings);
        var output = Output(spec.Output, sources, draft, null, findings);
        var piece = template is null || output is null ? null
            : draft with { TemplateFile = template.File, TemplatePath = template.Path, Output = output };
        return new PlannedPiece(name, package?.Name, piece, findings)
        {
            Location = draft.Location,
            Group = package?.Groups is { } column ? PlanFields.AsText(row?[column.Text]) : null,
        };
    }

    private static TemplateFile? Template(PlanText text, TemplateFolders folders, Sources sources, Piece draft, DiagnosticBag findings)
    {
        if (Render(text, sources, draft, findings) is not { } name)
            return null;
        if (!TemplateFolders.StaysInside(name))
            findings.Add(PackageProblems.TemplateOutside(name, text.Location));
        else if (folders.Find(name) is { } found)
            return found;
        else
            findings.Add(PackageProblems.NoTemplate(name, Nearest.To(name, folders.All().Select(t => t.Name)), text.Location));
        return null;
    }

    private static string? Output(PlanText text, Sources sources, Piece? draft, string? extension, DiagnosticBag findings)
    {
        if (Render(text, sources, draft, findings) is not { } rendered || OutputPath.Safe(rendered, text.Location, findings) is not { } output)
            return null;
        IEnumerable<string> allowed = extension is null ? s_extensions : [extension];
        if (allowed.Contains(Path.GetExtension(output), StringComparer.OrdinalIgnoreCase))
            return output;
        findings.Add(PackageProblems.UnknownExtension(output, allowed, text.Location));
        return null;
    }

    private static string? Render(PlanText text, Sources sources, Piece? draft, DiagnosticBag findings) =>
        text.Text.Contains("{{", StringComparison.Ordinal) ? NameTemplate.Render(text.Text, text.Location, sources, draft, findings) : text.Text;
}
