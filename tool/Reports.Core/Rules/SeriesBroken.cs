using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Rules;

/// <summary>“一是”“一要”“第一”的次序断了或重复</summary>
public sealed class SeriesBroken : Rule
{
    public override string Code => "L103";

    public override string Name => "series-broken";

    public override Sentence Title => new("“一是”“一要”“第一”的次序断了或重复", "a series 一是, 一要, 第一 with a gap or a repeat");

    public override Sentence Why => new("删改之后常常剩下“二是”没有“一是”，或者两个“三是”。", "Cuts leave a 二是 without its 一是, or two 三是.");

    public override string Bad => "一是加强领导，二是压实责任，二是严格考核。";

    public override string Good => "一是加强领导，二是压实责任，三是严格考核。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        var open = new Dictionary<SeriesKind, Stack<int>>();
        var section = 0;
        foreach (var mark in paper.Marks)
        {
            if (mark.IsHeading)
            {
                section = mark.Part;
                open.Clear();
                continue;
            }
            if (!open.TryGetValue(mark.Kind, out var series))
                open[mark.Kind] = series = new Stack<int>();
            var isOpen = series.Count > 0;
            if (Judge(mark, series) is { } said && (isOpen || !Mentions(paper, section, mark)))
                yield return Report(paper.Parts[mark.Part].At(mark.Offset, mark.Text.Length), said);
        }
    }

    /// <summary>The first item stands there, only not where an item begins.</summary>
    private static bool Mentions(PaperText paper, int section, SeriesMark mark)
    {
        for (var i = Math.Max(section, mark.Part - 20); i <= mark.Part; i++)
        {
            if (paper.Parts[i].Text.Contains(Text(mark, 1), StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>A series may hold another of its kind: the innermost open one that the number continues is meant.</summary>
    private static Sentence? Judge(SeriesMark mark, Stack<int> series)
    {
        if (mark.Number == 1)
        {
            series.Push(1);
            return null;
        }
        if (series.Contains(mark.Number - 1))
        {
            while (series.Peek() != mark.Number - 1)
                series.Pop();
            series.Pop();
            series.Push(mark.Number);
            return null;
        }
        var last = series.Count > 0 ? series.Pop() : 0;
        series.Push(mark.Number);
        var text = mark.Text.TrimEnd('，', ',', '、', '：', ':');
        if (last == 0)
            return new($"有“{text}”，前面没有“{Text(mark, 1)}”", $"\"{text}\" without \"{Text(mark, 1)}\" before it");
        if (last == mark.Number)
            return new($"“{text}”出现了两次", $"\"{text}\" stands twice");
        return new($"“{Text(mark, last)}”之后是“{text}”，中间缺“{Text(mark, last + 1)}”", $"\"{text}\" after \"{Text(mark, last)}\": \"{Text(mark, last + 1)}\" is missing");
    }

    private static string Text(SeriesMark mark, int number)
    {
        var kind = mark.Kind switch { SeriesKind.Shi => ListKind.Shi, SeriesKind.Yao => ListKind.Yao, _ => ListKind.Di };
        return HeadingNumbers.Of(kind, number).TrimEnd('，');
    }
}
