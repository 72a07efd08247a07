using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>有的序号手打、有的自动编号</summary>
public sealed class NumbersMixed : FormRule
{
    public override string Code => "L707";

    public override string Name => "numbers-mixed";

    public override Severity Severity => Severity.Warning;

    public override Sentence Title => new("有的序号手打、有的自动编号", "numbers typed by hand among automatic ones");

    public override Sentence Why => new("同一层标题有的是 Word 自动编号、有的是手打的，插一节删一节，编号就乱了。", "Where some headings of a level are numbered by Word and some by hand, a section put in or cut leaves the numbers wrong.");

    public override string Bad => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n一级 黑体 16：自动提高认识\n一级 黑体 16：二、狠抓落实\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override string Good => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n一级 黑体 16：自动提高认识\n一级 黑体 16：自动狠抓落实\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override IEnumerable<Diagnostic> Check(DocxPaper paper)
    {
        foreach (var level in (int[])[1, 2])
        {
            var headings = paper.Paragraphs.Where(p => !p.IsContents && p.Text.Length is > 2 and <= 60 && PlainPaper.Classify(p.Number + p.Text.Trim(), 0, false).Level == level).ToList();
            var typed = headings.Where(p => p.Number.Length == 0).ToList();
            if (typed.Count > 0 && typed.Count < headings.Count)
                yield return Report(typed[0].At(0, Math.Min(3, typed[0].Text.Length)), new($"第{"一二"[level - 1]}层标题有{typed.Count}处手打序号、{headings.Count - typed.Count}处自动编号", $"{typed.Count} headings of level {level} are numbered by hand, {headings.Count - typed.Count} automatically"), new("都用标题样式的自动编号，或者都手打", "number all by their style, or all by hand"));
        }
    }
}
