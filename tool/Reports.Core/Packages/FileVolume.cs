using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>A volume of files alone, without a workspace.</summary>
public static class FileVolume
{
    /// <param name="patterns">Files and patterns, from the options' root on.</param>
    public static BuiltPiece Build(IReadOnlyList<string> patterns, VolumeSpec spec, string? theme, BuildOptions options, int jobs)
    {
        var volume = spec with { Pieces = [.. patterns.Select(p => new VolumePieceSpec(new PlanText(p, new SourceLocation(p)), IsFile: true))] };
        var name = volume.Title ?? Path.GetFileNameWithoutExtension(spec.Output.Text);
        var place = new SourceLocation(spec.Output.Text);
        var package = new PackageSpec(name, new PlanText("", place), spec.Output, "", new PlanText("", place)) { Volume = volume, Theme = theme, Location = place };
        var findings = new DiagnosticBag();
        var planned = new PlannedPackage(package, spec.Output.Text, []) { Items = VolumeItem.Of(package, [], options.Root, _ => null, [], findings) };
        var sources = new Sources(options.Root, []);
        var files = VolumeFiles.Read(planned, sources, options, _ => null, jobs);
        findings.AddRange(files.Findings);
        var items = files.Items.OfType<BoundItem>().ToList();
        // A theme that is not there is said in place of its consequence.
        if (items.Count == 0 && options.Themes.Find(theme ?? options.Theme, findings) is not null)
            findings.Add(PackageProblems.NothingToBind(name, place));
        var built = items.Count == 0 ? new BuiltPiece(VolumeBuilder.Front(planned, sources, options.Templates), [], 0, null, [], new DiagnosticBag()) : VolumeBuilder.Build(planned, items, jobs, sources, options, null);
        findings.AddRange(built.Findings);
        return built with { Findings = findings };
    }
}
