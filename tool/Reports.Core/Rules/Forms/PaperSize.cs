using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>不是A4纸</summary>
public sealed class PaperSize : FormRule
{
    public override string Code => "L701";

    public override string Name => "page-size";

    public override Severity Severity => Severity.Warning;

    public override Sentence Title => new("不是A4纸", "paper that is not A4");

    public override Sentence Why => new("GB/T 9704—2012 5.1：公文用纸采用A4，210毫米×297毫米；Letter 纸打印时会缩放、移位。", "GB/T 9704: A4, 210 by 297 mm; a Letter page is scaled and shifted in print.");

    public override string Bad => "页面 216×279 上37 右26 下35 左28 格28.95 页码\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override string Good => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override IEnumerable<Diagnostic> Check(DocxPaper paper)
    {
        foreach (var section in paper.Sections)
        {
            if (section is not { Width: { } width, Height: { } height } || (Math.Abs(Math.Min(width, height) - 11906) < 60 && Math.Abs(Math.Max(width, height) - 16838) < 60))
                continue;
            var size = $"{Math.Round(width / 56.693m)}×{Math.Round(height / 56.693m)}";
            yield return Report(Start(paper), new($"纸张是{size}毫米，不是A4", $"the paper is {size} mm and not A4"), new("在“布局—纸张大小”里选A4", "choose A4 under Layout, Size"));
            yield break;
        }
    }
}
