using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Templates;
using Reports.Themes;
using Reports.Writers.Docx;

namespace Reports.Packages;

/// <summary>汇编: the papers of a package bound in one file, behind a cover that a template makes.</summary>
public static class VolumeBuilder
{
    /// <param name="papers">In the order of the package's pieces.</param>
    /// <param name="read">A paper by its place among them.</param>
    internal static BuiltPiece Build(PlannedPackage package, IReadOnlyList<BoundPaper> papers, Func<int, Document?> read, int jobs, Sources sources, BuildOptions options)
    {
        var findings = new DiagnosticBag();
        var (piece, template) = Front(package, options.Templates, findings);
        var inputs = new InputLog(sources, options.Templates);
        var front = template is null ? null : PieceBuilder.ReadOnly(piece, sources, options);
        findings.AddRange(front?.Findings ?? []);
        var appendix = package.Spec.Volume!.Appendix is { } name ? Appendix(name, piece, front?.Reads, sources, options, findings) : null;
        var files = new List<BuiltFile>();
        if (!findings.HasErrors && options.Themes.Find(package.Spec.Theme ?? options.Theme, findings, inputs) is { } theme)
        {
            var lost = new HashSet<int>();
            Document? Noted(int index, Document? paper)
            {
                if (paper is null)
                    lost.Add(index);
                return paper;
            }
            var volume = Bind(package, papers, Noted, read, jobs, front?.Document) with { Appendix = appendix?.Document };
            files.Add(new BuiltFile(package.Volume!, Write(volume, theme, options, package.Spec.Volume!.Output.Location, findings)));
            if (lost.Count > 0)
                findings.Add(PackageProblems.VolumeIncomplete(package.Spec.Name, [.. lost.Order().Select(i => package.Pieces[i].Name)], package.Spec.Location));
        }
        return new BuiltPiece(piece, findings.HasErrors ? [] : files, papers.Sum(p => p.Characters), front?.Document, [.. front?.Inputs ?? [], .. appendix?.Inputs ?? [], .. inputs.Files], findings) { Reads = front?.Reads ?? appendix?.Reads };
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
        var parts = PartsOf(volume, theme);
        var places = PageLayout.PagesOf([.. parts.Select(p => p.Length)], LayoutOptions.Default.FirstPage, volume.IsOddPage);
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

    /// <summary>附录: a paper of its own template, behind all others.</summary>
    private static BuiltPiece? Appendix(PlanText name, Piece front, DataReads? reads, Sources sources, BuildOptions options, DiagnosticBag findings)
    {
        if (options.Templates.Find(name.Text) is not { } template)
        {
            findings.Add(PackageProblems.NoTemplate(name.Text, Nearest.To(name.Text, options.Templates.All().Select(t => t.Name)), name.Location));
            return null;
        }
        var built = PieceBuilder.ReadOnly(front with { TemplateFile = template.File, TemplatePath = template.Path }, sources, options, reads);
        findings.AddRange(built.Findings);
        return built;
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

    private static Volume Bind(PlannedPackage package, IReadOnlyList<BoundPaper> papers, Func<int, Document?, Document?> note, Func<int, Document?> read, int jobs, Document? front)
    {
        // A group holds all its papers, wherever they stand in the source.
        var bound = package.Pieces.Select((piece, i) => (piece.Group, Index: i)).GroupBy(p => p.Group).ToList();
        var order = bound.SelectMany(g => g.Select(p => p.Index)).ToList();
        var reader = new PaperReader(order.Count, jobs, at => read(order[at]));
        var next = 0;
        VolumePiece Piece(int index)
        {
            var at = next++;
            return new VolumePiece(papers[index].Title, papers[index].Speakers, () => note(index, reader.Read(at))) { Length = papers[index].Length };
        }
        var groups = bound.Select(g => new VolumeGroup(g.Key, [.. g.Select(p => Piece(p.Index))])).ToList();
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

    /// <summary>What begins a page of its own, in the order of the contents page; a divider takes one.</summary>
    private static List<(string Title, PartLength Length)> PartsOf(Volume volume, Theme theme)
    {
        var parts = new List<(string, PartLength)>();
        void Add(Document piece) => parts.Add((DocxWriter.TitleOf(piece), PageLayout.LengthOf(piece, theme, LayoutOptions.Default)));
        if (volume.Preface is not null)
            Add(volume.Preface);
        foreach (var group in volume.Groups)
        {
            if (group.Name is { Length: > 0 } name)
                parts.Add((name, new PartLength(1, false)));
            foreach (var piece in group.Pieces)
                parts.Add((piece.Title, piece.Length));
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
