using System.Globalization;
using Reports.Imports;

namespace Reports.Cli.Output;

/// <summary>The table at the end of an import: what was found in each file and what was done.</summary>
internal static class ImportSummary
{
    public static void Write(Host host, IReadOnlyList<ImportResult> results)
    {
        if (results.Count == 0)
            return;
        var say = host.Say;
        var table = new TextTable(
            [say(Words.FileColumn), say(Words.PieceColumn), say(Words.RemovedColumn), say(Words.RepairedColumn), say(Words.UnsureColumn), say(Words.FieldsColumn), say(Words.FiguresColumn), say(Words.CopiesColumn)],
            [false, true, true, true, true, true, true, true]);
        foreach (var result in results)
        {
            var c = result.Counts;
            table.Add([result.File, .. new[] { c.Pieces, c.Removed, c.Repaired, c.Unsure, c.Fields, c.Figures, c.Duplicates }.Select(n => n.ToString("N0", CultureInfo.InvariantCulture))]);
        }
        table.Write(host.Out, new Colours(host.OutputHasColour));
        host.Out.WriteLine();
        foreach (var piece in results.SelectMany(r => r.Pieces))
            host.Out.WriteLine(piece.File + "  " + host.Say(Words.SourceLines(piece.StartLine, piece.EndLine)));
    }
}
