using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>A unit of the master list. <paramref name="Row"/> is its row in the table, from 0.</summary>
public sealed record MasterUnit(string Name, int Row, decimal? Order, IReadOnlyList<string> Aliases, string? Leader, string? Office)
{
    /// <summary>类别, or the group of the list that it stands in.</summary>
    public string? Category { get; init; }
}

/// <summary>单位名录: the one list of units with order, aliases, leaders and offices, to which the names of all other tables are led back.</summary>
public sealed class MasterList
{
    private static readonly string[] s_names = ["单位", "单位名称", "名称", "全称", "乡镇", "部门", "县区", "地区"];
    private static readonly string[] s_aliases = ["别名", "简称", "曾用名", "其他写法"];
    private static readonly string[] s_orders = ["行政区划序号", "区划序号", "行政区划代码", "区划代码", "顺序", "排序", "次序", "序号"];
    private static readonly string[] s_leaders = ["主要负责人", "负责人", "领导", "主要领导", "姓名", "发言人", "汇报人", "表态人"];
    private static readonly string[] s_offices = ["职务", "牵头科室", "办公室", "科室"];
    private static readonly string[] s_categories = ["类别", "类型", "分类", "单位类别", "单位性质", "层级"];
    private static readonly string[] s_prefixes = ["县直", "市直", "区直", "州直", "省直", "县", "市", "区", "州", "省"];

    private readonly Dictionary<string, MasterUnit> _byName = new(StringComparer.Ordinal);
    private readonly List<MasterUnit> _units = [];

    private MasterList(DataTable table) => Table = table;

    public DataTable Table { get; }

    public IReadOnlyList<MasterUnit> Units => _units;

    /// <summary>Null, with a finding, when the table has no column of names. Aliases in a cell stand between 、, ； or |.</summary>
    public static MasterList? From(DataTable table, DiagnosticBag findings)
    {
        var name = table.Key is { } key && table.ColumnIndex(key) >= 0 ? table.ColumnIndex(key) : First(table, s_names);
        if (name < 0)
        {
            findings.Add(DataProblems.UnknownColumn(table.Location, s_names[0], Nearest.Alike(s_names[0], table.Columns.Select(c => c.Name))));
            return null;
        }
        var list = new MasterList(table);
        var (alias, order, leader, office, category) = (First(table, s_aliases), First(table, s_orders), First(table, s_leaders), First(table, s_offices), First(table, s_categories));
        for (var row = 0; row < table.RowCount; row++)
        {
            if (Text(table, row, name) is not { Length: > 0 } unit)
                continue;
            var aliases = (Text(table, row, alias) ?? "").Split(['、', ',', '，', ';', '；', '|', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            list.Add(new MasterUnit(unit, row, order >= 0 ? NumberOf(table[row, order]) : null, aliases, Text(table, row, leader), Text(table, row, office)) { Category = Text(table, row, category) ?? table.GroupOf(row) });
        }
        return list;
    }

    /// <summary>
    /// The unit that a name means: by its folded name or alias; else without 县直, 县, 市… before it or with them; else, where the list has
    /// only one such, without the name of the place before it (云溪县水利局 is 水利局).
    /// </summary>
    public MasterUnit? Find(string name)
    {
        var folded = NameFolding.Fold(name);
        if (_byName.TryGetValue(folded, out var unit))
            return unit;
        foreach (var prefix in s_prefixes)
        {
            if (folded.StartsWith(prefix, StringComparison.Ordinal) && _byName.TryGetValue(folded[prefix.Length..], out unit)
                || _byName.TryGetValue(prefix + folded, out unit))
                return unit;
        }
        if (folded.Length < 3)
            return null;
        var ending = _byName.Where(n => n.Key.Length >= 3 && IsPlaceBefore(folded, n.Key) || IsPlaceBefore(n.Key, folded)).Select(n => n.Value).Distinct().Take(2).ToList();
        return ending.Count == 1 ? ending[0] : null;
    }

    /// <summary>The column that names the person of each row (负责人, 姓名, 发言人), or -1.</summary>
    internal static int LeaderColumn(DataTable table) => First(table, s_leaders);

    /// <summary>A division's code (371502) is kept as text.</summary>
    private static decimal? NumberOf(object? value) =>
        value as decimal? ?? (value is string text && decimal.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code) ? code : null);

    private void Add(MasterUnit unit)
    {
        _units.Add(unit);
        foreach (var name in unit.Aliases.Prepend(unit.Name))
            _byName.TryAdd(NameFolding.Fold(name), unit);
    }

    private static bool IsPlaceBefore(string longer, string shorter) =>
        longer.Length > shorter.Length + 1 && longer.EndsWith(shorter, StringComparison.Ordinal) && longer[longer.Length - shorter.Length - 1] is '县' or '市' or '区' or '州' or '省' or '旗';

    private static int First(DataTable table, string[] names) => names.Select(table.ColumnIndex).FirstOrDefault(i => i >= 0, -1);

    private static string? Text(DataTable table, int row, int column) => column < 0 ? null : table[row, column]?.ToString();
}
