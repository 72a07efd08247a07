namespace Reports.Writers.Docx;

public enum Edition
{
    Standard,

    /// <summary>讲台版: paragraphs are kept whole where a page turn would break them.</summary>
    Podium,
}

public sealed record DocxOptions
{
    public static DocxOptions Default { get; } = new();

    public Edition Edition { get; init; }

    public int FirstPageNumber { get; init; } = 1;

    /// <summary>The page on which a heading of the paper stands, by its place among the headings from 0; null where it is not known.</summary>
    public Func<int, int?>? PageOfHeading { get; init; }

    /// <summary>讲台版: the minutes spoken when a heading is reached, by its place among the headings from 0; null shows none.</summary>
    public Func<int, decimal?>? MinutesAtHeading { get; init; }
}
