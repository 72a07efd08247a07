using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>用空格缩进</summary>
public sealed class IndentByBlanks : FormRule
{
    public override string Code => "L710";

    public override string Name => "indent-by-blanks";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("用空格缩进", "indents made of blanks");

    public override Sentence Why => new("段首的空格不是缩进：改字号、换字体就对不齐。", "Blanks are no indent: another size or face puts them out of line.");

    public override string Bad => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n正文 仿宋 16：　　今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override string Good => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override IEnumerable<Diagnostic> Check(DocxPaper paper)
    {
        var found = paper.Paragraphs.Where(p => !p.IsContents && p.Text.Trim().Length >= 10 && p.Form.Align is not ("center" or "right") && (p.Text.StartsWith("　　", StringComparison.Ordinal) || p.Text.StartsWith("    ", StringComparison.Ordinal))).ToList();
        if (found.Count > 0)
            yield return Report(found[0].At(0, found[0].Text.Length - found[0].Text.TrimStart().Length), new($"有{found.Count}段用空格缩进", $"{found.Count} paragraphs are indented with blanks"), new("删去空格，段落设首行缩进2字符", "take them out and set a first-line indent of 2 characters"));
    }
}
