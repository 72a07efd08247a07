using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>成对的连接词只有一半</summary>
public sealed partial class PairBroken : Rule
{
    public override string Code => "L416";

    public override string Name => "pair-broken";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("成对的连接词只有一半", "half of a pair of connecting words");

    public override Sentence Why => new("有“另一方面”没有“一方面”，有“其次”没有“首先”，是删改时丢了前一半。", "另一方面 without 一方面, 其次 without 首先: an edit has lost the first half.");

    public override string Bad => "整改工作有力有序。\n另一方面，个别单位重视不够。";

    public override string Good => "一方面，整改工作有力有序。\n另一方面，个别单位重视不够。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        for (var i = 0; i < paper.Parts.Count; i++)
        {
            var part = paper.Parts[i];
            if (part.Role is not (PartRole.Paragraph or PartRole.Heading))
                continue;
            foreach (Match match in Second().Matches(part.Text))
            {
                var first = match.Value.TrimEnd('，', ',') switch
                {
                    "另一方面" => (string[])["一方面"],
                    "其次" => ["首先", "第一", "首要", "一是", "其一", "先", "最"],
                    "其二" => ["其一", "一是", "第一", "首先"],
                    "二来" => ["一来"],
                    "其三" => ["其二"],
                    _ => ["首先", "其次", "第一", "一是", "其二", "最"],
                };
                if (!Stands(paper, i, match.Index, first))
                    yield return Report(part.At(match.Index, match.Value.TrimEnd('，', ',').Length), new($"有“{match.Value.TrimEnd('，', ',')}”，前面没有“{first[0]}”", $"\"{match.Value.TrimEnd('，', ',')}\" without \"{first[0]}\" before it"), new("补上前一半，或者改连接词", "add the first half, or use another word"));
            }
        }
    }

    /// <summary>In the paragraph before the place, or in the twelve paragraphs before.</summary>
    private static bool Stands(PaperText paper, int index, int offset, string[] words)
    {
        if (words.Any(w => paper.Parts[index].Text.AsSpan(0, offset).Contains(w, StringComparison.Ordinal)))
            return true;
        for (var i = Math.Max(0, index - 12); i < index; i++)
        {
            if (words.Any(w => paper.Parts[i].Text.Contains(w, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"(?<=^|[。；;，,])(?:另一方面|其次|其二|其三|再次|二来)[，,]")]
    private static partial Regex Second();
}
