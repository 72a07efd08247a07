using Reports.Documents;

namespace Reports.Tests.Layouts;

/// <summary>Papers of made-up sentences, the same on every run: a small counter takes the place of chance.</summary>
internal sealed class MadeUpPapers(uint seed)
{
    private static readonly string[] s_who = ["各乡镇", "县直各部门", "社区党组织", "牵头单位", "青石镇", "柳湾街道", "县城管局", "各责任单位", "网格员", "“十个一”专班", "全县上下", "包联干部"];
    private static readonly string[] s_do = ["盯住", "抓好", "推进", "补齐", "理清", "压实", "用好", "夯实", "守住", "办好"];
    private static readonly string[] s_what =
    [
        "背街小巷整治", "老旧小区改造", "《云溪县养犬管理办法》的落实", "“门前三包”责任", "农贸市场秩序", "窗口单位服务", "志愿服务站点建设", "非机动车停放",
        "问题整改台账", "公益广告刊播", "校园周边环境（含流动摊点）", "12345热线转办事项", "城乡接合部卫生", "井盖、路灯、护栏等设施的维护",
    ];

    private static readonly string[] s_how =
    [
        "做到底数清、情况明、措施实", "确保10月底前全部销号", "力争测评得分提高2.5分以上", "不留死角、不打折扣", "一周一调度、一月一通报", "让群众看得见变化",
        "整改率要达到98%以上", "每半个月会商一次", "把3—5个薄弱点位逐一过筛", "明确到人、具体到天", "坚持“马路办公”，发现一处、解决一处", "按照云创办〔2026〕9号文件的要求执行",
    ];

    private static readonly string[] s_fact =
    [
        "截至9月底，全县共排查点位1,284个，发现问题3067件，已整改2951件，整改率为96.22%", "与上月相比，得分由81.37分升至84.05分，排名由第11位前移到第7位",
        "投入资金1.2亿元，新建停车泊位860个、口袋公园14处", "其中，A类点位46处，B类点位113处，C类点位57处", "群众满意度从87.5%提高到92.1%，上升4.6个百分点",
        "PM2.5平均浓度同比下降8.3%，优良天数达到291天", "2025年至2027年，计划分3批实施，每批不少于20个小区", "8个乡镇得分在85～90分之间，2个乡镇低于80分",
        "现场抽查时，仍有17.6%的点位“边整边犯”——问题出在基层，根子却在机关", "“怎么看、怎么办、谁来办”这三个问题，必须当面答清楚",
    ];

    private static readonly string[] s_link = ["同时，", "此外，", "要看到，", "特别是", "下一步，", "为此，", "总的看，", "据统计，", "", "", ""];

    private uint _state = seed * 2654435761u + 12345;

    public int Next(int below)
    {
        _state = _state * 1664525u + 1013904223u;
        return (int)((_state >> 8) % (uint)below);
    }

    public string Sentence() => Next(4) switch
    {
        0 => $"{One(s_link)}{One(s_fact)}。",
        1 => $"{One(s_link)}{One(s_who)}要{One(s_do)}{One(s_what)}，{One(s_how)}。",
        2 => $"{One(s_who)}要把{One(s_what)}和{One(s_what)}统筹起来，{One(s_do)}关键环节，{One(s_how)}；对{One(s_what)}，{One(s_how)}。",
        _ => $"{One(s_link)}围绕{One(s_what)}、{One(s_what)}，{One(s_who)}{(Next(2) == 0 ? "“回头看”" : "再动员")}了{Next(90) + 3}次，{One(s_how)}{(Next(5) == 0 ? "！" : "。")}",
    };

    public string Text(int sentences) => string.Concat(Enumerable.Range(0, sentences).Select(_ => Sentence()));

    public string Point() => $"{One(s_do)}{One(s_what)}，{One(s_do)}{One(s_what)}";

    public string One(string[] from) => from[Next(from.Length)];

    public static IReadOnlyList<Inline> Runs(string text) => [new TextRun(text)];

    public static Paragraph Plain(string text) => new(Runs(text));

    /// <summary>A speech of a number of points; the seed sets how they are built.</summary>
    public Document Speech(DocumentKind kind, int points, int length)
    {
        var body = new List<Block> { Plain(Text(2)) };
        for (var i = 1; i <= points; i++)
        {
            body.Add(new Heading(1, i, Runs(Point())));
            body.Add(Plain(Text(1 + Next(3))));
            for (var j = 1; j <= 2 + Next(3); j++)
            {
                body.Add(Next(2) == 0 ? new Heading(2, j, Runs(Point())) : new Heading(2, j, Runs(Point() + "。"), Runs(Text(1 + Next(length)))));
                body.AddRange(Section(length));
            }
        }
        body.Add(Plain("同志们，" + Text(1)));
        return new Document
        {
            Kind = kind,
            Title = Runs(Next(2) == 0 ? "在全县城市精细化管理工作推进会上的讲话" : "聚力补短板 合力促提升"),
            Subtitle = Next(3) == 0 ? Runs("在全县城市管理现场会上的发言") : [],
            Date = Runs("2026年3月5日"),
            Speakers = [new Person("县长", Next(2) == 0 ? "周宁" : "欧阳文远", "云溪县人民政府")],
            Salutation = Runs("同志们"),
            Body = body,
            Signature = kind == DocumentKind.Report ? new Signature(["云溪县城市管理局"], "2026年3月5日") : null,
            Attachments = kind == DocumentKind.Report ? [Point(), Point() + Point()] : [],
        };
    }

    private IEnumerable<Block> Section(int length)
    {
        yield return Plain(Text(1 + Next(length)));
        switch (Next(6))
        {
            case 0:
                yield return Items((ListKind)(2 + Next(3)), isInline: Next(2) == 0);
                break;
            case 1:
                yield return Items(ListKind.Shi, isInline: false);
                break;
            case 2:
                yield return new Heading(3, 1, Runs(Point() + "。"), Runs(Text(2)));
                yield return new Heading(3, 2, Runs(Point()));
                yield return Plain(Text(length));
                break;
            case 3:
                yield return new Paragraph([new TextRun(Text(1)), new Strong(Runs(Point())), new TextRun("，" + Sentence()), new Emphasis(Runs("这一点尤其重要。")), new TextRun(Sentence())]);
                break;
            default:
                yield return Plain(Text(2));
                break;
        }
    }

    /// <summary>A bulletin with tables, charts, pictures, boxes and footnotes between its paragraphs.</summary>
    public Document Bulletin(int parts, bool hasNotes = false)
    {
        var body = new List<Block> { Plain(Text(2)) };
        var (tables, figures) = (0, 0);
        for (var i = 1; i <= parts; i++)
        {
            body.Add(new Heading(1, i, Runs(Point())));
            body.Add(Plain(Text(2 + Next(3))));
            switch (Next(6))
            {
                case 0 or 1:
                    body.Add(Ranking(++tables, 4 + Next(22)));
                    break;
                case 2:
                    body.Add(new Chart(Bars(4 + Next(8)), ++figures, Runs("各乡镇问题整改率")));
                    break;
                case 3:
                    body.Add(new Figure(Dot(300 + Next(400), 120 + Next(300)), ++figures, Runs("整治前后对比")));
                    break;
                case 4:
                    body.Add(Ledger(++tables, 3 + Next(12)));
                    break;
                default:
                    body.Add(new Container(Next(2) == 0 ? "red-list" : "black-list", [], [Plain(Text(1)), Plain(Text(1))]));
                    break;
            }
            body.Add(hasNotes && i % 2 == 0 ? new Paragraph([new TextRun(Sentence()), new FootnoteMark(i / 2), new TextRun(Text(2))]) : Plain(Text(1 + Next(4))));
        }
        return new Document
        {
            Kind = DocumentKind.Bulletin,
            Title = Runs("全县城市精细化管理工作进展情况通报"),
            Masthead = Next(2) == 0 ? new Masthead("城市管理工作简报") { Issue = "9", Total = "87", Organ = "云溪县城市管理局", Date = "2026年3月5日" } : null,
            Body = body,
            Footnotes = hasNotes ? [.. Enumerable.Range(0, parts / 2).Select(_ => (IReadOnlyList<Block>)[Plain(Text(1 + Next(2)))])] : [],
        };
    }

    /// <summary>A report with a footnote in every other paragraph.</summary>
    public Document Noted(int paragraphs)
    {
        var notes = 0;
        var body = new List<Block>();
        for (var i = 0; i < paragraphs; i++)
            body.Add(i % 2 == 0 ? Plain(Text(1 + Next(4))) : new Paragraph([new TextRun(Text(Next(3))), new TextRun(Sentence()[..^1]), new FootnoteMark(++notes), new TextRun("。" + Text(Next(3)))]));
        return new Document
        {
            Kind = DocumentKind.Report,
            Title = Runs("关于城市精细化管理有关情况的汇报"),
            Body = body,
            Footnotes = [.. Enumerable.Range(0, notes).Select(_ => (IReadOnlyList<Block>)[Plain(Text(1 + Next(2)))])],
        };
    }

    private Table Ranking(int number, int rows)
    {
        var cells = new List<Row> { Cells("序号", "单位", "得分", "排名", "上期排名", "问题整改完成率", "备注") };
        for (var i = 1; i <= rows; i++)
            cells.Add(Cells($"{i}", One(s_who).Trim('“', '”'), $"{90 - i}.{Next(90) + 10}", $"{i}", $"{Next(20) + 1}", $"{Next(40) + 60}.{Next(10)}%", Next(4) == 0 ? "未按时报送" : ""));
        return new Table(number, Runs("九月份测评得分和排名"), 1, [.. Enumerable.Range(0, 7).Select(_ => new Column())], cells)
        {
            Unit = Next(2) == 0 ? "分" : null,
            Notes = Next(2) == 0 ? [Runs("注：得分为城区点位与乡镇点位的加权平均。")] : [],
        };
    }

    public Table Ledger(int number, int rows)
    {
        var cells = new List<Row> { Cells("序号", "责任单位", "存在的问题", "整改要求") };
        for (var i = 1; i <= rows; i++)
            cells.Add(Cells($"{i}", One(s_who), Sentence(), Next(2) == 0 ? One(s_how) + "。" : Sentence()));
        return new Table(number, Runs("重点问题整改清单"), 1, [.. Enumerable.Range(0, 4).Select(_ => new Column())], cells);
    }

    public Paragraph Words(int sentences) => Plain(Text(sentences));

    public Heading Head(int level, int number) => new(level, number, Runs(Point()));

    public Chart Columns(int number) => new(Bars(4 + number % 8), number, Runs("各乡镇问题整改率"));

    /// <summary>A table that needs a landscape page.</summary>
    public Table Wide(int number, int rows)
    {
        var cells = new List<Row> { Cells([.. Enumerable.Range(1, 14).Select(i => $"第{i}项指标")]) };
        for (var i = 1; i <= rows; i++)
            cells.Add(Cells([.. Enumerable.Range(1, 14).Select(c => c == 1 ? One(s_who) : $"{c * i % 97}.{c % 10}")]));
        return new Table(number, Runs("各单位十四项指标"), 1, [.. Enumerable.Range(0, 14).Select(_ => new Column())], cells) { IsLandscape = true };
    }

    /// <summary>A table whose rows hold many sentences each.</summary>
    public Table Tall(int number, int rows, int sentences)
    {
        var cells = new List<Row> { Cells("序号", "工作要求", "责任单位") };
        for (var i = 1; i <= rows; i++)
            cells.Add(Cells($"{i}", Text(sentences), One(s_who)));
        return new Table(number, Runs("重点工作要求"), 1, [.. Enumerable.Range(0, 3).Select(_ => new Column())], cells);
    }

    private static Row Cells(params string[] texts) => new([.. texts.Select(t => new Cell(Runs(t)))]);

    private ChartSpec Bars(int categories) => new(
        ChartKind.Column,
        [.. Enumerable.Range(1, categories).Select(i => $"{"青柳石桥安平河湾山川林海"[i - 1]}镇")],
        [new ChartSeries("整改率", [.. Enumerable.Range(0, categories).Select(_ => (decimal?)(60 + Next(40)))], 0)])
    { Unit = "%", Alt = "各乡镇整改率" };

    /// <summary>A picture of one dot, stretched by the size that it claims.</summary>
    public static Picture Dot(int width, int height) => new(PictureFormat.Png, s_dot, width, height, "示意图");

    private static readonly byte[] s_dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private ListBlock Items(ListKind kind, bool isInline) =>
        new(kind, [.. Enumerable.Range(0, 3).Select(_ => new ListItem([Plain(Point() + "。" + Text(1))]))], isInline);
}
