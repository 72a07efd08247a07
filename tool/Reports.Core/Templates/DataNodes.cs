using System.Collections;
using Reports.Data;
using Reports.Diagnostics;
using Scriban.Runtime;

namespace Reports.Templates;

/// <summary>The way back from what the engine holds to data nodes, for the sources of tables and charts.</summary>
/// <param name="placeOf">The cell of a leaf that is still the object the data gave.</param>
/// <param name="origin">Where what the template has computed itself comes from.</param>
internal sealed class DataNodes(Func<object, SourceLocation?> placeOf, SourceLocation origin)
{
    public DataNode? From(object? value) => value switch
    {
        IDataAdapter adapter => adapter.Node,
        DataRow row => MapOf(row),
        ScriptObject made => MapOf(made),
        string => null,
        IEnumerable sequence => FromSequence(sequence),
        _ => null,
    };

    public static bool IsContainer(object? value) => value is IDataAdapter or DataRow or ScriptObject or (IEnumerable and not string);

    /// <summary>What <see cref="From"/> hands on will be looked at as a whole.</summary>
    public static void NoteWhole(object? value, DataReads reads)
    {
        switch (value)
        {
            case IDataAdapter adapter:
                reads.Of(adapter.Node).IsWhole = true;
                break;
            case DataRow row:
                row.NoteWhole();
                break;
            case ScriptObject made:
                foreach (var (_, member) in made)
                    NoteWhole(member, reads);
                break;
            case string:
                break;
            case IEnumerable sequence:
                foreach (var item in sequence)
                    NoteWhole(item, reads);
                break;
        }
    }

    private DataNode FromSequence(IEnumerable sequence)
    {
        var items = sequence.Cast<object?>().ToList();
        if (items.Count > 0 && items[0] is DataRow first && items.All(i => i is DataRow row && row.Table == first.Table))
            return first.Table.Subset([.. items.Cast<DataRow>().Select(r => r.Index)]);
        var list = new DataList(origin);
        foreach (var item in items)
            list.Add(From(item) ?? item, PlaceOf(item));
        return list;
    }

    private static DataMap MapOf(DataRow row)
    {
        var map = new DataMap(row.Table.Location);
        for (var i = 0; i < row.Table.Columns.Count; i++)
            map.Set(row.Table.Columns[i].Name, row.Table[row.Index, i], row.Table.LocationOf(row.Index, i));
        return map;
    }

    private DataMap MapOf(ScriptObject made)
    {
        var map = new DataMap(origin);
        foreach (var (key, value) in made)
            map.Set(key, From(value) ?? Leaf(value), PlaceOf(value));
        return map;
    }

    private SourceLocation PlaceOf(object? value) => (value is null ? null : placeOf(value)) ?? origin;

    // Numbers made in a template are int or double; data leaves are decimals.
    private static object? Leaf(object? value) => value switch
    {
        int or long or short or byte => Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e27 => Convert.ToDecimal(number),
        float number when Math.Abs(number) < 1e27 => Convert.ToDecimal(number),
        _ => value,
    };
}
