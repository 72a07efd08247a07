using Reports.Diagnostics;

namespace Reports.Imports;

/// <summary>What became of one source.</summary>
public sealed class ImportResult
{
    internal ImportResult(ImportSource source, ChangeLog log, List<ImportPiece> pieces)
    {
        Source = source;
        Log = log;
        Pieces = pieces;
    }

    internal ImportSource Source { get; }

    internal ChangeLog Log { get; }

    public IReadOnlyList<ImportPiece> Pieces { get; }

    /// <summary>Near copies among this source's pieces and those of the other sources of the run.</summary>
    internal List<Duplicate> Duplicates { get; } = [];

    /// <summary>The folder's name when several sources are imported at once.</summary>
    public string Folder => PieceNames.Safe(Path.GetFileNameWithoutExtension(File));

    /// <summary>A finding for each pair of near copies.</summary>
    public IEnumerable<Diagnostic> CopyFindings() =>
        Duplicates.Select(d => ImportProblems.Copies(d.A.File, d.B.File, Math.Round(d.Share * 100, 1), d.Better.File, new SourceLocation(File, d.A.StartLine)));

    public string File => Source.File;

    public ImportCounts Counts => new(Pieces.Count, Log.Removed.Count, Log.Repairs.Count(r => r.Kind != "number"), Log.Unsure.Count, Pieces.Sum(p => p.Fields.Count), Pieces.Sum(p => p.Figures.Count), Duplicates.Count);

    /// <summary>The files of this source: pieces, their data and tables, import.json.</summary>
    public IEnumerable<(string Name, string Text)> Files()
    {
        foreach (var piece in Pieces)
        {
            yield return (piece.File, piece.Markdown);
            if (piece.Data is { } data)
                yield return (Path.ChangeExtension(piece.File, ".yaml"), data);
            foreach (var table in piece.Tables)
                yield return (table.File, table.Csv);
        }
        yield return ("import.json", ImportJson.Write(this));
    }
}

/// <summary>The row of the summary.</summary>
/// <param name="Repaired">Without headings' numbers, which the tool writes again.</param>
public readonly record struct ImportCounts(int Pieces, int Removed, int Repaired, int Unsure, int Fields, int Figures, int Duplicates);
