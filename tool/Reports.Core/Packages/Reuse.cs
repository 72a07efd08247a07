using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>An entry that stands as it is, and where.</summary>
internal sealed record Kept(ManifestPiece Entry, StoredPiece Place);

/// <summary>
/// 增量: whether what the last build made of a piece would be made again just so. Nothing is merged for that: the stamp is computed
/// anew, what was read is looked at again in the sources, and every output is hashed. In doubt the piece is made.
/// </summary>
internal sealed class Reuse(ManifestStore last, OutputFiles files, Sources sources, PieceStamp stamp, bool isForced)
{
    public DataDigest Digest { get; } = new();

    /// <summary>The manifest's entry as it is to stand in the next manifest, or why the piece is to be made.</summary>
    /// <param name="planned">What planning found this time; a kept finding that it does not make again is a changed plan.</param>
    /// <param name="outputs">The documents that the piece writes; charts come on top.</param>
    public (Kept? Entry, Sentence Why) Find(Piece piece, IEnumerable<Diagnostic> planned, IReadOnlyList<string> outputs, string more = "")
    {
        if (isForced)
            return (null, BuildReasons.Forced);
        if (last.Find(piece.Name) is not { } place || place.Read() is not { } entry)
            return (null, BuildReasons.New);
        if (entry.IsFailed)
            return (null, BuildReasons.FailedBefore);
        if (entry.Stamp.Length == 0 || entry.Stamp != stamp.Of(piece, entry.Inputs.Select(i => i.File), more))
            return (null, more.Length > 0 ? BuildReasons.Papers : BuildReasons.Template);
        if (PieceReadsJson.Read(entry.Reads) is not { } reads)
            return (null, BuildReasons.Template);
        if (reads.Changed(Roots(piece, sources), Digest) is { } source)
            return (null, BuildReasons.Data(source));
        // The same paper, but its findings name lines of files that may have moved.
        var inputs = stamp.Inputs(entry.Inputs.Select(i => i.File));
        if (!FindingsHold(entry, planned, inputs))
            return (null, BuildReasons.Findings);
        if (!outputs.SequenceEqual(entry.Outputs.Take(outputs.Count).Select(o => o.File), StringComparer.Ordinal))
            return (null, BuildReasons.Output(outputs[0]));
        if (entry.Outputs.FirstOrDefault(o => !files.Holds(o.File, o.Sha256)) is { } lost)
            return (null, BuildReasons.Output(lost.File));
        return entry.Inputs.SequenceEqual(inputs) ? (new Kept(entry, place), default) : (new Kept(entry with { Inputs = inputs }, place with { Inputs = inputs }), default);
    }

    /// <summary>The data under a top-level name, as a merge of the piece would find it: a node, the row of a table, or null.</summary>
    public static Func<string, object?> Roots(Piece piece, Sources sources) => name =>
    {
        if (piece.EachName == name && piece.Row is EachRow { Node: DataTable } row)
            return row;
        if (sources.Find(piece.Aliases.TryGetValue(name, out var alias) ? alias : name) is { } node)
            return node;
        return piece.EachName == name && piece.Row is EachRow { Node: DataList list, Index: var index } ? list[index] : null;
    };

    private static bool FindingsHold(ManifestPiece entry, IEnumerable<Diagnostic> planned, IReadOnlyList<ManifestFile> inputs)
    {
        if (planned.Any(p => !entry.Findings.Any(f => f.Code == p.Code && f.Message == p.Message.Zh && f.Place == p.Location.ToString())))
            return false;
        // Estimated page numbers follow from the papers alone.
        return entry.Findings.All(f => f.Code == Layouts.LayoutProblems.EstimatedCode && f.Finding is not null) || (entry.Findings.All(f => f.Finding is not null) && entry.Inputs.SequenceEqual(inputs));
    }
}
