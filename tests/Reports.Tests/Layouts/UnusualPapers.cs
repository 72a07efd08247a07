using System.Text;
using Reports.Documents;
using static Reports.Tests.Layouts.MadeUpPapers;

namespace Reports.Tests.Layouts;

/// <summary>Papers that few would write and some do: what stands at a page's end is another thing in each.</summary>
internal static class UnusualPapers
{
    public static IEnumerable<(string Name, string Theme, Document Document)> All =>
    [
        ("long-table", "bulletin", Report(t => [t.Words(2), t.Ledger(1, 70), t.Words(3), t.Ledger(2, 25), t.Words(2)])),
        ("notes-at-headings", "gbt9704", NotesAtHeadings()),
        ("charts-at-ends", "bulletin", Report(t => Enumerable.Range(1, 9).SelectMany(i => new Block[] { t.Head(1, i), t.Words(2 + i), t.Columns(i), t.Words(1) }))),
        ("nested-lists", "plain", Report(t => Enumerable.Range(1, 8).SelectMany(i => new Block[] { t.Words(2), Nested(t, i % 2 == 0 ? ListKind.Bullet : ListKind.Decimal, 3) }))),
        ("long-titles", "speech", LongTitles()),
        ("wide-tables", "gbt9704", Report(t => [t.Words(4), t.Wide(1, 30), t.Words(6), t.Wide(2, 8), t.Wide(3, 8), t.Head(1, 1), t.Words(5)])),
        ("sixty-pages", "speech", new MadeUpPapers(901).Speech(DocumentKind.Speech, 25, 4)),
        ("boxes", "bulletin", Boxes()),
        ("merged-cells", "bulletin", Report(t => [t.Words(5), Merged(t, 12), t.Words(9), Merged(t, 30), t.Words(2)])),
        ("many-recipients", "gbt9704", ManyRecipients()),
        ("page-breaks", "plain", Report(t => Enumerable.Range(1, 6).SelectMany(i => new Block[] { t.Head(1, i), t.Words(9 + i), new PageBreak(), t.Head(2, 1), t.Words(7), t.Head(3, 1) }))),
        ("contents", "gbt9704", Report(t => Enumerable.Range(1, 14).SelectMany(i => new Block[] { t.Head(1, i), t.Words(2), t.Head(2, 1), t.Words(3), t.Head(3, 1), t.Words(2), t.Head(4, 1), t.Words(2) }).Prepend(new Contents(3)))),
        ("latin", "plain", Report(t => Enumerable.Range(1, 14).Select(i => (Block)Plain($"第{i}项：访问https://www.yunxi-cs.example.cn/work/list?id={i * 137}&page=2，用CityGrid-{i}.0平台（Windows 11、Android 14）上报，合格率≥{80 + i}.5%，偏差±0.{i}%，面积12.5×{i}m²；电话0371-6123{i:0000}。" + t.Text(2))))),
        ("tall-rows", "bulletin", Report(t => [t.Words(4), t.Tall(1, 5, 12), t.Words(3), t.Tall(2, 4, 20)])),
        ("pictures-in-lines", "plain", Report(t => Enumerable.Range(1, 10).Select(i => (Block)new Paragraph([new TextRun(t.Text(1)), new PictureInline(Dot(40 + 20 * i, 30 + 12 * i)), new TextRun(t.Text(3))])))),
        ("quotes", "speech", Report(t => Enumerable.Range(1, 10).SelectMany(i => new Block[] { t.Words(3), new Quote([t.Words(2), t.Words(1)]) }))),
    ];

    /// <summary>Digits, letters and signs thrown among Han characters.</summary>
    public static Document Signs(uint seed)
    {
        const string Han = "的一国中市县区城镇乡村里水山";
        const string All = "的一国中市县，。、；：？！“”‘’（）《》〔〕—…％%.,-/0123456789012345678901234567890abcXYZ·℃～×()+±￥①≥↑";
        var papers = new MadeUpPapers(seed);
        var paragraphs = new List<Block>();
        for (var i = 0; i < 80; i++)
        {
            var text = new StringBuilder(Han.Substring(papers.Next(10), 2));
            for (var length = 60 + papers.Next(120); text.Length < length;)
            {
                if (papers.Next(3) > 0)
                    text.Append(Han[papers.Next(Han.Length)]);
                else
                    text.Append(string.Concat(Enumerable.Range(0, 1 + papers.Next(4)).Select(_ => All[papers.Next(All.Length)])));
            }
            paragraphs.Add(Plain(text.ToString()));
        }
        return new Document { Kind = DocumentKind.Report, Body = paragraphs };
    }

    /// <summary>A signed paper of two full lines more than <paramref name="lines"/>, which ends in one way or another.</summary>
    public static Document Signed(int lines, string ending)
    {
        var text = Plain(new string('字', 28 * lines - 2));
        var last = Plain(new string('末', 28 * 4 - 2));
        return new Document
        {
            Kind = DocumentKind.Report,
            Title = Runs("关于有关情况的汇报"),
            Body = ending switch
            {
                "list" => [text, new ListBlock(ListKind.Shi, [new ListItem([last]), new ListItem([last])])],
                "inline list" => [text, new ListBlock(ListKind.Yao, [new ListItem([last]), new ListItem([Plain("末句。")])], IsInline: true)],
                "bullets" => [text, new ListBlock(ListKind.Bullet, [new ListItem([last])])],
                "quote" => [text, new Quote([last])],
                "run-in heading" => [text, new Heading(2, 1, Runs("抓早抓细。"), Runs(new string('末', 28 * 3)))],
                _ => [text, last],
            },
            Attachments = ending switch { "attachment" => ["问题清单"], "attachments" => ["问题清单", "任务分工", "责任单位和责任人名单"], _ => [] },
            Signature = new Signature(["云溪县城市管理局"], "2026年3月5日") { IsSealed = ending == "seal" },
        };
    }

    /// <summary>Tables of one row to five and of twelve, each behind so many lines that the page ends somewhere within; every row says whose it is.</summary>
    public static Document TablesAtEnds(bool hasNotes, bool isMerged = false)
    {
        var body = new List<Block>();
        for (var lines = 10; lines <= 21; lines++)
        {
            foreach (var rows in (int[])[1, 2, 3, 4, 5, 12])
                body.AddRange([Plain(new string('字', 28 * lines - 2)), TableAtEnd($"第{lines}行后{rows}行", rows, hasNotes, isMerged), new PageBreak()]);
        }
        return new Document { Kind = DocumentKind.Report, Body = body[..^1] };
    }

    public static Table TableAtEnd(string name, int rows, bool hasNotes = false, bool isMerged = false)
    {
        var cells = new List<Row> { new([new Cell(Runs("片区")), new Cell(Runs("单位")), new Cell(Runs("得分"))]) };
        for (var i = 1; i <= rows; i++)
        {
            Cell[] all = [new Cell(Runs($"片区{i}"), RowSpan: isMerged && i < rows ? 2 : 1), new Cell(Runs($"{name}之{i}")), new Cell(Runs("九十"))];
            cells.Add(new Row(isMerged && i % 2 == 0 ? all[1..] : all));
        }
        return new Table(1, Runs(name), 1, [new Column(), new Column(), new Column()], cells) { Notes = hasNotes ? [Runs($"注：{name}。")] : [] };
    }

    public static readonly string[] Endings = ["paragraph", "seal", "list", "inline list", "bullets", "quote", "run-in heading", "attachment", "attachments"];

    private static Document Report(Func<MadeUpPapers, IEnumerable<Block>> body)
    {
        var papers = new MadeUpPapers(777);
        return new Document { Kind = DocumentKind.Report, Title = Runs("关于城市精细化管理有关情况的汇报"), Body = [.. body(papers)] };
    }

    private static Document NotesAtHeadings()
    {
        var notes = 0;
        var papers = new MadeUpPapers(778);
        var body = new List<Block>();
        for (var i = 1; i <= 16; i++)
        {
            body.Add(new Heading(1, i, [new TextRun(papers.Point()), new FootnoteMark(++notes)]));
            body.Add(new Paragraph([new TextRun(papers.Text(1 + i % 4)), new FootnoteMark(++notes), new TextRun(papers.Text(1))]));
        }
        return new Document
        {
            Kind = DocumentKind.Report,
            Title = Runs("关于城市精细化管理有关情况的汇报"),
            Body = body,
            Footnotes = [.. Enumerable.Range(0, notes).Select(_ => (IReadOnlyList<Block>)[Plain(papers.Text(1))])],
        };
    }

    private static Document LongTitles() => new MadeUpPapers(779).Speech(DocumentKind.Speech, 3, 3) with
    {
        Title = Runs("在全县深化文明城市创建暨城市精细化管理提升年行动、城乡环境综合整治和重点项目建设推进工作动员部署会议上的讲话"),
        Subtitle = Runs("在全县深化文明城市创建暨城市精细化管理提升年行动推进会议上的发言提纲和下一步的打算"),
        Salutation = Runs("尊敬的各位领导、各位来宾，县直各部门、各乡镇（街道）和各社区的负责同志，各位网格员、志愿者"),
    };

    private static ListBlock Nested(MadeUpPapers papers, ListKind kind, int depth) => new(kind, [.. Enumerable.Range(0, 3).Select(i => new ListItem(
        depth > 1 && i < 2 ? [Plain(papers.Point() + "。" + papers.Text(1)), Nested(papers, kind, depth - 1)] : [Plain(papers.Text(1))]))]);

    private static Document Boxes()
    {
        var papers = new MadeUpPapers(780);
        return Report(_ => Enumerable.Range(1, 8).SelectMany(i => new Block[]
        {
            papers.Words(4),
            new Container(i % 2 == 0 ? "red-list" : "black-list", Runs("督查提示"), [papers.Words(1), new ListBlock(ListKind.Decimal, [new ListItem([papers.Words(1)]), new ListItem([papers.Words(2)])])]),
        }));
    }

    private static Table Merged(MadeUpPapers papers, int groups)
    {
        var rows = new List<Row>
        {
            new([new Cell(Runs("单位"), RowSpan: 2), new Cell(Runs("点位"), ColumnSpan: 2), new Cell(Runs("整改"), ColumnSpan: 2), new Cell(Runs("备注"), RowSpan: 2)]),
            new([new Cell(Runs("九月")), new Cell(Runs("八月")), new Cell(Runs("件数")), new Cell(Runs("整改率"))]),
        };
        for (var i = 0; i < groups; i++)
        {
            rows.Add(new Row([new Cell(Runs($"青石镇第{i + 1}片区"), RowSpan: 2), new Cell(Runs($"{i + 31}")), new Cell(Runs($"{i + 28}")), new Cell(Runs($"{i * 7}")), new Cell(Runs($"9{i % 10}.{i % 7}%")), new Cell(Runs(papers.Point()))]));
            rows.Add(new Row([new Cell(Runs($"{i + 11}")), new Cell(Runs($"{i + 8}")), new Cell(Runs($"{i * 3}")), new Cell(Runs($"8{i % 10}.{i % 3}%")), new Cell(Runs(""))]));
        }
        return new Table(1, Runs("各片区点位和整改情况"), 2, [.. Enumerable.Range(0, 6).Select(_ => new Column())], rows) { Notes = [Runs("注：整改率为九月底的数。")] };
    }

    private static Document ManyRecipients() => new MadeUpPapers(781).Speech(DocumentKind.Report, 2, 2) with
    {
        Kind = DocumentKind.Official,
        Salutation = Runs("各乡镇人民政府、各街道办事处，县政府各部门，各人民团体，县属各企事业单位，驻云溪各单位，各重点项目指挥部，各社区居民委员会"),
        Attachments = ["云溪县城市精细化管理提升年行动重点任务分工和完成时限一览表", "问题清单", "云溪县背街小巷整治点位名单（第三批）和责任单位、责任人名单"],
        Signature = new Signature(["云溪县城市管理局", "云溪县人民政府办公室"], "2026年3月5日"),
    };
}
