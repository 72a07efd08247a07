using Reports.Documents;

namespace Reports.Tests.Docx;

/// <summary>Documents of every kind, built in code: made-up places and people.</summary>
internal static class Samples
{
    private const string Long =
        "各乡镇、各部门要把文明城市创建摆到更加突出的位置，主要负责同志亲自研究、亲自推动，分管同志靠前指挥、一线调度，对照测评标准逐条逐项自查，发现一处、整改一处、销号一处，" +
        "做到底数清、问题明、措施实，用看得见的变化回应群众期待，以实实在在的成效检验工作作风，确保各项任务按期完成、经得起检查、得到群众认可。";

    public static IReadOnlyList<Inline> T(string text) => [new TextRun(text)];

    public static Paragraph P(string text) => new(T(text));

    public static Heading H(int level, int number, string text, string? runIn = null) => new(level, number, T(text), runIn is null ? null : T(runIn));

    public static ListBlock Items(ListKind kind, params string[] items) => new(kind, [.. items.Select(i => new ListItem([P(i)]))]);

    public static IReadOnlyDictionary<string, (string Theme, Document Document)> All { get; } = new Dictionary<string, (string, Document)>
    {
        ["speech"] = ("speech", Speech()),
        ["podium"] = ("podium", Speech()),
        ["exchange"] = ("speech", Exchange("青河镇", 3)),
        ["bulletin"] = ("bulletin", Bulletin()),
        ["notice"] = ("bulletin", Notice()),
        ["official"] = ("gbt9704", Official()),
        ["official-up"] = ("gbt9704", OfficialUp()),
        ["plain"] = ("plain", Marks()),
        ["marks"] = ("gbt9704", Marks()),
        ["empty"] = ("gbt9704", new Document { Kind = DocumentKind.Report }),
    };

    public static Document Speech()
    {
        var body = new List<Block> { P("今天，我们在这里召开全县文明城市创建推进会，主要任务是总结前一阶段工作，分析存在的问题，安排部署下一步重点任务。刚才，有关单位作了交流发言，讲得都很好。下面，我讲三点意见。") };
        foreach (var (number, title) in new[] { (1, "提高认识，切实增强创建工作的责任感"), (2, "突出重点，全力补齐创建工作的短板"), (3, "加强领导，确保创建任务落到实处") })
        {
            body.Add(H(1, number, title));
            body.Add(P(Long));
            body.Add(H(2, 1, "在宣传发动上再加力"));
            body.Add(P(Long + "目前，全县共整改问题1032个，整改率为93.31%，比8月份提高2.4个百分点。"));
            body.Add(H(2, 2, "在整改落实上再加力。", Long));
            body.Add(H(3, 1, "抓住关键环节。", "“一把手”要负总责——既要挂帅，又要出征……" + Long));
            body.Add(Items(ListKind.Shi, "领导带头。" + Long, "部门联动。" + Long, "群众参与。" + Long));
            body.Add(P(Long + Long));
        }
        body.Add(P("同志们，创建工作时间紧、任务重。让我们行动起来，为建设文明、美丽、幸福的云溪而努力奋斗！"));
        return new Document
        {
            Kind = DocumentKind.Speech,
            Title = T("在全县文明城市创建工作推进会上的讲话"),
            Date = T("2026年3月5日"),
            Speakers = [new Person("县委书记", "李明", "云溪县")],
            Salutation = T("同志们"),
            Body = body,
        };
    }

    public static Document Exchange(string unit, int points)
    {
        var body = new List<Block> { P($"近年来，{unit}坚持把创建工作作为“一号工程”来抓，取得了阶段性成效。现将有关情况汇报如下。") };
        for (var i = 1; i <= points; i++)
        {
            body.Add(H(1, i, "坚持问题导向，把短板补起来"));
            body.Add(H(2, 1, "健全机制。", Long));
            body.Add(H(2, 2, "压实责任。", Long));
            body.Add(P(Long));
        }
        body.Add(P("不妥之处，请各位领导批评指正。谢谢大家！"));
        return new Document
        {
            Kind = DocumentKind.Exchange,
            Title = T("聚焦短板抓整改 凝心聚力促提升"),
            Subtitle = T($"{unit}在全县文明城市创建推进会上的交流发言"),
            Speakers = [new Person("镇长", "周远山", unit + "人民政府")],
            Date = T("2026年3月5日"),
            Salutation = T("各位领导，同志们"),
            Body = body,
        };
    }

    public static Document Bulletin() => new()
    {
        Kind = DocumentKind.Bulletin,
        Marks = ["内部资料", "注意保存"],
        Masthead = new Masthead("文明创建工作简报") { Issue = "9", Total = "87", Organ = "云溪县文明城市创建工作指挥部办公室", Date = "2026年3月5日" },
        Title = T("云溪县2026年第一季度文明城市创建工作进展情况通报"),
        Body =
        [
            P("第一季度，全县上下围绕创建目标，扎实推进各项工作。" + Long),
            H(1, 1, "总体情况"),
            new Paragraph([new TextRun("全县平均得分"), new TextRun("87.46"), new TextRun("分，详见"), new Reference("rank", "表1"), new TextRun("。" + Long)]),
            Ranking(),
            new Chart(Scores(ChartKind.Column), 1, T("各乡镇（街道）得分")) { Id = "scores" },
            new Chart(new ChartSpec(ChartKind.Progress, ["青河镇", "白石镇"], [new ChartSeries("完成率", [0.85m * 100, 60m], 0)]) { Unit = "%" }, 2, T("完成进度")),
            H(1, 2, "红黑榜"),
            new Container("red-list", [], [P("青河镇、白石镇、南坪街道，连续三个月得分在90分以上。"), P("要求：保持力度，总结经验，在全县推广。")]),
            P("以上单位要再接再厉。"),
            new Container("black-list", T("第三季度黑榜"), [P("西岭乡，问题整改率低于60%。")]),
            new Container("strange", T("未知容器"), [P("容器里的文字。")]),
            H(1, 3, "下一步工作"),
            Items(ListKind.Decimal, "对照清单整改。", "开展“回头看”。"),
            Items(ListKind.Yao, "抓紧整改。" + Long, "按时上报。"),
        ],
        Distribution = new Distribution("县委、县人大常委会、县政府、县政协领导同志", "县直各部门，各人民团体", "各乡镇人民政府、各街道办事处，各社区，驻云溪各企事业单位，县文明城市创建工作指挥部各成员单位", 120),
    };

    public static ChartSpec Scores(ChartKind kind) => new(kind, ["青河镇", "白石镇", "南坪街道", "龙泉镇", "东山镇", "清水乡"], [new ChartSeries("三月", [95.2m, 93.1m, null, 90m, 88.5m, 80m], 1), new ChartSeries("二月", [94m, 92m, 91m, 90.5m, 85m, 82m], 1)])
    {
        Unit = "分",
        Alt = "青河镇得分最高，清水乡最低。",
        SourceNote = "数据来源：指挥部办公室",
    };

    public static Reports.Writers.Docx.Volume Volume(int pieces, bool isOddPage) => new(
        "云溪县文明城市创建工作推进会\n交流发言材料汇编",
        [
            new("典型发言", [.. Enumerable.Range(1, pieces).Select(i => Exchange(i % 2 == 0 ? "白石镇" : "青河镇", 1 + i % 2))]),
            new("书面交流", [.. Enumerable.Range(1, pieces).Select(i => Exchange("南坪街道", 1) with { Footnotes = [[P("注文。")]], Body = [H(1, 1, "有脚注"), new Paragraph([new TextRun("文字"), new FootnoteMark(1), new TextRun("。")]), Ranking()] })]),
        ])
    {
        Organ = "云溪县文明城市创建工作指挥部办公室",
        Date = "2026年3月",
        Marks = ["内部资料"],
        Preface = new Document { Kind = DocumentKind.Report, Title = T("前言"), Body = [P(Long)] },
        RunningHead = "云溪县文明城市创建工作推进会交流发言材料汇编",
        IsOddPage = isOddPage,
        PageOf = entry => entry < 2 ? entry + 1 : null,
    };

    public static Table Ranking()
    {
        string[] towns = ["青河镇", "白石镇", "南坪街道", "龙泉镇", "东山镇", "清水乡", "石桥镇", "大湾镇", "云台乡", "北门街道", "长岭镇", "西岭乡"];
        var rows = new List<Row> { new([new Cell(T("序号")), new Cell(T("单位")), new Cell(T("得分")), new Cell(T("排名")), new Cell(T("上期排名")), new Cell(T("变化")), new Cell(T("问题整改完成率")), new Cell(T("备注"))]) };
        for (var i = 0; i < towns.Length; i++)
        {
            var mark = i < 3 ? CellMark.Top : i == 11 ? CellMark.Bottom : CellMark.None;
            rows.Add(new Row([
                new Cell(T((i + 1).ToString())), new Cell(T(towns[i]), Mark: mark), new Cell(T((95.2m - i * 1.35m).ToString("0.00"))), new Cell(T((i + 1).ToString())),
                new Cell(T((12 - i).ToString())), new Cell(T(i == 5 ? "持平" : i % 2 == 0 ? "↑3" : "↓2")), new Cell(T((99.5m - i * 3.7m).ToString("0.0") + "%")), new Cell(T(i == 11 ? "已约谈" : "")),
            ]));
        }
        rows.Add(new Row([new Cell(T("平均"), ColumnSpan: 2), new Cell(T("87.78")), new Cell(T("—")), new Cell(T("—")), new Cell(T("—")), new Cell(T("79.2%")), new Cell(T(""))], IsTotal: true));
        return new Table(1, T("各乡镇（街道）第一季度测评得分"), 1, [.. Enumerable.Repeat(new Column(), 8)], rows) { Id = "rank", Unit = "分", Notes = [T("注：得分相同的，排名并列。")] };
    }

    public static Document Notice()
    {
        var head1 = new Row([new Cell(T("单位"), RowSpan: 2), new Cell(T("得分"), ColumnSpan: 3), new Cell(T("问题"), ColumnSpan: 3), new Cell(T("主要问题和整改要求"), RowSpan: 2)]);
        var head2 = new Row([new Cell(T("一月")), new Cell(T("二月")), new Cell(T("三月")), new Cell(T("发现")), new Cell(T("整改")), new Cell(T("整改率"))]);
        var rows = new List<Row> { head1, head2 };
        for (var i = 0; i < 30; i++)
            rows.Add(new Row([
                new Cell(T($"第{i + 1}社区")), new Cell(T((90 - i * 0.5m).ToString("0.0"))), new Cell(T(i == 4 ? "—" : (89.25m - i).ToString())), new Cell(T("88")),
                new Cell(T((i * 37).ToString())), new Cell(T((i * 31).ToString())), new Cell(T("83.8%")), new Cell(T(i % 3 == 0 ? "背街小巷保洁不及时，垃圾桶外溢；要求三日内整改到位并报送整改前后对比照片。" : "个别路段车辆乱停。")),
            ]));
        var wide = new List<Row> { new([.. Enumerable.Range(1, 16).Select(i => new Cell(T(i == 1 ? "责任单位" : $"第{i - 1}项任务完成率")))]) };
        for (var i = 0; i < 24; i++)
            wide.Add(new Row([new Cell(T("南坪街道办事处")), .. Enumerable.Range(2, 15).Select(c => new Cell(T($"{(c * 5 + i) % 100}.{c % 10}%"), Mark: CellMark.Shade, Shade: (c * 5 + i) % 100 / 100.0))]));
        return new Document
        {
            Kind = DocumentKind.Notice,
            Title = T("关于2026年第一季度“文明社区”创建情况和《城市管理办法》落实情况的通报"),
            Recipients = ["各乡镇人民政府、各街道办事处", "县直各部门"],
            Body =
            [
                P("现将第一季度有关情况通报如下。" + Long),
                new Table(1, T("各社区得分和问题整改情况"), 2, [.. Enumerable.Repeat(new Column(), 8)], rows) { Notes = [T("注：“—”为未测评。"), T("来源：指挥部办公室。")] },
                P("从测评情况看，各社区进步明显。" + Long),
                new Table(2, T("重点任务完成率"), 1, [.. Enumerable.Repeat(new Column(), 16)], wide) { IsLandscape = true, Unit = "单位：%" },
                P("请各单位抓好整改。" + Long),
                new Table(3, T("三线表"), 1, [new Column(), new Column(CellAlign.Right)], [new Row([new Cell(T("指标")), new Cell(T("数值"))]), new Row([new Cell(T("投资")), new Cell(T("1,540"))]), new Row([new Cell(T("项目")), new Cell(T("12.5"))])]) { IsThreeLine = true },
            ],
            Signature = new Signature(["云溪县文明城市创建工作指挥部办公室"], "2026年3月5日"),
        };
    }

    public static Document Official() => new()
    {
        Kind = DocumentKind.Official,
        Masthead = new Masthead("云溪县人民政府文件") { Number = "云政发〔2026〕9号", Copy = "000012", Secrecy = "机密★1年", Urgency = "特急" },
        Title = T("云溪县人民政府关于印发《云溪县城市管理提升行动方案》的通知"),
        Recipients = ["各乡镇人民政府", "各街道办事处", "县政府各部门、各直属机构"],
        Body = [P("现将《云溪县城市管理提升行动方案》印发给你们，请认真贯彻执行。"), H(1, 1, "总体要求"), P(Long), H(1, 2, "主要任务"), P(Long)],
        Attachments = ["云溪县城市管理提升行动方案", "云溪县城市管理提升行动重点任务分工和完成时限及责任单位一览表"],
        Signature = new Signature(["云溪县人民政府"], "2026年3月5日", IsSealed: true),
        Imprint = new Imprint("县委各部门，县人大常委会办公室，县政协办公室，县法院，县检察院，县人武部，各人民团体，驻云溪各单位", "云溪县人民政府办公室", "2026年3月5日"),
    };

    public static Document OfficialUp() => Official() with
    {
        Masthead = new Masthead("云溪县文明城市创建工作指挥部") { Number = "云创指〔2026〕12号", Signer = "李明、张建国、王红" },
        Title = T("云溪县文明城市创建工作指挥部关于创建工作进展情况的报告"),
        Recipients = ["市文明办"],
        Attachments = ["工作台账"],
        Signature = new Signature(["云溪县创建办"], "2026年12月25日"),
    };

    public static Document Marks() => new()
    {
        Kind = DocumentKind.Report,
        Marks = ["送审稿", "内部资料"],
        Title = [new TextRun("第一行标题"), new LineBreak(), new TextRun("第二行的标题更长一些")],
        Date = T("2026年3月"),
        Body =
        [
            new Contents(2),
            new PageBreak(),
            H(1, 1, "各种写法") with { Id = "all" },
            new Paragraph([new TextRun("强调："), new Strong(T("加粗")), new TextRun("，"), new Emphasis(T("楷体")), new TextRun("，链接"), new Link("https://example.org/a?b=1&c=2", T("网址")), new TextRun("，坏链接"), new Link("javascript:alert(1)", T("脚本")), new TextRun("，"), new Link("#all", T("内部")), new TextRun("，脚注"), new FootnoteMark(1), new TextRun("，缺项"), new TextRun("【待补：得分】", new Reports.Diagnostics.PrintedValue("【待补：得分】", null, default, [], [], IsGap: true)), new TextRun("。")]),
            new Paragraph([new TextRun("值里有\n换行、\t制表、控制字符\u0001、<b>&\"和孤立代理\ud800。")]),
            new Quote([P("引文第一段。" + Long), P("引文第二段。")]),
            new ListBlock(ListKind.Bullet, [new ListItem([P("第一层"), new ListBlock(ListKind.Bullet, [new ListItem([P("第二层" + Long)])]), P("第一层的第二段")]), new ListItem([P("第一层第二项")])]),
            new ListBlock(ListKind.Decimal, [new ListItem([P("一"), new ListBlock(ListKind.Decimal, [new ListItem([P("甲" + Long)]), new ListItem([P("乙")])])]), new ListItem([P("二")])]),
            Items(ListKind.Di, "抓重点。", "抓落实。"),
            new ListBlock(ListKind.Shi, [new ListItem([P("领导带头；")]), new ListItem([P("部门联动；")]), new ListItem([P("群众参与。")])], IsInline: true),
            H(1, 5, "手写的编号跳到五"),
            H(2, 1, "下一级"),
            H(1, 6, "接着六"),
            H(1, 0, "没有编号"),
            H(4, 1, "第四级标题"),
            H(4, 2, "第四级标题"),
            new Figure(new Picture(PictureFormat.Png, Png(), 400, 200, "一张图"), 1, T("图的名称")) { Id = "pic" },
            new Figure(new Picture(PictureFormat.Svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"80\"><rect width=\"200\" height=\"80\" fill=\"#1F4E79\"/></svg>"u8.ToArray(), 200, 80, "矢量图"), 2, T("矢量图")),
            new Paragraph([new TextRun("行内图"), new PictureInline(new Picture(PictureFormat.Png, Png(), 20, 20, "")), new TextRun("在此，见"), new Reference("pic", "图1"), new TextRun("。")]),
            new Table(0, [], 0, [], [new Row([new Cell(T("甲")), new Cell(T("乙"), RowSpan: 9, ColumnSpan: 9)]), new Row([new Cell(T("丙"))])]),
            new Table(0, [], 1, [], [new Row([new Cell(T("甲"))]), new Row([new Cell(T("很长的文字" + Long))])]),
        ],
        Footnotes = [[P("脚注的文字。"), P("第二段，有"), new PageBreak()]],
        Signature = new Signature(["云溪县", "青河镇人民政府"], "2026年3月5日"),
    };

    /// <summary>A blue picture of one pixel.</summary>
    private static byte[] Png() => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgWHEGAAIvAXk2m4F9AAAAAElFTkSuQmCC");
}
