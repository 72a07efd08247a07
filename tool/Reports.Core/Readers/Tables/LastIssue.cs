using System.Globalization;
using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Readers.Tables;

internal enum LastShow
{
    RankChange,
    ValueChange,
    LastRank,
    LastValue,
}

/// <summary>上期: the same table one issue before, its rows matched by a key.</summary>
internal sealed class LastIssue
{
    private static readonly (LastShow Show, string[] Words)[] s_words =
    [
        (LastShow.RankChange, ["rank", "change of rank", "名次变化", "排名变化", "名次升降"]),
        (LastShow.ValueChange, ["value", "change of value", "增减", "数值变化", "得分变化", "分值变化"]),
        (LastShow.LastRank, ["last rank", "上期排名", "上期名次"]),
        (LastShow.LastValue, ["last value", "上期数值", "上期得分", "上期分值"]),
    ];

    private readonly SourceTable _now;
    private readonly SourceTable _last;
    private readonly int _keyNow;
    private readonly RankColumn _rank;
    private readonly Dictionary<string, int> _rowOf;
    private readonly Dictionary<int, int?> _ranks;
    private readonly int _by;

    private LastIssue(SourceTable now, SourceTable last, int keyNow, RankColumn rank, Dictionary<string, int> rowOf, Dictionary<int, int?> ranks, int by, IReadOnlyList<LastShow> shows)
    {
        (_now, _last, _keyNow, _rank, _rowOf, _ranks, _by, Shows) = (now, last, keyNow, rank, rowOf, ranks, by, shows);
    }

    public IReadOnlyList<LastShow> Shows { get; }

    /// <summary>Keys that only one of the two issues has.</summary>
    public IReadOnlyList<string> New { get; private init; } = [];

    public IReadOnlyList<string> Gone { get; private init; } = [];

    public static LastIssue? Read(FenceFields fields, SourceTable now, IReadOnlyList<int> rows, RankColumn? rank, RowGroups? groups, ReadContext context, DiagnosticBag findings)
    {
        if (fields.Below("last", FenceWords.Last, FenceWords.LastName) is not { } below)
        {
            if (fields.Has("last"))
                fields.Wrong<string>("last", new("几项设置（source、key、show）", "a mapping with source, key and show"));
            return null;
        }
        var last = FenceSource.Find(below, FenceWords.LastName, context, findings);
        if (rank is null)
            findings.Add(TableProblems.LastWithoutRank(fields.At("last")));
        if (last is null || rank is null)
            return null;
        var keyName = below.Text("key") ?? fields.Text("key") ?? now.Columns[now.KeyColumn()].Name;
        var keyPlace = below.Has("key") ? below.At("key") : fields.Has("key") ? fields.At("key") : below.Location;
        var keyNow = FenceSource.Column(now, keyName, keyPlace, findings);
        var keyLast = FenceSource.Column(last, keyName, keyPlace, findings);
        var by = FenceSource.NumericColumn(last, now.Columns[rank.By].Name, below.At("source"), findings);
        if (keyNow < 0 || keyLast < 0 || by < 0)
            return null;
        var groupOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
            groupOf.TryAdd(Key(now, row, keyNow), groups?.NameOf(row) ?? "");
        var rowOf = Index(last, RowFilterOf(fields, last), keyLast, below, findings);
        var lastGroups = rank.WithinGroups ? new RowGroups(r => groupOf.GetValueOrDefault(Key(last, r, keyLast)), -1) : null;
        var ranks = RankColumn.Rank(last, by, [.. rowOf.Values], lastGroups, rank.Ties, rank.Descending);
        var issue = new LastIssue(now, last, keyNow, rank, rowOf, ranks, by, ReadShows(below, findings))
        {
            New = [.. rows.Select(r => Key(now, r, keyNow)).Where(k => !rowOf.ContainsKey(k))],
            Gone = [.. rowOf.Keys.Where(k => !groupOf.ContainsKey(k))],
        };
        LastIssueChecks.Run(issue.Pairs(rows), now, last, keyNow, keyLast, issue.New, issue.Gone, below.At("source"), findings);
        return issue;
    }

    /// <summary>The rows that both issues have.</summary>
    private IReadOnlyList<(int Now, int Last)> Pairs(IReadOnlyList<int> rows) =>
        [.. rows.Where(r => _rowOf.ContainsKey(Key(_now, r, _keyNow))).Select(r => (r, _rowOf[Key(_now, r, _keyNow)]))];

    public string TitleOf(LastShow show) => show switch
    {
        LastShow.RankChange => "名次变化",
        LastShow.ValueChange => _now.Columns[_rank.By].Path[^1] + "增减",
        LastShow.LastRank => "上期" + _rank.Title,
        _ => "上期" + _now.Columns[_rank.By].Path[^1],
    };

    /// <summary>↑3, ↓2, 持平, 新增 for who was not there, — where there is nothing to compare.</summary>
    public CellContent Content(LastShow show, int row, int decimals)
    {
        var here = _now.Place(row, _rank.By);
        if (!_rowOf.TryGetValue(Key(_now, row, _keyNow), out var before))
            return new CellContent(show is LastShow.RankChange ? "新增" : ShownValue.Gap, null, [_now.Place(row, _keyNow)]);
        var there = _last.Place(before, _by);
        decimal? number = show switch
        {
            LastShow.RankChange => Ranking.RankChange(_rank.Ranks.GetValueOrDefault(row), _ranks.GetValueOrDefault(before)),
            LastShow.ValueChange => Ranking.Change(Shown(_now.Number(row, _rank.By)), Shown(_last.Number(before, _by))),
            LastShow.LastRank => _ranks.GetValueOrDefault(before),
            _ => _last.Number(before, _by),
        };
        var text = show switch
        {
            _ when number is null => ShownValue.Gap,
            LastShow.RankChange => Arrow(number.Value, 0),
            LastShow.ValueChange => Arrow(number.Value, decimals),
            LastShow.LastRank => ((int)number.Value).ToString(CultureInfo.InvariantCulture),
            _ => ShownValue.Text(number, decimals),
        };
        return new CellContent(text, number, show is LastShow.LastRank or LastShow.LastValue ? [there] : [here, there]);

        // The change is that of the figures as printed, so that a reader who subtracts finds the same.
        decimal? Shown(decimal? value) => value is { } exact ? Ranking.Round(exact, decimals) : null;
    }

    private static string Arrow(decimal change, int decimals) =>
        change == 0 ? "持平" : (change > 0 ? "↑" : "↓") + ShownValue.Text(Math.Abs(change), decimals);

    internal static string Key(SourceTable table, int row, int column) => ShownValue.Text(table.Value(row, column), 4).Trim();

    /// <summary>The condition holds for the last issue as well, where it has the columns.</summary>
    private static IReadOnlyList<int> RowFilterOf(FenceFields fields, SourceTable last)
    {
        var silent = new DiagnosticBag();
        var rows = RowFilter.Apply(fields, last, silent);
        return silent.HasErrors ? [.. Enumerable.Range(0, last.RowCount)] : rows;
    }

    private static Dictionary<string, int> Index(SourceTable last, IReadOnlyList<int> rows, int key, FenceFields below, DiagnosticBag findings)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var name = Key(last, row, key);
            if (!index.TryAdd(name, row))
                findings.Add(TableProblems.KeyTwice(name, last.Name, below.At("source"), last.Place(index[name], key), last.Place(row, key)));
        }
        return index;
    }

    private static List<LastShow> ReadShows(FenceFields below, DiagnosticBag findings)
    {
        var shows = new List<LastShow>();
        foreach (var (word, place) in below.Names("show"))
        {
            var match = s_words.Where(w => w.Words.Contains(word.Replace('-', ' '))).ToList();
            if (match.Count > 0)
                shows.Add(match[0].Show);
            else
                findings.Add(FenceProblems.BadWord(word, "show", Nearest.To(word, s_words.SelectMany(w => w.Words)), [.. s_words.Select(w => w.Words[0])], place));
        }
        return shows.Count == 0 ? [LastShow.RankChange] : shows;
    }
}
