using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>层次标题的字体不对</summary>
public sealed class HeadingFace : FormRule
{
    public override string Code => "L706";

    public override string Name => "heading-face";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("层次标题的字体不对", "headings in the wrong face");

    public override Sentence Why => new("GB/T 9704—2012 7.3.3：第一层用黑体，第二层用楷体，第三、四层用仿宋。", "GB/T 9704: 黑体 for the first level, 楷体 for the second.");

    public override string Bad => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n一级 宋体 16：一、提高认识\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override string Good => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n一级 黑体 16：一、提高认识\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override IEnumerable<Diagnostic> Check(DocxPaper paper)
    {
        // A reading copy has faces of its own.
        if (Most(Body(paper), l => l.Size) >= 18)
            return [];
        var headings = paper.Paragraphs.Where(p => !p.IsContents && p.Text.Trim().Length > 2).Select(p => (Paragraph: p, PlainPaper.Classify(p.Number + p.Text.Trim(), 0, false).Level)).ToList();
        foreach (var (level, word, name, other) in (ReadOnlySpan<(int, string, string, string)>)[(1, "黑", "黑体", "Hei"), (2, "楷", "楷体", "Kai")])
        {
            var found = headings.Where(h => h.Level == level && h.Paragraph.Text.Length <= 40).Select(h => h.Paragraph).ToList();
            // A heading that text follows is set in two faces; its first run is the heading.
            var wrong = found.Where(p => p.Runs.Count > 0 && Face(p.Runs[0].Look) is var face && !face.Contains(word, StringComparison.Ordinal) && !face.Contains(other, StringComparison.OrdinalIgnoreCase)).ToList();
            if (wrong.Count > 0 && Body(paper).Any())
                return [Report(wrong[0].At(0, wrong[0].Text.Length), new($"第{"一二"[level - 1]}层标题不是{name}，共{wrong.Count}处", $"{wrong.Count} headings of level {level} are not in {name}"), new($"用{name}三号", $"use {name} at 16 pt"))];
        }
        return [];
    }
}
