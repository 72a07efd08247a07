using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;
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
            var volume = Bind(package, papers, front?.Document);
            files.Add(new BuiltFile(package.Volume!, Write(volume, theme, options, package.Spec.Volume!.Output.Location, findings)));
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

    private static byte[] Write(Volume volume, Theme theme, BuildOptions options, SourceLocation place, DiagnosticBag findings)
    {
        var parts = PartsOf(volume);
        var places = PageLayout.PagesOf([.. parts.Select(p => p.Piece)], theme, LayoutOptions.Default, volume.IsOddPage);
        var laid = places.Select(p => p.Page).ToList();
        var file = Write(volume, theme, laid, findings);
        if (options.PrintVolume?.Invoke(file, findings) is not { } printed)
        {
            var estimated = places.Count(p => p.IsEstimated);
            if (estimated > 0)
                findings.Add(LayoutProblems.Estimated(estimated, places.Count, new SourceLocation(place.File)));
            return file;
        }
        var found = PrintedPages.Find(printed, [.. parts.Select(p => p.Title)], theme.PageNumber.Form);
        var pages = laid.Select((page, i) => found[i] ?? page).ToList();
        findings.Add(PackageProblems.PagesMeasured(pages.Where((page, i) => page != laid[i]).Count(), found.Count(p => p is not null), pages.Count, place));
        return pages.SequenceEqual(laid) ? file : Write(volume, theme, pages, []);
    }

    private static byte[] Write(Volume volume, Theme theme, IReadOnlyList<int> pages, DiagnosticBag findings)
    {
        using var stream = new MemoryStream();
        VolumeWriter.Write(volume with { PageOf = i => i < pages.Count ? pages[i] : null }, theme, DocxOptions.Default, stream, findings);
        return stream.ToArray();
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

    /// <summary>What begins a page of its own, in the order of the contents page; a divider is no piece.</summary>
    private static List<(string Title, Document? Piece)> PartsOf(Volume volume)
    {
        var parts = new List<(string Title, Document? Piece)>();
        void Add(Document piece) => parts.Add((DocxWriter.TitleOf(piece), piece));
        if (volume.Preface is not null)
            Add(volume.Preface);
        foreach (var group in volume.Groups)
        {
            if (group.Name is { Length: > 0 } name)
                parts.Add((name, null));
            foreach (var piece in group.Pieces)
                Add(piece);
        }
        if (volume.Appendix is not null)
            Add(volume.Appendix);
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
