using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>正文里夹着别的字体</summary>
public sealed class FacesMixed : FormRule
{
    public override string Code => "L709";

    public override string Name => "faces-mixed";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("正文里夹着别的字体", "another face within the text");

    public override Sentence Why => new("从别处粘贴来的一段带着原来的字体。", "A stretch that was pasted keeps the face it had.");

    public override string Bad => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n正文 仿宋 16：今年以来，全县上下‹宋体: 认真贯彻落实›上级部署，坚持问题导向，狠抓工作落实。";

    public override string Good => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    private const int MostReported = 10;

    public override IEnumerable<Diagnostic> Check(DocxPaper paper)
    {
        var body = Body(paper).ToList();
        var face = Most(body, Face) ?? "";
        var count = 0;
        foreach (var paragraph in body)
        {
            // What begins a paragraph in another face is a heading that text follows.
            var pasted = paragraph.Runs.FirstOrDefault(r => r.Start > 0 && Face(r.Look) != face && Face(r.Look) is { Length: > 0 } odd && !IsEmphasis(odd) && !r.IsField && r.Link is null && Han(paragraph.Text, r) >= 2 && paragraph.Runs.Any(o => o.Start < r.Start && Face(o.Look) == face));
            if (pasted is not null && ++count <= MostReported)
                yield return Report(paragraph.At(pasted.Start, pasted.Length), new($"这几个字是{Face(pasted.Look)}，正文是{face}", $"these characters are set in {Face(pasted.Look)}, the text in {face}"), new("粘贴时选“只保留文本”", "paste as text only"));
        }
    }

    /// <summary>楷体 and 黑体 within 仿宋 are how emphasis is set.</summary>
    private static bool IsEmphasis(string face) => face.Contains('楷', StringComparison.Ordinal) || face is "黑体" or "SimHei" or "KaiTi";

    private static int Han(string text, DocxRun run) => text.AsSpan(run.Start, run.Length).ToString().Count(c => c is >= (char)0x4E00 and <= (char)0x9FFF);
}
