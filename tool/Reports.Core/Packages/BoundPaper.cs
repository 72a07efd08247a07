using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Docx;
using Reports.Writers.Docx.Joins;

namespace Reports.Packages;

/// <summary>What a volume must know of a paper before it is written; the paper itself is read again then, so that two thousand need not be held.</summary>
internal sealed record BoundPaper(string Title, IReadOnlyList<Person> Speakers, int Characters, PartLength Length)
{
    /// <summary>What its first page begins with, where that is not the title.</summary>
    public string? Beginning { get; init; }

    /// <summary>Of a file: what the list and the checks across the package know of it.</summary>
    public ManifestPiece? Known { get; init; }

    public static BoundPaper Of(Document document, Theme theme, PartLength? known = null) =>
        new(DocxWriter.TitleOf(document), document.Speakers, DocumentWalker.CountCharacters(document), known ?? PageLayout.LengthOf(document, theme, LayoutOptions.Default));
}

/// <summary>A piece as the volume binds it.</summary>
/// <param name="Read">Its document; null for a Word file, and where it cannot be read any more.</param>
internal sealed record BoundItem(VolumeItem Item, BoundPaper Paper, Func<Document?> Read)
{
    /// <summary>Of a Word file: opens it.</summary>
    public Func<ForeignParts?>? Join { get; init; }
}

/// <summary>The papers of a volume in order, a few read ahead on all processors.</summary>
internal sealed class PaperReader(int count, int jobs, Func<int, Document?> read)
{
    private Document?[] _window = [];
    private int _start;

    public Document? Read(int index)
    {
        if (index < _start || index >= _start + _window.Length)
        {
            var window = new Document?[Math.Min(jobs * 8, count - index)];
            Parallel.For(0, window.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => window[i] = read(index + i));
            (_window, _start) = (window, index);
        }
        return _window[index - _start];
    }
}
