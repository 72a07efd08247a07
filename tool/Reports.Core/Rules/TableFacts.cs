using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>A column of figures: what it is called in a sentence and in what unit.</summary>
/// <param name="Names">Its title without brackets, and shorter (已整改 → 整改, 问题数 → 问题).</param>
/// <param name="Unit">分, %, 元 …; empty where nothing says.</param>
/// <param name="Times">10000 for a column in 万元.</param>
internal sealed record FactColumn(int Index, string Title, IReadOnlyList<string> Names, string Unit, decimal Times);

/// <summary>What a paper's table says about whom: a name, an indicator, a figure.</summary>
internal sealed partial class TableFacts
{
    private const int MostRows = 400;

    private readonly IReadOnlyList<IReadOnlyList<PaperCell>> _rows;

    private TableFacts(PaperTable table, IReadOnlyList<IReadOnlyList<PaperCell>> rows, Dictionary<string, int> names, IReadOnlyList<FactColumn> columns)
    {
        (Table, _rows, Names, Columns) = (table, rows, names, columns);
        Subjects = names.Where(n => !Summary().IsMatch(n.Key)).Select(n => n.Value).ToHashSet();
    }

    public PaperTable Table { get; }

    /// <summary>Rows by the name that they are of.</summary>
    public IReadOnlyDictionary<string, int> Names { get; }

    /// <summary>Rows that are no total or average.</summary>
    public IReadOnlySet<int> Subjects { get; }

    public IReadOnlyList<FactColumn> Columns { get; }

    public PaperCell Cell(int row, FactColumn column) => _rows[row][column.Index];

    public decimal? Value(int row, FactColumn column) => column.Index < _rows[row].Count ? Number(_rows[row][column.Index].Text) : null;

    /// <summary>Another figure of the row is the one that is said: which column is meant is not certain.</summary>
    public bool HasElsewhere(int row, FactColumn column, decimal value)
    {
        for (var i = 0; i < _rows[row].Count; i++)
        {
            if (i != column.Index && Number(_rows[row][i].Text) == value)
                return true;
        }
        return false;
    }

    /// <summary>The row that gives a column's average or total itself.</summary>
    public int? SummaryRow(string word)
    {
        foreach (var (name, row) in Names)
        {
            if (name.Contains(word, StringComparison.Ordinal))
                return row;
        }
        return null;
    }

    /// <returns>Null for a table that does not give figures of names.</returns>
    public static TableFacts? Of(PaperTable table)
    {
        var head = 0;
        while (head < table.Rows.Count && head < 4 && !table.Rows[head].Skip(1).Any(c => Number(c.Text ?? "") is not null))
            head++;
        if (head is 0 or 4 || table.Rows.Count - head is < 2 or > MostRows)
            return null;
        var width = table.Rows[0].Count;
        var rows = table.Rows.Skip(head).Where(r => r.Count == width).ToList();
        if (rows.Count < 2 || NameColumn(rows, width) is not { } of)
            return null;
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var r = 0; r < rows.Count; r++)
        {
            if (rows[r][of].Text is { Length: >= 2 and <= 24 } name && !names.TryAdd(name, r))
                return null;
        }
        var columns = Enumerable.Range(0, width).Where(c => c != of).Select(c => Column(table, head, c, rows)).OfType<FactColumn>().ToList();
        columns.RemoveAll(c => columns.Any(o => o != c && o.Title == c.Title));
        return columns.Count == 0 ? null : new TableFacts(table, rows, names, columns);
    }

    private static int? NameColumn(List<IReadOnlyList<PaperCell>> rows, int width)
    {
        for (var c = 0; c < Math.Min(width, 4); c++)
        {
            var named = rows.Count(r => r[c].Text is { Length: >= 2 } text && Number(text) is null && text[0] is >= '\u4e00' and <= '\u9fff');
            if (named * 10 >= rows.Count * 9 && rows.Select(r => r[c].Text).Distinct(StringComparer.Ordinal).Count() == rows.Count)
                return c;
        }
        return null;
    }

    private static FactColumn? Column(PaperTable table, int head, int index, List<IReadOnlyList<PaperCell>> rows)
    {
        var cells = table.Rows.Take(head).Where(r => index < r.Count).Select(r => r[index].Text ?? "").Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var whole = string.Concat(cells);
        var title = Brackets().Replace(whole, "").Replace("\n", "", StringComparison.Ordinal).Trim();
        // What is told of another time, or of a difference, is named otherwise in sentences.
        if (title.Length < 2 || OtherTime().IsMatch(whole) || rows.Count(r => Number(r[index].Text) is not null) * 2 < rows.Count)
            return null;
        var unit = Brackets().Match(whole) is { Success: true } bracket ? bracket.Groups[1].Value : "";
        var said = rows.Select(r => UnitAfter().Match(r[index].Text ?? "")).FirstOrDefault(m => m.Success)?.Groups[1].Value ?? "";
        unit = said.Length > 0 ? said : unit.Length > 0 ? unit : Score().IsMatch(title) ? "分" : title.EndsWith('率') ? "%" : table.Unit;
        var times = unit.StartsWith('万') ? 10_000m : unit.StartsWith('亿') ? 100_000_000m : 1m;
        List<string> names = [title];
        foreach (var shorter in (string[])[Lead().Replace(title, ""), Tail().Replace(title, ""), Tail().Replace(Lead().Replace(title, ""), "")])
        {
            if (shorter.Length >= 2 && !names.Contains(shorter))
                names.Add(shorter);
        }
        return new FactColumn(index, title, names, unit.TrimStart('万', '亿'), times);
    }

    internal static decimal? Number(string text)
    {
        var match = Figure().Match(text ?? "");
        return match.Success && decimal.TryParse(match.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"^(-?[0-9]{1,12}(?:,[0-9]{3})*(?:\.[0-9]{1,8})?)(?:[%％分元人个件处户家]|[万亿]元?|名)?$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"[0-9]([%％分]|万元|亿元|元)$")]
    private static partial Regex UnitAfter();

    [GeneratedRegex(@"[（(]([^）)]*)[）)]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"上[期月年季次周轮]|去年|同期|变化|变动|[较比增减]|环比|同比|前次|升降|位次差|目标|年度|计划|任务|[0-9]")]
    private static partial Regex OtherTime();

    [GeneratedRegex(@"(?:得|评|总|均)分$|分数$|^成绩$")]
    private static partial Regex Score();

    [GeneratedRegex(@"^(?:已|共|累计|应|本[期月季])(?=[\u4e00-\u9fff]{2})")]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff]{2})(?:总数|数量|个数|件数|户数|人数|数|总额|额)$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"合计|总计|小计|平均|^全[县市区省镇州]|^总体")]
    private static partial Regex Summary();
}
