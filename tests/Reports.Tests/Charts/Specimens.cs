using Reports.Documents;

namespace Reports.Tests.Charts;

/// <summary>One chart of every kind, with made-up towns.</summary>
internal static class Specimens
{
    private static readonly string[] s_towns = ["云溪镇", "柳河镇", "青石乡", "白杨街道", "龙泉镇", "南坪乡", "新桥镇", "高岭乡"];
    private static readonly string[] s_months = ["4月", "5月", "6月", "7月", "8月", "9月"];

    public static IReadOnlyList<(string Name, ChartSpec Spec)> All { get; } =
    [
        ("column", Of(ChartKind.Column, s_towns, Series("得分", 2, 96.35m, 95.10m, 94.82m, 93.77m, 92.40m, 91.95m, 90.08m, 88.61m)) with { Unit = "分", Target = 92m, TargetName = "达标线" }),
        ("column-two", Of(ChartKind.Column, s_towns, Series("交办问题", 0, 42, 38, 35, 51, 29, 33, 27, 40), Series("完成整改", 0, 40, 36, 30, 44, 29, 28, 22, 31)) with { Unit = "件" }),
        ("stacked-column", Of(ChartKind.StackedColumn, s_months, Series("市容环境", 0, 40, 36, 30, 44, 29, 28), Series("交通秩序", 0, 22, 18, 25, 14, 19, 16), Series("公共设施", 0, 12, 16, 9, 11, 13, 8)) with { Unit = "件" }),
        ("bar", Of(ChartKind.Bar, ["县住房和城乡建设局", "县农业农村局", "县教育局", "县卫生健康局", "县交通运输局", "县市场监督管理局", "县自然资源局", "县水务局"], Series("整改率", 1, 98.2m, 96.0m, 95.5m, 93.1m, 90.0m, 88.9m, 85.7m, 80.0m)) with { Unit = "%", Target = 90m }),
        ("stacked-bar", Of(ChartKind.StackedBar, s_towns[..5], Series("已办结", 0, 20, 18, 15, 14, 12), Series("办理中", 0, 3, 5, 6, 4, 8), Series("超期", 0, 0, 1, 0, 3, 2)) with { Unit = "件" }),
        ("line", Of(ChartKind.Line, s_months, Series("乡镇平均", 2, 90.12m, 90.85m, 91.30m, 91.02m, 92.44m, 93.05m), Series("部门平均", 2, 91.50m, 91.20m, 91.66m, 92.10m, 92.00m, 92.71m), Series("全县平均", 2, 90.74m, 91.00m, 91.46m, 91.51m, 92.24m, 92.90m)) with { Unit = "分" }),
        ("rank", Of(ChartKind.Rank, s_months, Series("云溪镇", 0, 3, 2, 2, 1, 1, 1), Series("柳河镇", 0, 1, 1, 3, 2, 3, 2), Series("青石乡", 0, 2, 4, 1, 3, 2, 3), Series("白杨街道", 0, 4, 3, 4, 5, 4, 4), Series("龙泉镇", 0, 5, 5, 5, 4, 5, 5))),
        ("area", Of(ChartKind.Area, s_months, Series("累计完成投资", 1, 120.5m, 260.0m, 398.2m, 540.7m, 700.1m, 905.6m)) with { Unit = "万元" }),
        ("combined", Of(ChartKind.Combined, s_months, Series("交办问题", 0, 120, 138, 96, 143, 110, 88), new ChartSeries("整改率", [86.7m, 89.1m, 91.7m, 90.2m, 94.5m, 96.6m], 1) { OnSecondAxis = true }) with { Unit = "件", SecondUnit = "%" }),
        ("pie", Of(ChartKind.Pie, ["市容环境", "交通秩序", "公共设施", "社区管理", "其他"], Series("问题", 0, 40, 26, 18, 11, 5)) with { Unit = "件" }),
        ("doughnut", Of(ChartKind.Doughnut, ["已办结", "办理中", "超期"], Series("问题", 0, 31, 6, 3)) with { Unit = "件" }),
        ("radar", Of(ChartKind.Radar, ["廉洁高效的政务环境", "公正公平的法治环境", "诚信守法的市场环境", "健康向上的人文环境", "安居乐业的生活环境", "可持续的生态环境"], Series("本期", 1, 92.1m, 88.0m, 90.5m, 95.3m, 86.4m, 91.0m), Series("上期", 1, 89.0m, 87.2m, 91.1m, 92.0m, 84.9m, 90.2m)) with { Unit = "分" }),
        ("progress", Of(ChartKind.Progress, ["农贸市场改造", "老旧小区整治", "背街小巷硬化", "公厕提升"], Series("完成率", 1, 100m, 82.5m, 61.0m, 35.5m)) with { Unit = "%" }),
        ("gantt", Of(ChartKind.Gantt, ["动员部署", "集中整治", "模拟测评", "迎检冲刺"], Days("开始", "2026-03-02", "2026-03-16", "2026-06-01", "2026-07-20"), Days("结束", "2026-03-20", "2026-06-15", "2026-07-10", "2026-08-31"), Series("完成", 0, 100, 70, 0, 0))),
        ("heat", Of(ChartKind.Heat, ["第1周", "第2周", "第3周", "第4周", "第5周", "第6周"], Series("云溪镇", 0, 3, 5, 2, 1, 0, 1), Series("柳河镇", 0, 8, 6, 7, 4, 3, 2), Series("青石乡", 0, 1, 2, 4, 9, 5, 3), Series("白杨街道", 0, 12, 10, 11, 8, 9, 6)) with { Unit = "件" }),
    ];

    public static ChartSpec Of(ChartKind kind, IReadOnlyList<string> categories, params ChartSeries[] series) =>
        new(kind, categories, series) { Alt = "样张：" + kind };

    public static ChartSeries Series(string name, int decimals, params decimal[] values) => new(name, [.. values.Select(v => (decimal?)v)], decimals);

    private static ChartSeries Days(string name, params string[] days) =>
        new(name, [.. days.Select(d => (decimal?)ChartSpec.DayNumber(DateTime.Parse(d, System.Globalization.CultureInfo.InvariantCulture)))], 0);
}
