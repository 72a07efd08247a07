using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>机构名称已经变了</summary>
public sealed class StaleName : Rule
{
    public override string Code => "L308";

    public override string Name => "stale-name";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("机构名称已经变了", "the name of an organ that has changed");

    public override Sentence Why => new("机构改革后名称已变；写历史事件时用原名的，可以用 allow 注明。词表在 templates/lexicons/stale.tsv。", "The organ was renamed; a text about the past may say so with allow. The lexicon is templates/lexicons/stale.tsv.");

    public override string Bad => "县环保局要加强监测。";

    public override string Good => "县生态环境局要加强监测。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts)
        {
            foreach (var (entry, offset) in lexicons.Find("stale", part.Text))
                yield return Report(part.At(offset, entry.Wrong.Length), new($"“{entry.Wrong}”现为“{entry.Right}”", $"\"{entry.Wrong}\" is now \"{entry.Right}\""));
        }
    }
}
