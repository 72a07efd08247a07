using System.Security.Cryptography;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Readers.Docx;
using Reports.Writers.Docx;
using Reports.Writers.Docx.Joins;

namespace Reports.Packages;

/// <summary>What the manifest knows of a paper of ours.</summary>
internal sealed record OwnPaper(int Pages, ReadOnlyMemory<byte> Passages, ReadOnlyMemory<byte> Figures);

/// <summary>A Word file that a volume binds: what must be known of it, and its parts for the writer.</summary>
internal static class ForeignPaper
{
    private const long MostBytes = 300L << 20;

    /// <summary>Findings that are only true of text that is read, not of a file that is taken over whole.</summary>
    private static readonly string[] s_ofReading = ["P260", "P261"];

    private static readonly string[] s_speakerStyles = [StyleNames.Name(Themes.Role.Speaker), StyleNames.PieceSpeakerName];

    /// <param name="ownBy">One of our own papers by its digest; null for others.</param>
    /// <returns>Null when it cannot be bound: a finding says why.</returns>
    public static BoundPaper? Read(VolumeItem item, Func<string, OwnPaper?> ownBy, decimal speed, DiagnosticBag findings)
    {
        var file = item.File!;
        if (Bytes(file, findings) is not { } bytes)
            return null;
        var said = new DiagnosticBag();
        using var package = DocxPackage.Open(file.File, bytes, said);
        var paper = package is null ? null : DocxReader.Read(package, said);
        findings.AddRange(said.Where(f => !s_ofReading.Contains(f.Code)));
        if (package is null || paper is null || !IsWhole(package, findings))
            return null;
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var title = item.Title ?? ForeignTitle.Find(paper, package) ?? Path.GetFileNameWithoutExtension(file.File);
        var own = ownBy(digest);
        var pages = own?.Pages;
        var text = TextOf(paper);
        var speakers = Speakers(item, paper);
        return new BoundPaper(title, speakers, Characters(paper.Blocks), new PartLength(pages ?? ForeignLength.Of(paper, package), IsEstimated: pages is null))
        {
            Beginning = paper.Paragraphs.Select(p => p.Number + p.Text).FirstOrDefault(t => t.Trim().Length > 0) is { } first ? first[..Math.Min(first.Length, 20)] : null,
            Known = new ManifestPiece(item.Name, file.File, [], [new ManifestFile(file.File, digest)])
            {
                Title = title,
                Speaker = item.Speaker ?? string.Join("、", speakers.Select(s => s.Name)),
                Characters = Characters(paper.Blocks),
                Pages = pages,
                SpeechMinutes = SpeakingTime.Of(text, speed)?.Minutes,
                Findings = [.. findings.Select(ManifestFinding.Of)],
                // What its template says is known of our own papers alone.
                Passages = own is null ? Shingles.Of(text) : own.Passages,
                Figures = own is null ? StatedFigures.Pack(text, item.UnitName) : own.Figures,
            },
        };
    }

    /// <summary>Its own text, for the checks across a package: no tables, no title.</summary>
    public static Document? Text(VolumeFile file)
    {
        var unsaid = new DiagnosticBag();
        return Bytes(file, unsaid) is { } bytes && DocxReader.Read(file.File, bytes, unsaid) is { } paper ? TextOf(paper) : null;
    }

    /// <returns>Null when it cannot be opened any more.</returns>
    public static ForeignParts? Open(VolumeFile file, string label)
    {
        var unsaid = new DiagnosticBag();
        return Bytes(file, unsaid) is { } bytes && DocxPackage.Open(file.File, bytes, unsaid) is { } package ? Parts(package, label) : null;
    }

    public static IReadOnlyList<Person> Speakers(VolumeItem item) =>
        item.Unit is null && item.Speaker is null ? [] : [new Person(null, item.Speaker ?? "", item.Unit)];

    internal static ForeignParts Parts(DocxPackage package, string label) => new(
        package.File, label, package.MainPart, package.Xml, package.Bytes, package.Has,
        part => [.. package.RelationsOf(part).Select(r => new ForeignRelation(r.Id, r.FullType, r.Target, r.IsExternal))], package.Dispose);

    /// <summary>Every part is looked at now: a volume that is half written cannot do without a piece any more.</summary>
    private static bool IsWhole(DocxPackage package, DiagnosticBag findings)
    {
        try
        {
            foreach (var part in package.Parts.Where(p => !p.EndsWith('/')))
            {
                if (!part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                {
                    package.Bytes(part);
                    continue;
                }
                using var xml = package.Xml(part)!;
                while (xml.Read())
                {
                }
            }
            Parts(package, "").Verify();
            return true;
        }
        catch (Exception e) when (DocxPackage.IsDamage(e))
        {
            findings.Add(package.Problem(e));
            return false;
        }
    }

    private static byte[]? Bytes(VolumeFile file, DiagnosticBag findings)
    {
        try
        {
            using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > MostBytes)
            {
                findings.Add(WordFileProblems.TooLarge(file.File));
                return null;
            }
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            findings.Add(e is FileNotFoundException or DirectoryNotFoundException ? PackageProblems.FileNotThere(file.File)
                : Directory.Exists(file.Path) ? PackageProblems.FileIsFolder(file.File) : PackageProblems.CannotRead(file.File, e.Message, new SourceLocation(file.File)));
            return null;
        }
    }

    /// <summary>The plan's, else the lines of one of our own papers.</summary>
    private static IReadOnlyList<Person> Speakers(VolumeItem item, DocxPaper paper) =>
        Speakers(item) is { Count: > 0 } stated ? stated
        : [.. paper.Paragraphs.Take(12).Where(p => s_speakerStyles.Contains(p.StyleName)).Select(p => new Person(null, p.Text.Trim()))];

    private static Document TextOf(DocxPaper paper) => new()
    {
        Kind = DocumentKind.Exchange,
        File = paper.File,
        Body = [.. paper.Paragraphs.Where(p => p is { IsTitle: false, IsContents: false } && !string.IsNullOrWhiteSpace(p.Text))
            .Select(p => new Paragraph([new TextRun(p.Text) { Location = p.Place }]) { Location = p.Place })],
    };

    private static int Characters(IEnumerable<DocxBlock> blocks) => blocks.Sum(b => b switch
    {
        DocxParagraph paragraph => paragraph.Text.Count(c => !char.IsWhiteSpace(c) && !char.IsLowSurrogate(c)) + paragraph.TextBoxes.Sum(Characters),
        DocxTable table => table.Rows.Sum(r => r.Cells.Where(c => !c.ContinuesAbove).Sum(c => Characters(c.Blocks))),
        _ => 0,
    });
}
