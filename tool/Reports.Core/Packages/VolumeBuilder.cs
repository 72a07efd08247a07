using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Readers.Docx;
using Reports.Templates;
using Reports.Themes;
using Reports.Writers.Docx;

namespace Reports.Packages;

/// <summary>汇编: the papers of a package bound in one file, behind a cover that a template makes.</summary>
public static class VolumeBuilder
{
    /// <param name="items">In the order of the plan.</param>
    /// <param name="reads">Takes what is read of the data, with what the pieces' own files have read.</param>
    internal static BuiltPiece Build(PlannedPackage package, IReadOnlyList<BoundItem> items, int jobs, Sources sources, BuildOptions options, DataReads? reads)
    {
        var findings = new DiagnosticBag();
        var (piece, template) = Front(package, sources, options.Templates, findings);
        var inputs = new InputLog(sources, options.Templates);
        var front = template is null ? null : PieceBuilder.ReadOnly(piece, sources, options, reads);
        findings.AddRange(front?.Findings ?? []);
        var appendix = package.Spec.Volume!.Appendix is { } name ? Appendix(name, piece, reads ?? front?.Reads, sources, options, findings) : null;
        var files = new List<BuiltFile>();
        if (!findings.HasErrors && options.Themes.Find(package.Spec.Theme ?? options.Theme, findings, inputs) is { } theme)
        {
            var lost = new HashSet<int>();
            var volume = Bind(package, items, lost, jobs, front?.Document) with { Appendix = appendix?.Document };
            files.Add(new BuiltFile(package.Volume!, Write(volume, theme, options, package.Spec.Volume!.Output.Location, findings)));
            if (lost.Count > 0)
                findings.Add(PackageProblems.VolumeIncomplete(package.Spec.Name, [.. lost.Order().Select(i => items[i].Item.Name)], package.Spec.Location));
        }
        return new BuiltPiece(piece, findings.HasErrors ? [] : files, items.Sum(p => p.Paper.Characters), front?.Document, [.. front?.Inputs ?? [], .. appendix?.Inputs ?? [], .. inputs.Files], findings)
        {
            Reads = reads ?? front?.Reads ?? appendix?.Reads,
            Bound = [.. items.Select(i => i.Paper.Known).OfType<ManifestPiece>()],
        };
    }

    /// <summary>The volume as a piece: its cover and preface, and where it goes.</summary>
    internal static Piece Front(PlannedPackage package, Sources sources, TemplateFolders folders) => Front(package, sources, folders, new DiagnosticBag()).Piece;

    private static (Piece Piece, TemplateFile? Template) Front(PlannedPackage package, Sources sources, TemplateFolders folders, DiagnosticBag findings)
    {
        var spec = package.Spec.Volume!;
        // The shipped cover tells of a meeting; files alone may have none.
        var needsNone = spec.Template is null && (spec.Title is not null || (package.Spec.IsVolumeOnly && !sources.Specs.Any(s => s.Name == "meeting")));
        var template = needsNone ? null : Template(spec, folders, findings);
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
        try
        {
            VolumeWriter.Write(volume with { PageOf = i => i < pages.Count ? pages[i] : null }, theme, DocxOptions.Default, stream, findings);
        }
        catch (Exception e) when (DocxPackage.IsDamage(e) && volume.Groups.Any(g => g.Pieces.Any(p => p.Join is not null)))
        {
            // Each file was whole when it was looked at; it has been changed since.
            findings.Add(PackageProblems.ChangedMeanwhile(volume.Title, new SourceLocation(Workspace.PlanFile)));
        }
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

    private static Volume Bind(PlannedPackage package, IReadOnlyList<BoundItem> items, HashSet<int> lost, int jobs, Document? front)
    {
        var bound = Grouped(items);
        var order = bound.SelectMany(g => g.Items).ToList();
        var reader = new PaperReader(order.Count, jobs, at => items[order[at]].Read());
        var next = 0;
        VolumePiece Piece(int index)
        {
            var (at, item) = (next++, items[index]);
            T? Noted<T>(T? read)
                where T : class
            {
                if (read is null)
                    lost.Add(index);
                return read;
            }
            return new VolumePiece(item.Paper.Title, item.Paper.Speakers, () => Noted(reader.Read(at)))
            {
                Length = item.Paper.Length,
                Beginning = item.Paper.Beginning,
                Join = item.Join is { } join ? () => Noted(join()) : null,
            };
        }
        var groups = bound.Select(g => new VolumeGroup(g.Name, [.. g.Items.Select(Piece)])).ToList();
        var spec = package.Spec.Volume!;
        var title = front is null ? spec.Title ?? package.Spec.Name : InlineText.Plain(front.Title);
        return new Volume(title, [.. groups])
        {
            Organ = spec.Organ ?? (front?.Signature is { Organs: [var organ, ..] } ? organ : null),
            Date = spec.Date ?? (front is null ? null : front.Date.Count > 0 ? InlineText.Plain(front.Date) : front.Signature?.Date),
            Marks = front?.Marks ?? [],
            Preface = front is { Body.Count: > 0 } ? Preface(front) : null,
            IsOddPage = spec.IsOddPage,
            RunningHead = spec.Head ?? title.Replace("\n", "", StringComparison.Ordinal),
        };
    }

    /// <summary>A group holds all its papers, wherever they stand; papers of no group stay where they are.</summary>
    private static List<(string? Name, List<int> Items)> Grouped(IReadOnlyList<BoundItem> items)
    {
        var groups = new List<(string? Name, List<int> Items)>();
        for (var i = 0; i < items.Count; i++)
        {
            var name = items[i].Item.Group is { Length: > 0 } stated ? stated : null;
            var at = name is null ? (groups is [.., { Name: null }] ? groups.Count - 1 : -1) : groups.FindIndex(g => g.Name == name);
            if (at < 0)
            {
                at = groups.Count;
                groups.Add((name, []));
            }
            groups[at].Items.Add(i);
        }
        return groups;
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
                parts.Add((piece.Beginning ?? piece.Title, piece.Length));
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
