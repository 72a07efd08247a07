using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>网页带来的文字</summary>
public sealed class SiteResidue : Rule
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
                yield return Report(part.At(offset, entry.Wrong.Length), new($"“{entry.Wrong}”是网页带来的文字", $"\"{entry.Wrong}\" comes from a web site"));
        }
    }
}
