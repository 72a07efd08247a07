using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Readers.Tables;

/// <summary>What a table ranks by, and the rank of every row.</summary>
/// <param name="Ranks">By source row; null for rows without a value and rows not shown.</param>
internal sealed record RankColumn(int By, Ties Ties, bool Descending, string Title, bool WithinGroups, IReadOnlyDictionary<int, int?> Ranks)
{
    private const string DefaultTitle = "排名";

    public static RankColumn? Read(FenceFields fields, SourceTable table, IReadOnlyList<int> rows, RowGroups? groups, DiagnosticBag findings)
    {
        if (!fields.Has("rank"))
            return null;
        var below = fields.Below("rank", FenceWords.Rank, FenceWords.RankName);
        var name = below is null ? fields.Text("rank") : below.Text("by");
        var place = below is null ? fields.At("rank") : below.At("by");
        if (name is null)
        {
            findings.Add(TableProblems.RankWithoutColumn(fields.At("rank")));
            return null;
        }
        var by = FenceSource.NumericColumn(table, name, place, findings);
        if (by < 0)
            return null;
        var ties = Ties.Skip;
        if (below?.Text("ties") is { } word)
            ties = ReadTies(word, below.At("ties"), findings);
        var descending = below is null || !below.Has("descending") || below.Flag("descending");
        var within = groups is not null && (below is null || !below.Has("within") || below.Flag("within"));
        var ranks = Rank(table, by, rows, within ? groups : null, ties, descending);
        return new RankColumn(by, ties, descending, below?.Text("title") ?? DefaultTitle, within, ranks);
    }

    public static Dictionary<int, int?> Rank(SourceTable table, int by, IReadOnlyList<int> rows, RowGroups? groups, Ties ties, bool descending)
    {
        var ranks = new Dictionary<int, int?>();
        foreach (var part in rows.GroupBy(r => groups?.NameOf(r) ?? "").Select(g => g.ToList()))
        {
            var places = Ranking.Ranks([.. part.Select(r => table.Number(r, by))], ties, descending);
            for (var i = 0; i < part.Count; i++)
                ranks[part[i]] = places[i];
        }
        return ranks;
    }

    private static Ties ReadTies(string word, SourceLocation place, DiagnosticBag findings)
    {
        switch (word)
        {
            case "skip" or "跳号" or "占位": return Ties.Skip;
            case "dense" or "连号" or "不占位" or "连续": return Ties.Dense;
            default:
                findings.Add(FenceProblems.BadWord(word, "ties", Nearest.To(word, ["skip", "dense"]), ["skip", "dense"], place));
                return Ties.Skip;
        }
    }
}
