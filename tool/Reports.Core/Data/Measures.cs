namespace Reports.Data;

/// <summary>Which measures may be added up: cases and money may, scores, shares and ranks may not.</summary>
public static class Measures
{
    private static readonly string[] s_units = ["分", "%", "‰", "名", "位", "个百分点", "倍", "天"];
    private static readonly string[] s_words = ["率", "得分", "平均", "排名", "名次", "位次", "占比", "比例", "比重", "分值", "均值", "增幅", "增速", "同比", "环比", "指数", "序号"];

    public static bool IsAdditive(DataColumn column, string? unit) =>
        column.Type == ColumnType.Number
        && !s_units.Contains(unit ?? column.Unit)
        && !s_words.Any(w => column.Name.Contains(w, StringComparison.Ordinal));
}
