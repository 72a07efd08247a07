using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>正文不是三号仿宋</summary>
public sealed class BodyFace : FormRule
{
    public override string Code => "L704";

    public override string Name => "body-face";

    public override Severity Severity => Severity.Warning;

    public override Sentence Title => new("正文不是三号仿宋", "text that is not 16 pt 仿宋");

    public override Sentence Why => new("GB/T 9704—2012 5.2.2：如无特殊说明，公文格式各要素一般用3号仿宋体字。讲稿可以更大，不能更小。", "GB/T 9704: text is set in 16 pt 仿宋. A reading copy may be larger, not smaller.");

    public override string Bad => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n正文 宋体 10.5：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override string Good => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n正文 仿宋_GB2312 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override IEnumerable<Diagnostic> Check(DocxPaper paper)
    {
        var body = Body(paper).ToList();
        if (body.Count == 0)
            yield break;
        var (face, size) = (Most(body, Face) ?? "", Most(body, l => l.Size));
        var isFace = face.Contains("仿宋", StringComparison.Ordinal) || face.Contains("FangSong", StringComparison.OrdinalIgnoreCase) || face.Contains('楷', StringComparison.Ordinal);
        // A reading copy is set large, in a face that is seen from afar.
        if ((isFace && size >= 15) || size >= 18)
            yield break;
        yield return Report(body[0].At(0, body[0].Text.Length), new($"正文是{(face.Length > 0 ? face : "默认字体")}{size:0.#}磅", $"the text is set in {(face.Length > 0 ? face : "the default face")} {size:0.#} pt"), new("正文用三号（16磅）仿宋", "use 仿宋 at 16 pt"));
    }
}
