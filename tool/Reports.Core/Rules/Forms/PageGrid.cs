using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>行网格还是软件的默认值</summary>
public sealed class PageGrid : FormRule
{
    public override string Code => "L703";

    public override string Name => "page-grid";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("行网格还是软件的默认值", "a line grid left at the program's default");

    public override Sentence Why => new("GB/T 9704—2012 5.2.3：一般每面排22行，每行排28个字，行距28.95磅；默认的15.6磅网格会把固定值的行距也拉开。", "GB/T 9704: 22 lines of 28 characters, a pitch of 28.95 pt; the default grid of 15.6 pt pulls lines apart.");

    public override string Bad => "页面 210×297 上37 右26 下35 左28 格15.6 页码\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override string Good => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override IEnumerable<Diagnostic> Check(DocxPaper paper)
    {
        var isSet = Body(paper).Any(p => p.Form.LineRule == "exact" || p.Form is { Line: > 400 });
        if (!isSet && paper.Sections.Any(s => s is { LinePitch: 312, GridType: "lines" or "linesAndChars" }) && Body(paper).Any())
            yield return Report(Start(paper), new("行网格是默认的15.6磅，不是每面22行", "the line grid is the default 15.6 pt and gives no 22 lines"), new("在“页面设置—文档网格”里设每页22行、每行28字，或者行距设为固定值28.95磅", "set 22 lines of 28 characters in the document grid, or an exact pitch of 28.95 pt"));
    }
}
