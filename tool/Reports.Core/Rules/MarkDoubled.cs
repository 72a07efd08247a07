using System.Buffers;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>标点重复</summary>
public sealed partial class MarkDoubled : PatternRule
{
    public override string Code => "L303";

    public override string Name => "mark-doubled";

    public override Sentence Title => new("标点重复", "doubled marks");

    public override Sentence Why => new("两个点号连用，多半是改稿时留下的。", "Two stops in a row are what an edit left behind.");

    public override string Bad => "要抓好落实，，确保完成任务。";

    public override string Good => "要抓好落实，确保完成任务。";

    private static readonly SearchValues<char> s_marks = SearchValues.Create("，。、；：,;:");

    protected override Regex Pattern => Form();

    protected override bool LooksAt(TextPart part)
    {
        var text = part.Text.AsSpan();
        for (var i = text.IndexOfAny(s_marks); i >= 0 && i + 1 < text.Length; i++)
        {
            if (s_marks.Contains(text[i]) && (s_marks.Contains(text[i + 1]) || text[i + 1] is '）' or ')'))
                return true;
        }
        return false;
    }

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => (new($"标点“{match.Value}”重复", $"the marks \"{match.Value}\" are doubled"), new("只留一个", "keep one"));

    private static char Full(char mark) => mark switch { ',' => '，', ';' => '；', ':' => '：', _ => mark };

    // Of two different marks a person has to choose.
    protected override string? Fix(TextPart part, Match match) => match.Value.Select(Full).Distinct().Count() == 1 ? Full(match.Value[0]).ToString() : null;

    [GeneratedRegex(@"[，。、；：][，。、；：]+|(?<=[一-鿿])[,;:][,;:，。、；：]+|[，。、；：][,;:](?![0-9A-Za-z])|(?<=[一-鿿])[，、；：][）)](?=[。，])")]
    private static partial Regex Form();
}
