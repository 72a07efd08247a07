using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>疑似被同义替换的词</summary>
public sealed class DamagedWord : Rule
{
    public override string Code => "L309";

    public override string Name => "damaged-word";

    public override Sentence Title => new("疑似被同义替换的词", "a word that a synonym swap has damaged");

    public override Sentence Why => new("网上的稿子为躲避查重把词换成近义词，“创建”成了“创立”，“基础”成了“根底”。词表在 templates/lexicons/damage.tsv。", "Copies on the web swap words for synonyms to escape detection. The lexicon is templates/lexicons/damage.tsv.");

    public override string Bad => "全力推进文明城市创立工作，夯实根底。";

    public override string Good => "全力推进文明城市创建工作，夯实基础。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts)
        {
            foreach (var (entry, offset) in lexicons.Find("damage", part.Text))
                yield return Report(part.At(offset, entry.Wrong.Length), new($"“{entry.Wrong}”疑为“{entry.Right}”之误", $"\"{entry.Wrong}\" probably was \"{entry.Right}\""));
        }
    }
}
