using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>没有页码</summary>
public sealed class PageNumberMissing : FormRule
{
    public override string Code => "L708";

    public override string Name => "page-number-missing";

    public override Severity Severity => Severity.Warning;

    public override Sentence Title => new("没有页码", "no page numbers");

    public override Sentence Why => new("GB/T 9704—2012 7.5：页码一般用4号半角宋体阿拉伯数字，编排在版心下边缘之下，单页码居右、双页码居左。", "GB/T 9704: pages are numbered below the text block, odd ones right and even ones left.");

    public override string Bad => "页面 210×297 上37 右26 下35 左28 格28.95\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override string Good => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    // Some five hundred characters fill a page.
    private const int OnePage = 550;

    public override IEnumerable<Diagnostic> Check(DocxPaper paper)
    {
        if (paper.Paragraphs.Sum(p => p.Text.Length) <= OnePage || paper.Sections.Count == 0 || paper.Sections.Any(s => s.Footers.Any(f => f.HasPageNumber)))
            yield break;
        yield return paper.Sections.Any(s => s.Headers.Any(h => h.HasPageNumber))
            ? Report(Start(paper), new("页码在页眉里", "the page number stands in the header"), new("移到页脚，单页居右、双页居左", "move it to the footer, odd pages right and even ones left"))
            : Report(Start(paper), new("没有页码", "there are no page numbers"), new("在页脚插入页码：4号宋体，单页居右、双页居左", "put them into the footer: 宋体 14 pt, odd pages right and even ones left"));
    }
}
