using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Writers.Docx;

namespace Reports.Packages;

/// <summary>汇编: the papers of a package bound in one file, behind a cover that a template makes.</summary>
public static class VolumeBuilder
{
    /// <param name="papers">In the order of the package's pieces.</param>
    public static BuiltPiece Build(PlannedPackage package, IReadOnlyList<Document> papers, Sources sources, BuildOptions options)
    {
        var findings = new DiagnosticBag();
        var (piece, template) = Front(package, options.Templates, findings);
        var inputs = new InputLog(sources, options.Templates);
        var front = template is null ? null : PieceBuilder.ReadOnly(piece, sources, options);
        findings.AddRange(front?.Findings ?? []);
        var files = new List<BuiltFile>();
        if (!findings.HasErrors && options.Themes.Find(package.Spec.Theme ?? options.Theme, findings, inputs) is { } theme)
        {
            using var stream = new MemoryStream();
            var volume = Bind(package, papers, front?.Document);
            var pages = PageLayout.PagesOf(PartsOf(volume), theme, LayoutOptions.Default, volume.IsOddPage);
            VolumeWriter.Write(volume with { PageOf = i => i < pages.Count ? pages[i] : null }, theme, DocxOptions.Default, stream, findings);
            files.Add(new BuiltFile(package.Volume!, stream.ToArray()));
        }
        return new BuiltPiece(piece, findings.HasErrors ? [] : files, papers.Sum(DocumentWalker.CountCharacters), front?.Document, [.. front?.Inputs ?? [], .. inputs.Files], findings) { Reads = front?.Reads };
    }

    /// <summary>The volume as a piece: its cover and preface, and where it goes.</summary>
    internal static Piece Front(PlannedPackage package, TemplateFolders folders) => Front(package, folders, new DiagnosticBag()).Piece;

    private static (Piece Piece, TemplateFile? Template) Front(PlannedPackage package, TemplateFolders folders, DiagnosticBag findings)
    {
        var spec = package.Spec.Volume!;
        var template = Template(spec, folders, findings);
        var piece = new Piece(package.Spec.Name, template?.File ?? "", template?.Path ?? "", package.Volume!, [], package.Spec.Theme)
        {
            Aliases = package.Spec.Data,
            Location = spec.Output.Location,
        };
        return (piece, template);
    }

    private static TemplateFile? Template(VolumeSpec spec, TemplateFolders folders, DiagnosticBag findings)
    {
        if (spec.Template is not { } name)
            return folders.Find(VolumeSpec.DefaultTemplate);
        var template = folders.Find(name.Text);
        if (template is null)
            findings.Add(PackageProblems.NoTemplate(name.Text, Nearest.To(name.Text, folders.All().Select(t => t.Name)), name.Location));
        return template;
    }

    private static Volume Bind(PlannedPackage package, IReadOnlyList<Document> papers, Document? front)
    {
        var groups = package.Pieces.Select((piece, i) => (piece.Group, Paper: papers[i])).GroupBy(p => p.Group)
            .Select(g => new VolumeGroup(g.Key, [.. g.Select(p => p.Paper)]));
        var title = front is null ? package.Spec.Name : InlineText.Plain(front.Title);
        return new Volume(title, [.. groups])
        {
            Organ = front?.Signature is { Organs: [var organ, ..] } ? organ : null,
            Date = front is null ? null : front.Date.Count > 0 ? InlineText.Plain(front.Date) : front.Signature?.Date,
            Marks = front?.Marks ?? [],
            Preface = front is { Body.Count: > 0 } ? Preface(front) : null,
            IsOddPage = package.Spec.Volume!.IsOddPage,
            RunningHead = package.Spec.Volume.Head ?? title.Replace("\n", "", StringComparison.Ordinal),
        };
    }

    /// <summary>What begins a page of its own, in the order of the contents page; null for a divider.</summary>
    private static IReadOnlyList<Document?> PartsOf(Volume volume)
    {
        var parts = new List<Document?>();
        if (volume.Preface is not null)
            parts.Add(volume.Preface);
        foreach (var group in volume.Groups)
        {
            if (group.Name is { Length: > 0 })
                parts.Add(null);
            parts.AddRange(group.Pieces);
        }
        if (volume.Appendix is not null)
            parts.Add(volume.Appendix);
        return parts;
    }

    /// <summary>The front's text without what the cover shows; its first heading is the preface's title.</summary>
    private static Document Preface(Document front)
    {
        var heading = front.Body[0] as Heading;
        return front with
        {
            Title = heading?.Inlines ?? [],
            Body = heading is null ? front.Body : [.. front.Body.Skip(1)],
            Date = [],
            Marks = [],
            Signature = null,
        };
    }
}
