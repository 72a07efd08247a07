using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>Every sentence that a table fence can say (M4xx).</summary>
internal static class TableProblems
{
    public static Diagnostic RankWithoutColumn(SourceLocation at) => new("M401", Severity.Error,
        new("排名没有写按哪一列", "the rank does not say by which column"), at,
        new("写成 rank: 得分，或 rank: { by: 得分 }。", "Write rank: COLUMN, or rank: { by: COLUMN }."));

    public static Diagnostic LastWithoutRank(SourceLocation at) => new("M402", Severity.Error,
        new("要与上期比较，但没有写排名", "a comparison with the last issue needs a rank"), at,
        new("加一行 rank: 要比较的列。", "Add a line rank: the column to compare."));

    public static Diagnostic KeyTwice(string key, string source, SourceLocation at, SourceLocation first, SourceLocation second) =>
        new("M403", Severity.Error,
            new($"“{source}”里有两行都叫“{key}”，不知道与哪一行比较", $"two rows of “{source}” are named “{key}”; which one to compare with is not known"), at)
        {
            Related = [new Related(new("第一行在这里", "the first is here"), first), new Related(new("第二行在这里", "the second is here"), second)],
        };

    public static Diagnostic NoGroups(string source, SourceLocation at) => new("M404", Severity.Error,
        new($"“{source}”里没有分组行", $"“{source}” has no group rows"), at,
        new("写分组所依据的列，例如 group: 类别。", "Name the column to group by, such as group: 类别."));

    public static Diagnostic NothingToTotal(SourceLocation at) => new("M405", Severity.Warning,
        new("没有可以相加的列，没有写合计行", "no column can be added up; there is no total row"), at,
        new("得分、比率和名次不能相加；要平均就写 average: true，要指定列就写 total: 列名。", "Scores, rates and ranks do not add up; write average: true, or name the columns: total: COLUMN."));

    public static Diagnostic MarksWithoutColumn(SourceLocation at) => new("M406", Severity.Error,
        new("标注没有写按哪一列", "the marks do not say by which column"), at,
        new("加上 column: 列名，或写明 rank。", "Add column: COLUMN, or state a rank."));

    public static Diagnostic BadAlign(string word, SourceLocation at) => FenceProblems.BadWord(word, "align", null, ["left", "center", "right"], at);

    public static Diagnostic ColumnNotShown(string column, SourceLocation at) => new("M407", Severity.Error,
        new($"“{column}”没有列在表里", $"“{column}” is not among the table's columns"), at,
        new("把它加进 columns。", "Add it to columns."));

    public static Diagnostic LastDisagrees(string name, string column, string now, string there, string last, SourceLocation place, SourceLocation cell, int more) =>
        new("M410", Severity.Warning,
            new($"{name}的“{column}”写作{now}，上期表里的“{there}”是{last}", $"“{column}” of {name} is given as {now}; “{there}” of the last issue is {last}"), place,
            more == 0 ? null : new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"还有{more}处也是这样。"), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"There are {more} more of these.")))
        {
            Related = [new Related(new("上期的数", "the figure of the last issue"), cell)],
        };

    public static Diagnostic AlikeNames(string now, string last, SourceLocation place, SourceLocation cell) =>
        new("M411", Severity.Warning,
            new($"本期有“{now}”、上期没有，上期有“{last}”、本期没有，只差一个字", $"only this issue has “{now}” and only the last one has “{last}”, which differs by one character"), place,
            new("同一个单位就把写法改成一样；不是就不用管。", "If they are one unit, write it alike; if not, there is nothing to do."))
        {
            Related = [new Related(new("上期的写法", "as the last issue writes it"), cell)],
        };

    public static Diagnostic OtherUnits(IReadOnlyList<string> added, IReadOnlyList<string> gone, SourceLocation at) =>
        new("M412", Severity.Note,
            new($"和上期比{(added.Count > 0 ? $"，多了{string.Join("、", added)}" : "")}{(gone.Count > 0 ? $"，少了{string.Join("、", gone)}" : "")}",
                $"against the last issue{(added.Count > 0 ? $" there are new: {string.Join(", ", added)}" : "")}{(gone.Count > 0 ? $"{(added.Count > 0 ? ";" : "")} there are missing: {string.Join(", ", gone)}" : "")}"), at);

    public static Diagnostic RateOfTwo(int count, SourceLocation at) => new("M413", Severity.Error,
        new($"比率要写两列，这里写了{count}列", $"a rate is of two columns; {count} are named"), at,
        new("写成 rate: [分子, 分母]，例如 rate: [已办结, 督办问题]。", "Write rate: [part, whole]."));
}
