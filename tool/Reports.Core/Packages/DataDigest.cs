using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Reports.Data;

namespace Reports.Packages;

/// <summary>
/// Values of the data in one unmistakable form, to be hashed. Long columns and whole containers are hashed once a run,
/// however many pieces have looked at them. Safe to use from many threads.
/// </summary>
internal sealed class DataDigest
{
    private readonly ConcurrentDictionary<(DataNode Node, string What), string> _known = new(new ByReference());

    /// <summary>Every value of a column, in the order of the rows.</summary>
    public string Column(DataTable table, string name) => Known(table, "=" + name, () =>
    {
        var text = new StringBuilder();
        for (var row = 0; row < table.RowCount; row++)
            Append(text, Cell(table, row, name));
        return text;
    });

    public string Head(DataTable table) => Known(table, "head", () =>
    {
        var text = new StringBuilder();
        foreach (var column in table.Columns)
        {
            Append(text, column.Name);
            Append(text, string.Join('\u0001', column.Path));
            Append(text, column.Type.ToString());
            Append(text, column.Unit);
            Append(text, column.From);
        }
        foreach (var word in (string?[])[table.Title, table.Unit, table.Period, table.Key])
            Append(text, word);
        foreach (var mark in table.Marks)
            text.Append(CultureInfo.InvariantCulture, $"{mark.Row},{mark.Column}").Append(mark.Mark).Append('\n');
        return text;
    });

    public static string Row(DataTable table, int row)
    {
        var text = new StringBuilder();
        AppendRow(text, table, row);
        return text.ToString();
    }

    /// <summary>All that a container holds.</summary>
    public string Whole(DataNode node) => Known(node, "whole", () =>
    {
        var text = new StringBuilder();
        AppendWhole(text, node);
        return text;
    });

    /// <summary>A leaf with its type and its decimals; of a container only what kind it is.</summary>
    public static void Append(StringBuilder text, object? value)
    {
        _ = value switch
        {
            null => text.Append('-'),
            // The length keeps two texts from running into one.
            string word => text.Append('s').Append(word.Length).Append(':').Append(word),
            decimal number => text.Append('n').Append(number.ToString(CultureInfo.InvariantCulture)),
            bool flag => text.Append(flag ? 'y' : 'x'),
            DateTime day => text.Append('d').Append(day.ToString("O", CultureInfo.InvariantCulture)),
            DataMonth month => text.Append('m').Append(month.ToString()),
            DataTable => text.Append('T'),
            DataMap => text.Append('M'),
            DataList => text.Append('L'),
            _ => text.Append('?').Append(value.GetType().Name).Append(Convert.ToString(value, CultureInfo.InvariantCulture)),
        };
        text.Append('\n');
    }

    /// <summary>A cell by a name that a template may use; the group of the row is one of them.</summary>
    public static object? Cell(DataTable table, int row, string name) =>
        table.ColumnIndex(name) is >= 0 and var column ? table[row, column]
        : name is "分组" or "group" ? table.GroupOf(row)
        : typeof(void);

    /// <summary>Half of a SHA-256, in hex.</summary>
    public static string Hash(StringBuilder text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var chunk in text.GetChunks())
            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(chunk.Span));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private void AppendWhole(StringBuilder text, object? value)
    {
        Append(text, value);
        switch (value)
        {
            case DataTable table:
                text.Append(Head(table)).Append(table.RowCount).Append('\n');
                for (var row = 0; row < table.RowCount; row++)
                    AppendRow(text, table, row);
                break;
            case DataMap map:
                text.Append(map.Keys.Count).Append('\n');
                foreach (var key in map.Keys)
                {
                    Append(text, key);
                    AppendWhole(text, map[key]);
                }
                break;
            case DataList list:
                text.Append(list.Count).Append('\n');
                for (var i = 0; i < list.Count; i++)
                    AppendWhole(text, list[i]);
                break;
        }
    }

    private static void AppendRow(StringBuilder text, DataTable table, int row)
    {
        for (var column = 0; column < table.Columns.Count; column++)
            Append(text, table[row, column]);
        Append(text, table.GroupOf(row));
    }

    private string Known(DataNode node, string what, Func<StringBuilder> make) =>
        _known.TryGetValue((node, what), out var digest) ? digest : _known[(node, what)] = Hash(make());

    private sealed class ByReference : IEqualityComparer<(DataNode Node, string What)>
    {
        public bool Equals((DataNode Node, string What) a, (DataNode Node, string What) b) => ReferenceEquals(a.Node, b.Node) && a.What == b.What;

        public int GetHashCode((DataNode Node, string What) key) => HashCode.Combine(RuntimeHelpers.GetHashCode(key.Node), key.What.GetHashCode(StringComparison.Ordinal));
    }
}
