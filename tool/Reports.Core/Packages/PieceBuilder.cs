using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Readers;
using Reports.Rules;
using Reports.Templates;
using Reports.Themes;
using Reports.Writers.Docx;

namespace Reports.Packages;

/// <summary>The pipeline on one page: template and data are merged, the merged text is read, the document is written.</summary>
public static class PieceBuilder
{
    public static BuiltPiece Build(Piece piece, Sources sources, BuildOptions options)
    {
        var findings = new DiagnosticBag();
        var inputs = new InputLog(sources, options.Templates);
        var reads = options.NotesReads ? new DataReads() : null;
        if (TextFiles.Read(piece.TemplatePath, piece.TemplateFile, findings) is not { } template
            || Read(piece, template, sources, options, inputs, reads, findings) is not var (document, _))
        {
            return new BuiltPiece(piece, [], 0, null, inputs.Files, findings) { Reads = reads };
        }
        var written = Write(piece, document, options, inputs, findings);
        // An error of a stage leaves the piece's old files; findings of rules do not.
        var files = findings.HasErrors ? [] : written.Files;
        Check(document, template, options, findings);
        var spoken = SpeakingTime.Of(document, written.Speed);
        if (SpeakingTime.OverBudget(spoken, document.Minutes ?? piece.Minutes, new SourceLocation(document.File)) is { } over)
            findings.Add(over);
        return new BuiltPiece(piece, files, DocumentWalker.CountCharacters(document), document, inputs.Files, findings)
        {
            Length = written.Length,
            Theme = written.Theme,
            MinutesByPage = spoken is not null && written.Spoken is { } laid ? SpeakingTime.ByPage(laid, written.Speed) : [],
            Reads = reads,
            Spoken = spoken,
        };
    }

    /// <summary>The paper alone, without its files: for a volume, and for the volume's own front.</summary>
    /// <param name="into">Takes what is read of the data.</param>
    internal static BuiltPiece ReadOnly(Piece piece, Sources sources, BuildOptions options, DataReads? into = null)
    {
        var findings = new DiagnosticBag();
        var inputs = new InputLog(sources, options.Templates);
        var reads = into ?? (options.NotesReads ? new DataReads() : null);
        var document = TextFiles.Read(piece.TemplatePath, piece.TemplateFile, findings) is { } template
            ? Read(piece, template, sources, options, inputs, reads, findings)?.Document
            : null;
        return new BuiltPiece(piece, [], 0, document, inputs.Files, findings) { Reads = reads };
    }

    /// <summary>A writer's own file for a volume, with what the rules find in it.</summary>
    internal static BuiltPiece ReadLoose(Piece piece, Sources sources, BuildOptions options, DataReads? into)
    {
        var built = ReadOnly(piece, sources, options, into);
        if (built.Document is { } document && TextFiles.Read(piece.TemplatePath, piece.TemplateFile, []) is { } text)
            Check(document, text, options, built.Findings);
        return built;
    }

    /// <summary>Where everything that the paper shows came from; null with findings where it cannot be made.</summary>
    public static IReadOnlyList<TracedValue>? Trace(Piece piece, Sources sources, BuildOptions options, DiagnosticBag findings) =>
        TextFiles.Read(piece.TemplatePath, piece.TemplateFile, findings) is { } template
        && Read(piece, template, sources, options, new InputLog(sources, options.Templates), null, findings) is var (document, merged)
            ? PaperTrace.Of(document, merged)
            : null;

    private static void Check(Document document, SourceText template, BuildOptions options, DiagnosticBag findings)
    {
        var allowances = new Allowances(template);
        var found = RuleSet.Check(DocumentText.Of(document), options.Rules(findings)).Where(f => !allowances.Allows(f));
        // The gaps of a draft are listed by the merge already.
        findings.AddRange(options.Draft ? found.Where(f => f.Code != "L101") : found);
    }

    private sealed record ReadPaper(Document Document, MergedText Merged);

    private static ReadPaper? Read(Piece piece, SourceText template, Sources sources, BuildOptions options, InputLog inputs, DataReads? reads, DiagnosticBag findings)
    {
        inputs.Add(piece.TemplateFile);
        if (piece.EachSource is { } each)
            inputs.AddSource(each);
        var request = MergeRequests.For(template, options.Library(inputs), sources, piece, inputs.AddSource) with { IsDraft = options.Draft, Reads = reads };
        if (TemplateMerger.Merge(request, findings) is not { } merged)
            return null;
        var folder = piece.IsLoose ? piece.TemplateFile[..(piece.TemplateFile.LastIndexOf('/') + 1)] : "";
        var open = PictureReader.Within(options.Root, piece.IsLoose ? Path.GetDirectoryName(piece.TemplatePath)! : options.Root);
        var context = new ReadContext(merged.Lookup)
        {
            WithoutHead = piece.IsLoose ? DocumentKind.Exchange : null,
            OpenPicture = (name, bag, place) =>
            {
                inputs.AddPicture(name, folder);
                return open(name, bag, place);
            },
        };
        var text = new MergedText(piece.TemplateFile, merged.Text, merged.Map);
        var document = MarkdownReader.Read(text, context, findings);
        return document is null || findings.HasErrors ? null : new ReadPaper(document, text);
    }

    /// <param name="Spoken">The pages that it is read from: those of the podium edition where there is one.</param>
    private sealed record Written(List<BuiltFile> Files, decimal Speed, PartLength? Length = null, LaidOut? Spoken = null, Theme? Theme = null);

    private static Written Write(Piece piece, Document document, BuildOptions options, InputLog inputs, DiagnosticBag findings)
    {
        var files = new List<BuiltFile>();
        if (options.Themes.Find(document.Theme ?? piece.Theme ?? options.Theme, findings, inputs) is not { } theme)
            return new Written(files, SpeakingTime.DefaultSpeed);
        var speed = document.Speed ?? options.Speed ?? theme.Speed ?? SpeakingTime.DefaultSpeed;
        findings.AddRange(FaceGaps.Find(document, theme));
        var laid = PageLayout.Lay(document, theme, LayoutOptions.Default);
        var hasContents = DocumentWalker.Blocks(document).Any(b => b is Contents);
        findings.AddRange(laid.Findings.Where(f => hasContents || f.Code != LayoutProblems.EstimatedCode));
        files.Add(new BuiltFile(piece.Output, PaperFormats.Write(document, theme, Options(laid), piece.Output, findings)));
        var spoken = laid;
        foreach (var edition in piece.Editions)
        {
            if (options.Themes.Find(theme.Podium, findings, inputs) is not { } podium)
                continue;
            (var bytes, spoken) = WritePodium(piece, document, podium, speed, findings);
            files.Add(new BuiltFile(Editions.Output(piece.Output, edition), bytes));
        }
        files.AddRange(ChartFiles.Of(piece, document, theme));
        return new Written(files, speed, new PartLength(laid.Pages, laid.IsEstimated), spoken, theme);
    }

    /// <summary>讲台版: pages turn between sentences, and each level-1 heading tells when it should be reached.</summary>
    private static (byte[] File, LaidOut Laid) WritePodium(Piece piece, Document document, Theme theme, decimal speed, DiagnosticBag findings)
    {
        document = PodiumMarks.Show(document);
        var (parted, laid) = PodiumPages.Part(document, theme);
        findings.AddRange(laid.Findings.Where(f => f.Code == LayoutProblems.SentenceTornCode));
        var minutes = SpeakingTime.BeforeHeadings(document, speed);
        var options = Options(laid) with { Edition = Edition.Podium, MinutesAtHeading = i => i < minutes.Count ? minutes[i] : null };
        // Only a Word file has pages: other formats keep their paragraphs whole.
        return (PaperFormats.Write(PaperFormats.HasPages(piece.Output) ? parted : document, theme, options, piece.Output, findings), laid);
    }

    /// <summary>The contents fields of a paper are filled with the pages that the layout found.</summary>
    private static DocxOptions Options(LaidOut laid)
    {
        var pages = laid.HeadingPages();
        return new DocxOptions { PageOfHeading = i => i < pages.Count ? pages[i] : null };
    }
}
