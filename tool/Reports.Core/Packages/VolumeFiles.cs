using Reports.Diagnostics;
using Reports.Documents;
using Reports.Templates;
using Reports.Themes;

namespace Reports.Packages;

/// <summary>The files that a volume binds, read once for what the contents and the checks need; those that cannot be bound are left out and said.</summary>
/// <param name="Items">By the place among the package's items; null for papers of the plan and for files that cannot be bound.</param>
/// <param name="Inputs">Every file that was read, or was to be.</param>
internal sealed record VolumeFiles(IReadOnlyList<BoundItem?> Items, IReadOnlyList<string> Inputs, DataReads? Reads, DiagnosticBag Findings)
{
    /// <param name="ownBy">One of our own papers by its digest; null for others.</param>
    public static VolumeFiles Read(PlannedPackage package, Sources sources, BuildOptions options, Func<string, OwnPaper?> ownBy, int jobs)
    {
        var items = new BoundItem?[package.Items.Count];
        var findings = Enumerable.Range(0, items.Length).Select(_ => new DiagnosticBag()).ToArray();
        var inputs = package.Items.Select(i => i.File?.File).OfType<string>().ToList();
        var reads = options.NotesReads && inputs.Count > 0 ? new DataReads() : null;
        var theme = options.Themes.Find(package.Spec.Theme ?? options.Theme, []);
        var speed = options.Speed ?? theme?.Speed ?? SpeakingTime.DefaultSpeed;
        Parallel.For(0, items.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
        {
            if (package.Items[i] is { File.IsWord: true } item && ForeignPaper.Read(item, ownBy, speed, findings[i]) is { } paper)
                items[i] = new BoundItem(item, paper, () => null) { Join = () => ForeignPaper.Open(item.File!, Label(item.UnitName)) };
        });
        for (var i = 0; i < items.Length; i++)
        {
            // One after another: they note what they read of the data in one list.
            if (package.Items[i] is { File.IsMarkdown: true } item && theme is not null)
                items[i] = Markdown(item, package, sources, options, reads, theme, speed, inputs, findings[i]);
        }
        var all = new DiagnosticBag();
        foreach (var bag in findings)
            all.AddRange(bag);
        var lost = package.Items.Where((item, i) => item.File is { } file && items[i] is null && (file.IsWord || theme is not null)).Select(i => i.File!.File).ToList();
        // Where nothing at all is left, that is said.
        if (lost.Count > 0 && lost.Count < items.Length)
            all.Add(PackageProblems.NotBound(package.Spec.Name, lost, package.Spec.Location));
        return new VolumeFiles(items, inputs, reads, all);
    }

    /// <summary>The text of a bound file, for the places of what it shares with others.</summary>
    public static Document? Text(PlannedPackage package, ManifestPiece bound, Sources sources, BuildOptions options) =>
        package.Items.FirstOrDefault(i => i.File is not null && i.Name == bound.Name) is not { } item ? null
        : item.File!.IsWord ? ForeignPaper.Text(item.File)
        : LooseMarkdown.Read(item, package.Spec.Data, sources, options, null).Document;

    /// <summary>What tells a piece's own styles from others.</summary>
    private static string Label(string unit) => unit.Length <= 12 ? unit : unit[..12];

    /// <summary>The unit whose figures a bound file states.</summary>
    public static string UnitOf(PlannedPackage package, string name) => package.Items.FirstOrDefault(i => i.Name == name)?.UnitName ?? "";

    private static BoundItem? Markdown(VolumeItem item, PlannedPackage package, Sources sources, BuildOptions options, DataReads? reads, Theme theme, decimal speed, List<string> inputs, DiagnosticBag findings)
    {
        var (document, built) = LooseMarkdown.Read(item, package.Spec.Data, sources, options, reads);
        findings.AddRange(built.Findings);
        inputs.AddRange(built.Inputs);
        return document is null ? null
            : new BoundItem(item, LooseMarkdown.Bind(item, document, [.. findings], theme, speed), () => LooseMarkdown.Read(item, package.Spec.Data, sources, options, null).Document);
    }
}
