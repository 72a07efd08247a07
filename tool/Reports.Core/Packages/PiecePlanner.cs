using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>Plan + data → the pieces with their templates and outputs. Nothing is written before the whole is known to fit together.</summary>
public sealed class PiecePlanner
{
    private static readonly string[] s_extensions = [".docx", ".html", ".md", ".txt", ".xlsx"];

    private readonly Workspace _workspace;
    private readonly Sources _sources;

    /// <summary>By the name that the plan gives them: one object for the papers of a package.</summary>
    private readonly Dictionary<string, TemplateFile?> _templates = new(StringComparer.Ordinal);

    private PiecePlanner(Workspace workspace, Sources sources) => (_workspace, _sources) = (workspace, sources);

    public static PlannedWork Plan(Workspace workspace, Sources sources, PlanSelection selection, DiagnosticBag findings) =>
        new PiecePlanner(workspace, sources).Plan(selection, findings);

    private PlannedWork Plan(PlanSelection selection, DiagnosticBag findings)
    {
        var pieces = new List<PlannedPiece>();
        foreach (var spec in _workspace.Plan.Pieces.Where(p => selection.Takes(p.Name)))
            pieces.Add(Prepare(spec, spec.Name, null));
        var packages = new List<PlannedPackage>();
        foreach (var spec in _workspace.Plan.Packages.Where(p => selection.Takes(p.Name)))
        {
            var package = Plan(spec, selection, findings);
            packages.Add(package);
            pieces.AddRange(package.Pieces);
        }
        // A value that no package has is a slip of the pen; one that some packages lack is none.
        if (packages.Count > 0 && packages.TrueForAll(p => p.Pieces.Count == 0 && p.LeftOut.Count == 0) && !findings.HasErrors)
        {
            foreach (var (column, value) in selection.Only)
                findings.Add(PackageProblems.NoSuchRow(column, value, packages.Select(p => PackageRows.NearestValue(p.Spec, _sources, column, value)).FirstOrDefault(n => n is not null), packages[0].Spec.EachSource.Location));
        }
        var work = OutputCollisions.Remove(new PlannedWork(pieces, packages), findings);
        return selection.Shard is { } shard ? work with { Pieces = [.. work.Pieces.Where(p => shard.Takes(p.Name))] } : work;
    }

    private PlannedPackage Plan(PackageSpec spec, PlanSelection selection, DiagnosticBag findings)
    {
        var pieces = new List<PlannedPiece>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var leftOut = new List<EachRow>();
        foreach (var row in spec.IsVolumeOnly ? [] : PackageRows.Of(spec, _sources, selection, leftOut, findings))
        {
            var name = $"{spec.Name}/{PackageRows.NameOf(row)}";
            for (var n = 2; !names.Add(name); n++)
                name = $"{spec.Name}/{PackageRows.NameOf(row)}-{n}";
            pieces.Add(Prepare(spec, name, row));
        }
        var package = new PlannedPackage(spec, null, pieces) { LeftOut = [.. leftOut.Select(PackageRows.NameOf)] };
        if (spec.Volume is not { } volume)
            return package;
        PlannedPiece? Find(string name) => _workspace.Plan.Pieces.FirstOrDefault(p => p.Name == name) is { } piece ? Prepare(piece, piece.Name, null) : null;
        return package with
        {
            Volume = Output(volume.Output, null, ".docx", findings),
            Items = VolumeItem.Of(spec, pieces, _workspace.Root, Find, _workspace.Plan.Pieces.Select(p => p.Name).Concat(spec.IsVolumeOnly ? [] : [spec.Name]), findings),
        };
    }

    private PlannedPiece Prepare(PaperSpec spec, string name, EachRow? row)
    {
        var findings = new DiagnosticBag();
        var draft = Piece.Of(name, spec, row);
        var template = Template(spec.Template, draft, findings);
        var output = Output(spec.Output, draft, null, findings);
        return new PlannedPiece(name, spec, row) { Template = template, Output = output, Findings = findings.Count == 0 ? [] : [.. findings] };
    }

    private TemplateFile? Template(PlanText text, Piece draft, DiagnosticBag findings)
    {
        if (Render(text, draft, findings) is not { } name)
            return null;
        if (!TemplateFolders.StaysInside(name))
        {
            findings.Add(PackageProblems.TemplateOutside(name, text.Location));
            return null;
        }
        if (!_templates.TryGetValue(name, out var found))
            _templates[name] = found = _workspace.Templates.Find(name);
        if (found is null)
            findings.Add(PackageProblems.NoTemplate(name, Nearest.To(name, _workspace.Templates.All().Select(t => t.Name)), text.Location));
        return found;
    }

    private string? Output(PlanText text, Piece? draft, string? extension, DiagnosticBag findings)
    {
        if (Render(text, draft, findings) is not { } rendered || OutputPath.Safe(rendered, text.Location, findings) is not { } output)
            return null;
        IEnumerable<string> allowed = extension is null ? s_extensions : [extension];
        if (allowed.Contains(Path.GetExtension(output), StringComparer.OrdinalIgnoreCase))
            return output;
        findings.Add(PackageProblems.UnknownExtension(output, allowed, text.Location));
        return null;
    }

    private string? Render(PlanText text, Piece? draft, DiagnosticBag findings) =>
        text.Text.Contains("{{", StringComparison.Ordinal) ? NameTemplate.Render(text.Text, text.Location, _sources, draft, findings) : text.Text;
}
