using System.Security.Cryptography;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Templates;
using Reports.Themes;

namespace Reports.Packages;

/// <summary>A Markdown file that a volume binds: a writer's own draft, read as any template is.</summary>
internal static class LooseMarkdown
{
    /// <param name="into">Takes what it reads of the data.</param>
    public static (Document? Document, BuiltPiece Built) Read(VolumeItem item, IReadOnlyDictionary<string, string> aliases, Sources sources, BuildOptions options, DataReads? into)
    {
        var file = item.File!;
        var piece = new Piece(item.Name, file.File, file.Path, "", [], null) { IsLoose = true, Aliases = aliases, Location = item.Location };
        var built = PieceBuilder.ReadLoose(piece, sources, options, into);
        return (built.Document is { } document ? Titled(document, item) : null, built);
    }

    public static BoundPaper Bind(VolumeItem item, Document document, IReadOnlyList<Diagnostic> findings, Theme theme, decimal speed)
    {
        var paper = BoundPaper.Of(document, theme);
        var title = paper.Title.Length > 0 ? paper.Title : Path.GetFileNameWithoutExtension(item.File!.File);
        return paper with
        {
            Title = title,
            Known = new ManifestPiece(item.Name, item.File!.File, [], [new ManifestFile(item.File.File, Digest(item.File.Path))])
            {
                Title = title,
                Speaker = string.Join("、", document.Speakers.Select(p => p.Office is null ? p.Name : p.Office + " " + p.Name)),
                Characters = paper.Characters,
                Pages = paper.Length.Pages,
                SpeechMinutes = SpeakingTime.Of(document, document.Speed ?? speed)?.Minutes,
                Findings = [.. findings.Select(ManifestFinding.Of)],
                Passages = Shingles.Of(document),
                Figures = StatedFigures.Pack(document, item.UnitName),
            },
        };
    }

    private static string Digest(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>The plan's title, else its own, else its only heading of the first level, as Markdown is written everywhere.</summary>
    private static Document Titled(Document document, VolumeItem item)
    {
        if (item.Title is { } stated)
            document = document with { Title = [new TextRun(stated)] };
        if (ForeignPaper.Speakers(item) is { Count: > 0 } speakers)
            document = document with { Speakers = speakers };
        if (document.Title.Count > 0 || document.Body is not [Heading { Level: 1, RunIn: null } title, ..] || document.Body.Skip(1).Any(b => b is Heading { Level: 1 }))
            return document;
        return document with { Title = title.Inlines, Body = [.. document.Body.Skip(1).Select(b => b is Heading { Level: > 1 } heading ? heading with { Level = heading.Level - 1 } : b)] };
    }
}
