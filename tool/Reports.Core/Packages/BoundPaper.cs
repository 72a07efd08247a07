using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Docx;

namespace Reports.Packages;

/// <summary>What a volume must know of a paper before it is written; the paper itself is read again then, so that two thousand need not be held.</summary>
internal sealed record BoundPaper(string Title, IReadOnlyList<Person> Speakers, int Characters, PartLength Length)
{
    public static BoundPaper Of(Document document, Theme theme, PartLength? known = null) =>
        new(DocxWriter.TitleOf(document), document.Speakers, DocumentWalker.CountCharacters(document), known ?? PageLayout.LengthOf(document, theme, LayoutOptions.Default));
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
