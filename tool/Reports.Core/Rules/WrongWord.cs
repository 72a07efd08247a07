using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>常见错字错词</summary>
public sealed class WrongWord : Rule
{
    public override string Code => "L306";

    public override string Name => "wrong-word";

    public override Sentence Title => new("常见错字错词", "a word commonly written wrong");

    public override Sentence Why => new("形近、同音和扫描识别造成的错字，词表在 templates/lexicons/words.tsv，单位可以添加。", "Slips of shape, sound and scanning; the lexicon is templates/lexicons/words.tsv, and an office adds its own.");

    public override string Bad => "要作好布署，各司其责。";

    public override string Good => "要作好部署，各司其职。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        foreach (var part in paper.Parts)
        {
            foreach (var (entry, offset) in lexicons.Find("words", part.Text))
            {
                var place = part.At(offset, entry.Wrong.Length);
                // The right form may itself hold the wrong one; put in again it would grow.
                var isCertain = entry.Right.Length > 0 && !entry.Right.Contains(entry.Wrong, StringComparison.Ordinal) && part.Text.AsSpan(offset).StartsWith(entry.Wrong, StringComparison.Ordinal);
                yield return Report(place, new($"“{entry.Wrong}”应为“{entry.Right}”", $"\"{entry.Wrong}\" should be \"{entry.Right}\""))
                    with
                { Fixes = isCertain ? [new TextFix(place, entry.Wrong, entry.Right)] : [] };
            }
        }
    }
}
