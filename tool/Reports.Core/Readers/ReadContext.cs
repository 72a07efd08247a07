using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers;

/// <summary>What a reader may ask of the world outside the text.</summary>
public sealed record ReadContext(DataLookup Lookup)
{
    /// <summary>Opens the picture that a text names; null, with a finding, when there is none. Nothing is ever fetched.</summary>
    public Func<string, DiagnosticBag, SourceLocation, Picture?> OpenPicture { get; init; } = (_, _, _) => null;

    /// <summary>The kind of a text without front matter; null asks for one.</summary>
    public DocumentKind? WithoutHead { get; init; }

    /// <summary>A context without data and without pictures.</summary>
    public static ReadContext Empty { get; } = new(_ => null);
}
