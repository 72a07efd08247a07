using System.Globalization;
using System.Text;
using Reports.Data;
using Reports.Templates;

namespace Reports.Packages;

/// <summary>What a piece read, as the manifest keeps it: for each top-level name a digest of exactly what was looked at, and how to look again.</summary>
/// <param name="Absent">Top-level names that were asked for and were not there.</param>
public sealed record PieceReads(IReadOnlyList<SourceReads> Sources, IReadOnlyList<string> Absent)
{
    public static PieceReads None { get; } = new([], []);

    /// <returns>Null when it cannot be said what was read.</returns>
    internal static PieceReads? Of(DataReads reads, Func<string, object?> root, DataDigest digest)
    {
        var sources = reads.Facts().GroupBy(f => f.Path[0], StringComparer.Ordinal)
            .Select(g => new SourceReads(g.Key, ReadCheck.Digest(g, root(g.Key), digest), [.. g])).ToList();
        return reads.IsUncertain ? null : new PieceReads(sources, reads.Absent);
    }

    /// <summary>The first name whose data would be found otherwise now; null when there is none.</summary>
    internal string? Changed(Func<string, object?> root, DataDigest digest) =>
        Absent.FirstOrDefault(name => root(name) is not null)
            ?? Sources.FirstOrDefault(s => ReadCheck.Digest(s.Facts, root(s.Name), digest) != s.Digest)?.Name;
}

/// <param name="Name">As templates know it.</param>
public sealed record SourceReads(string Name, string Digest, IReadOnlyList<ReadFacts> Facts);

/// <summary>Looks again at what a merge has looked at.</summary>
internal static class ReadCheck
{
    /// <param name="root">A data node, or the <see cref="EachRow"/> of a table.</param>
    public static string Digest(IEnumerable<ReadFacts> facts, object? root, DataDigest digest)
    {
        var text = new StringBuilder();
        foreach (var fact in facts)
        {
            var value = root;
            foreach (var step in fact.Path.Skip(1))
                value = Step(value, step);
            DataDigest.Append(text, value is EachRow ? "row" : value);
            Append(text, fact, value, digest);
        }
        return DataDigest.Hash(text);
    }

    private static object? Step(object? value, string step) => value switch
    {
        DataMap map => map[step],
        DataList list => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count ? list[index] : null,
        _ => null,
    };

    private static void Append(StringBuilder text, ReadFacts fact, object? value, DataDigest digest)
    {
        if (fact.IsWhole)
            text.Append(value is DataNode node ? digest.Whole(node) : value is EachRow { Node: DataTable own } each ? digest.Head(own) + DataDigest.Row(own, each.Index) : "").Append('\n');
        if (fact.HasHead)
            text.Append(value is DataTable headed ? digest.Head(headed) : value is EachRow { Node: DataTable own } ? digest.Head(own) : "").Append('\n');
        switch (value)
        {
            case EachRow { Node: DataTable table, Index: var row }:
                foreach (var member in fact.Members)
                    DataDigest.Append(text, DataDigest.Cell(table, row, member));
                break;
            case DataTable table:
                AppendTable(text, fact, table, digest);
                break;
            case DataMap map:
                if (fact.HasSize)
                    DataDigest.Append(text, string.Join('\u0001', map.Keys));
                foreach (var member in fact.Members)
                    DataDigest.Append(text, map.TryGet(member, out var found) ? found : typeof(void));
                break;
            case DataList list:
                if (fact.HasSize)
                    DataDigest.Append(text, (decimal)list.Count);
                foreach (var index in Indexes(fact.Items, list.Count))
                    DataDigest.Append(text, index < list.Count ? list[index] : typeof(void));
                break;
        }
    }

    private static void AppendTable(StringBuilder text, ReadFacts fact, DataTable table, DataDigest digest)
    {
        if (fact.HasSize)
            DataDigest.Append(text, (decimal)table.RowCount);
        foreach (var (column, rows) in fact.Cells)
        {
            if (rows == "*")
            {
                text.Append(digest.Column(table, column)).Append('\n');
                continue;
            }
            foreach (var row in Indexes(rows, table.RowCount))
                DataDigest.Append(text, row < table.RowCount ? DataDigest.Cell(table, row, column) : typeof(void));
        }
        foreach (var row in Indexes(fact.Items, table.RowCount))
            text.Append(row < table.RowCount ? DataDigest.Row(table, row) : "").Append('\n');
    }

    private static IEnumerable<int> Indexes(string ranges, int count)
    {
        if (ranges.Length == 0)
            yield break;
        if (ranges == "*")
        {
            for (var i = 0; i < count; i++)
                yield return i;
            yield break;
        }
        foreach (var range in ranges.Split(','))
        {
            var dash = range.IndexOf('-');
            var first = Number(dash < 0 ? range : range[..dash]);
            var last = dash < 0 ? first : Number(range[(dash + 1)..]);
            // Rows that are gone need not be counted one by one.
            for (var i = first; i <= Math.Min(last, Math.Max(first, count)); i++)
                yield return i;
        }
    }

    /// <summary>A number that someone has spoilt in the manifest means a row that is not there.</summary>
    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number : int.MaxValue - 1;
}
