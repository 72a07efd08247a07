using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>网页带来的文字</summary>
public sealed partial class SiteResidue : Rule
{
    public override string Code => "L104";

    public override string Name => "site-residue";

    public override Sentence Title => new("网页带来的文字", "text left over from a web site");

    public override Sentence Why => new("从网上下载的稿子常带着推荐、页码、上传信息，发出去就是笑话。词表在 templates/lexicons/residue.tsv。", "Papers from the web carry adverts, page counts and upload data. The lexicon is templates/lexicons/residue.tsv.");

    public override string Bad => "同志们：\n下面是小编为大家整理的讲话稿。";

    public override string Good => "同志们：\n今天召开全县创建工作推进会。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts)
        {
            foreach (var (entry, offset) in lexicons.Find("residue", part.Text))
                yield return Of(part, offset, entry.Wrong);
            if (!Counted().IsMatch(part.Text))
                continue;
            foreach (Match match in Counted().Matches(part.Text))
                yield return Of(part, match.Index, match.Value);
        }
    }

    private Diagnostic Of(TextPart part, int offset, string text) =>
        Report(part.At(offset, text.Length), new($"“{text}”是网页带来的文字", $"\"{text}\" comes from a web site"), new("删去这一处", "take it out"));

    /// <summary>（汇总22篇） and “第1页 / 共7页”.</summary>
    [GeneratedRegex(@"[（(](?:汇总|精选|实用|通用|优秀|合集|集锦|推荐|必备|热门|范文)[0-9]{1,3}篇[)）]|第[0-9]{1,4}页\s?[/／]?\s?共[0-9]{1,4}页|\.docx?_第[0-9]{1,4}页")]
    private static partial Regex Counted();
}
