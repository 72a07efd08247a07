using System.Globalization;
using Reports.Data;

namespace Reports.Templates;

/// <summary>
/// Everything that one merge, and the fences of its paper, looked at in the data. A merge is a function of its templates and of
/// these: where they would all be found the same, the paper would be the same. To note too much is allowed, to leave one out is not.
/// </summary>
public sealed class DataReads
{
    private readonly Dictionary<DataNode, Container> _containers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, OwnRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DataNode?> _roots = new(StringComparer.Ordinal);

    /// <summary>Something was looked at that facts cannot say; the piece is always made anew.</summary>
    public bool IsUncertain { get; internal set; }

    /// <summary>The top-level names that were asked for and are not there, sorted.</summary>
    public IReadOnlyList<string> Absent => [.. _roots.Where(r => r.Value is null).Select(r => r.Key).Order(StringComparer.Ordinal)];

    /// <summary>The facts in a fixed order.</summary>
    public IReadOnlyList<ReadFacts> Facts()
    {
        var facts = new List<ReadFacts>();
        foreach (var (name, row) in _rows)
            facts.Add(new ReadFacts([name]) { HasHead = row.HasHead, IsWhole = row.IsWhole, Members = [.. row.Members.Order(StringComparer.Ordinal)] });
        foreach (var container in _containers.Values)
        {
            // What is looked at as a whole takes in all that lies in it.
            if (!container.IsWithinWhole)
                facts.AddRange(Paths(container).Select(p => container.IsWhole ? new ReadFacts(p) { IsWhole = true } : container.Facts(p)));
            IsUncertain |= container.Ways.Count == 0;
        }
        facts.Sort(static (a, b) => Compare(a.Path, b.Path));
        return facts;
    }

    /// <summary>A top-level name was asked for; null when the data has none.</summary>
    internal void Root(string name, DataNode? node)
    {
        _roots[name] = node;
        if (node is not null)
            Of(node).Add(null, name);
    }

    internal OwnRow Row(string name)
    {
        if (!_rows.TryGetValue(name, out var row))
            _rows[name] = row = new OwnRow();
        return row;
    }

    internal Container Of(DataNode node)
    {
        if (!_containers.TryGetValue(node, out var container))
            _containers[node] = container = new Container(node);
        return container;
    }

    internal void Child(DataNode parent, string step, DataNode child) => Of(child).Add(Of(parent), step);

    internal void Child(DataNode parent, int index, DataNode child) => Child(parent, index.ToString(CultureInfo.InvariantCulture), child);

    private static IEnumerable<IReadOnlyList<string>> Paths(Container container) =>
        container.Ways.SelectMany(w => w.Parent is null ? [[w.Step]] : Paths(w.Parent).Select(p => (IReadOnlyList<string>)[.. p, w.Step]));

    private static int Compare(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        for (var i = 0; i < a.Count && i < b.Count; i++)
        {
            if (string.CompareOrdinal(a[i], b[i]) is not 0 and var order)
                return order;
        }
        return a.Count.CompareTo(b.Count);
    }

    /// <summary>The row that a package's piece is about.</summary>
    internal sealed class OwnRow
    {
        public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

        public bool HasHead { get; set; }

        public bool IsWhole { get; set; }
    }

    /// <summary>A mapping, a list or a table, and the ways on which the merge came to it.</summary>
    internal sealed class Container(DataNode node)
    {
        private readonly Dictionary<string, RowSet> _cells = new(StringComparer.Ordinal);
        private readonly HashSet<string> _members = new(StringComparer.Ordinal);
        private readonly RowSet _items = new();

        public List<(Container? Parent, string Step)> Ways { get; } = [];

        public bool HasSize { get; set; }

        public bool HasHead { get; set; }

        public bool IsWhole { get; set; }

        /// <summary>On every way to it.</summary>
        public bool IsWithinWhole => Ways.Count > 0 && Ways.TrueForAll(w => w.Parent is { } parent && (parent.IsWhole || parent.IsWithinWhole));

        public void Add(Container? parent, string step)
        {
            if (!Ways.Contains((parent, step)))
                Ways.Add((parent, step));
        }

        public void Member(string name) => _members.Add(name);

        public void Item(int index) => _items.Add(index);

        public void Cell(int row, string column)
        {
            if (!_cells.TryGetValue(column, out var rows))
                _cells[column] = rows = new RowSet();
            rows.Add(row);
        }

        public ReadFacts Facts(IReadOnlyList<string> path)
        {
            var count = node switch
            {
                DataTable table when HasSize => table.RowCount,
                DataList list when HasSize => list.Count,
                _ => -1,
            };
            return new ReadFacts(path)
            {
                HasSize = HasSize,
                HasHead = HasHead,
                IsWhole = IsWhole,
                Members = [.. _members.Order(StringComparer.Ordinal)],
                Cells = [.. _cells.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value.Ranges(count)))],
                Items = _items.Ranges(count),
            };
        }
    }
}
