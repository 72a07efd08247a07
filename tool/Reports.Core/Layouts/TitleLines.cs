using System.Text;
using Reports.Documents;

namespace Reports.Layouts;

/// <summary>
/// 标题回行 (GB/T 9704, 7.3.1: 词意完整，排列对称，长短适宜): where a title of more than one line is broken. A break made by hand wins;
/// 《》, “”, numbers and values from data stay whole; words of the trade are not torn; three lines are no hourglass.
/// </summary>
internal static class TitleLines
{
    /// <summary>A longer text is no title; the search for its breaks would take long, so the program that shows it breaks it.</summary>
    private const int MostCharacters = 200;

    private const double Forbidden = double.PositiveInfinity;

    /// <summary>Words that titles and table heads are made of.</summary>
    private static readonly string[] s_words =
    [
        "文明城市", "城市创建", "创建工作", "工作进展", "进展情况", "情况通报", "重点工作", "重点项目", "推进会议", "工作推进", "完成情况", "整改情况", "管理办法", "工作要点",
        "关于", "印发", "通知", "通报", "情况", "工作", "方案", "意见", "报告", "讲话", "会议", "推进会", "动员会", "部署会", "现场会", "座谈会", "调度会", "扩大会议", "指挥部",
        "领导小组", "办公室", "文明", "城市", "创建", "测评", "模拟", "进展", "整改", "问题", "任务", "项目", "建设", "重点", "专项", "行动", "考核", "排名", "得分", "完成", "完成率", "整改率",
        "全县", "全市", "全区", "全省", "全镇", "乡镇", "街道", "社区", "部门", "单位", "县委", "市委", "区委", "县政府", "人民政府", "委员会", "有限公司",
        "第一", "第二", "第三", "第四", "季度", "上半年", "下半年", "年度", "上月", "本月", "上期", "本期", "环比", "同比", "增减", "变化", "比例", "目标", "差距",
        "交流", "发言", "材料", "汇编", "简报", "典型", "经验", "总结", "督办", "督查", "检查", "台账", "清单", "序号", "备注", "责任", "时限", "开工", "投资", "亿元", "万元",
        "发展", "经济", "社会", "治理", "环境", "整治", "卫生", "生态", "产业", "农村", "振兴", "乡村", "改革", "创新", "服务", "安全", "生产", "防控", "提升", "加强", "深化", "落实", "贯彻", "实施",
        "高质量", "现代化", "营商", "数字", "基层", "综合", "管理", "监督", "保障", "宣传", "教育", "文化", "旅游", "交通", "水利", "应急", "消防", "冬季", "春季", "夏季", "秋季",
    ];

    /// <summary>The inlines with a <see cref="LineBreak"/> where each line but the last ends.</summary>
    /// <param name="width">How many characters of the title's size fit on a line.</param>
    public static IReadOnlyList<Inline> Break(IReadOnlyList<Inline> title, double width)
    {
        if (title.Any(i => i is LineBreak))
            return title;
        var text = InlineText.Plain(title);
        var breaks = Find(text, width, Whole(title));
        return breaks.Count == 0 ? title : Insert(title, breaks);
    }

    /// <summary>The offsets at which lines begin, without the first.</summary>
    /// <param name="whole">Stretches to keep whole where that is possible: values from data.</param>
    public static IReadOnlyList<int> Find(string text, double width, IReadOnlyList<(int Start, int End)> whole)
    {
        var total = CellWidth.Spaced(text);
        if (total <= width || width < 2 || text.Length > MostCharacters || text.Contains('\n', StringComparison.Ordinal))
            return [];
        var costs = Costs(text, whole);
        var fewest = (int)Math.Ceiling(total / width);
        for (var lines = fewest; lines <= fewest + 2; lines++)
        {
            if (Best(text, width, lines, costs) is { } found)
                return found;
        }
        return [];
    }

    private static List<(int, int)> Whole(IReadOnlyList<Inline> title)
    {
        var whole = new List<(int, int)>();
        var at = 0;
        foreach (var inline in title)
        {
            var length = InlineText.Plain([inline]).Length;
            if (inline is TextRun { From: not null })
                whole.Add((at, at + length));
            at += length;
        }
        return whole;
    }

    /// <summary>Dynamic programme over lines and offsets: unevenness plus the cost of each break.</summary>
    private static List<int>? Best(string text, double width, int lines, double[] costs)
    {
        var even = CellWidth.Of(text) / lines;
        var widths = new double[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
            widths[i + 1] = widths[i] + CellWidth.Of(text[i]);
        var cost = new double[lines + 1, text.Length + 1];
        var from = new int[lines + 1, text.Length + 1];
        for (var line = 0; line <= lines; line++)
        {
            for (var end = 0; end <= text.Length; end++)
                cost[line, end] = line == 0 && end == 0 ? 0 : Forbidden;
        }
        for (var line = 1; line <= lines; line++)
        {
            for (var end = 1; end <= text.Length; end++)
            {
                var breakCost = end == text.Length ? 0 : costs[end];
                for (var start = 0; breakCost < Forbidden && start < end; start++)
                {
                    var length = widths[end] - widths[start];
                    if (length > width || cost[line - 1, start] == Forbidden)
                        continue;
                    // The middle line of three should not be the shortest: 梯形 or 菱形, no hourglass.
                    var waist = lines == 3 && line == 2 && length < even - 1 ? 2 : 0;
                    var candidate = cost[line - 1, start] + breakCost + waist + Math.Pow((length - even) / even, 2) * 12;
                    if (candidate >= cost[line, end])
                        continue;
                    cost[line, end] = candidate;
                    from[line, end] = start;
                }
            }
        }
        if (cost[lines, text.Length] == Forbidden)
            return null;
        var breaks = new List<int>();
        for (var (line, end) = (lines, text.Length); line > 1; line--)
            breaks.Insert(0, end = from[line, end]);
        return breaks;
    }

    /// <summary>What a break before each character costs.</summary>
    private static double[] Costs(string text, IReadOnlyList<(int Start, int End)> whole)
    {
        var costs = new double[text.Length + 1];
        var depth = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var (left, right) = (text[i - 1], text[i]);
            depth += left is '《' or '“' or '〔' or '（' or '(' ? 1 : left is '》' or '”' or '〕' or '）' or ')' ? -1 : 0;
            costs[i] = depth > 0 || char.IsLowSurrogate(right) || IsOneNumber(left, right)
                || Kinsoku.MayNotBegin(right, FaceTable.Office) || Kinsoku.MayNotEnd(left, FaceTable.Office) ? Forbidden
                : "的、》”）".Contains(left) || "《“".Contains(right) ? 0
                : "和与及暨".Contains(right) ? 0.2
                : char.IsAsciiDigit(left) ? 4
                : 1;
        }
        foreach (var word in s_words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                for (var i = at + 1; i < at + word.Length; i++)
                    costs[i] = Math.Max(costs[i], 4);
                costs[at] = Ease(costs[at]);
                var isPeriod = word is "季度" or "上半年" or "下半年" or "年度";
                costs[at + word.Length] = isPeriod ? Math.Min(costs[at + word.Length], 0.1) : Ease(costs[at + word.Length]);
            }
        }
        foreach (var (start, end) in whole)
        {
            for (var i = start + 1; i < end && i < text.Length; i++)
                costs[i] = Math.Max(costs[i], 6);
        }
        return costs;
    }

    private static double Ease(double cost) => cost == 1 ? 0.4 : cost;

    private static bool IsOneNumber(char left, char right) =>
        (char.IsAsciiLetterOrDigit(left) || left is '.' or ',') && (char.IsAsciiLetterOrDigit(right) || right is '.' or ',' or '%' or '％');

    private static List<Inline> Insert(IReadOnlyList<Inline> title, IReadOnlyList<int> breaks)
    {
        var result = new List<Inline>();
        var (at, next) = (0, 0);
        foreach (var inline in title)
        {
            var length = InlineText.Plain([inline]).Length;
            if (inline is TextRun run)
            {
                var start = 0;
                for (; next < breaks.Count && breaks[next] < at + length; next++)
                {
                    if (breaks[next] - at > start)
                        result.Add(run with { Text = run.Text[start..(breaks[next] - at)] });
                    result.Add(new LineBreak());
                    start = breaks[next] - at;
                }
                result.Add(run with { Text = run.Text[start..] });
            }
            else
            {
                // Marked text is kept whole: the break comes before it when it falls within.
                if (next < breaks.Count && breaks[next] < at + length)
                {
                    result.Add(new LineBreak());
                    while (next < breaks.Count && breaks[next] < at + length)
                        next++;
                }
                result.Add(inline);
            }
            at += length;
        }
        return result;
    }
}
