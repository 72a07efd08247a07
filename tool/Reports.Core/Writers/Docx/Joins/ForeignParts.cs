using System.Xml;

namespace Reports.Writers.Docx.Joins;

/// <summary>A relationship of a part of a foreign file.</summary>
/// <param name="Type">As written: an address.</param>
/// <param name="Target">A part's name without a slash before, or what stands outside.</param>
public sealed record ForeignRelation(string Id, string Type, string Target, bool IsExternal)
{
    /// <summary>The last word of the type: image, hyperlink, chart…</summary>
    public string Kind => Type[(Type.LastIndexOf('/') + 1)..];
}

/// <summary>What is asked of an opened Word file that is to be joined. Its reader bounds and checks whatever it gives out.</summary>
/// <param name="File">As the user knows it.</param>
/// <param name="Label">A short name of the piece, for styles that are its own.</param>
/// <param name="Xml">Null when there is no such part.</param>
public sealed record ForeignParts(
    string File, string Label, string MainPart, Func<string, XmlReader?> Xml, Func<string, byte[]> Bytes, Func<string, bool> Has, Func<string, IReadOnlyList<ForeignRelation>> RelationsOf, Action Close) : IDisposable
{
    public void Dispose() => Close();

    /// <summary>Reads what a join reads, so that a damaged file is known before its volume is begun.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or nests beyond any paper.</exception>
    public void Verify()
    {
        if (!Has("[Content_Types].xml"))
            throw new InvalidDataException("no content types");
        _ = ForeignScan.Of(this);
    }

    /// <summary>The part that the body is related to by a kind; null when there is none.</summary>
    public string? Related(string kind) =>
        RelationsOf(MainPart).FirstOrDefault(r => r.Kind == kind && !r.IsExternal && Has(r.Target))?.Target;
}
