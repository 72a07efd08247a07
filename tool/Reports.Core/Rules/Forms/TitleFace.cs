using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>标题不是二号小标宋</summary>
public sealed class TitleFace : FormRule
{
    public override string Code => "L705";

    public override string Name => "title-face";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("标题不是二号小标宋", "a title that is not 22 pt 小标宋");

    public override Sentence Why => new("GB/T 9704—2012 7.3.1：标题一般用2号小标宋体字，居中。没有小标宋的机器上常用宋体加粗或者华文中宋，不报。", "GB/T 9704: 22 pt 小标宋, centred. Bold 宋体 or 华文中宋, usual where 小标宋 is missing, are not reported.");

    public override string Bad => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n标题 等线 14：全县工作情况通报\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override string Good => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n标题 方正小标宋简体 22：全县工作情况通报\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override IEnumerable<Diagnostic> Check(DocxPaper paper)
    {
        if (TitleOf(paper) is not { Runs.Count: > 0 } title || !Body(paper).Any())
            yield break;
        var (face, size) = (Most([title], Face) ?? "", Most([title], l => l.Size));
        if (size >= 18 && (face.Contains('宋', StringComparison.Ordinal) && !face.Contains("仿宋", StringComparison.Ordinal) || face.Contains('黑', StringComparison.Ordinal) || face.Contains("SimSun", StringComparison.OrdinalIgnoreCase)))
            yield break;
        yield return Report(title.At(0, title.Text.Length), new($"标题是{(face.Length > 0 ? face : "默认字体")}{size:0.#}磅", $"the title is set in {(face.Length > 0 ? face : "the default face")} {size:0.#} pt"), new("标题用二号（22磅）小标宋", "use 小标宋 at 22 pt"));
    }
}
