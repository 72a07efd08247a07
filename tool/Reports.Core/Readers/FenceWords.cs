using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>The keys and words of table and chart fences, in both languages.</summary>
internal static class FenceWords
{
    public static Sentence TableName { get; } = new("表格", "the table");

    public static Sentence ChartName { get; } = new("图表", "the chart");

    public static Sentence RankName { get; } = new("排名", "the rank");

    public static Sentence LastName { get; } = new("上期", "the last issue");

    public static Sentence MarksName { get; } = new("标注", "the marks");

    public static Sentence ColumnName { get; } = new("列", "the column");

    public static Sentence SortName { get; } = new("排序", "the order");

    public static Sentence TargetName { get; } = new("目标", "the target");

    public static IReadOnlyList<FenceKey> Table { get; } =
    [
        new("source", "来源", "数据来源", "数据源"), new("columns", "列", "栏目"), new("sort", "排序"), new("rank", "排名", "名次"),
        new("last", "上期"), new("key", "主键", "关键列"), new("group", "分组"), new("total", "合计"), new("average", "平均"),
        new("marks", "标注", "mark"), new("notes", "注", "note", "附注"), new("caption", "题注", "表题"), new("id", "编号"),
        new("unit", "单位"), new("landscape", "横排", "横向"), new("three-line", "三线表"), new("where", "筛选", "条件", "filter"), new("limit", "行数", "只列"),
    ];

    public static IReadOnlyList<FenceKey> Chart { get; } =
    [
        new("type", "类型", "图类型"), new("source", "来源", "数据来源", "数据源"), new("x", "横轴", "类别"), new("y", "纵轴", "数值", "系列"),
        new("sort", "排序"), new("limit", "最多", "个数"), new("target", "目标", "目标线"), new("id", "编号"), new("caption", "题注", "图题"),
        new("unit", "单位"), new("decimals", "小数位"), new("second", "次轴", "右轴"), new("title", "标题"), new("notes", "注", "note", "附注"),
        new("period", "时期", "期间"), new("where", "筛选", "条件", "filter"), new("group", "分组"), new("alt", "替代文字"),
    ];

    public static IReadOnlyList<FenceKey> Rank { get; } =
        [new("by", "依据", "按"), new("ties", "并列"), new("title", "标题", "名称"), new("descending", "降序"), new("within", "组内")];

    public static IReadOnlyList<FenceKey> Last { get; } = [new("source", "来源", "数据源"), new("key", "主键", "关键列"), new("show", "显示")];

    public static IReadOnlyList<FenceKey> Marks { get; } =
        [new("top", "前"), new("bottom", "后"), new("below", "低于"), new("above", "高于"), new("column", "列")];

    public static IReadOnlyList<FenceKey> Column { get; } =
        [new("name", "列", "列名"), new("title", "标题", "名称"), new("decimals", "小数位"), new("unit", "单位"), new("align", "对齐"), new("width", "宽度", "宽"),
        new("rate", "比率", "占比")];

    public static IReadOnlyList<FenceKey> Sort { get; } = [new("by", "依据", "按"), new("order", "方向", "顺序")];

    public static IReadOnlyList<FenceKey> Target { get; } = [new("value", "数值", "值"), new("name", "名称", "标题")];
}
