using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>批注没有处理</summary>
public sealed class CommentsLeft : FormRule
{
    public override string Code => "L711";

    public override string Name => "comments-left";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("批注没有处理", "comments left in the file");

    public override Sentence Why => new("定稿里的批注会和正文一起打印、一起发出去。", "They are printed and sent with the paper.");

    public override string Bad => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n批注 1\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override string Good => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override IEnumerable<Diagnostic> Check(DocxPaper paper)
    {
        if (paper.Comments > 0)
            yield return Report(Start(paper), new($"文件里还有{paper.Comments}条批注", $"{paper.Comments} comments are left in the file"), new("处理后在“审阅”里删除", "deal with them and delete them"));
    }
}
