using System.Buffers;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>引号、括号、书名号不成对</summary>
public sealed partial class MarkUnpaired : Rule
{
    public override string Code => "L301";

    public override string Name => "mark-unpaired";

    public override Sentence Title => new("引号、括号、书名号不成对", "a quote, bracket or title mark without its other half");

    public override Sentence Why => new("成对的标点丢了一半，引文或书名到哪里为止就不清楚了。", "With one half lost nobody knows where the quotation ends.");

    public override string Bad => "扎实推进“三城同创工作，确保实效。";

    public override string Good => "扎实推进“三城同创”工作，确保实效。";

    private const string Open = "“《（〔【「『";
    private const string Close = "”》）〕】」』";

    private static readonly SearchValues<char> s_marks = SearchValues.Create(Open + Close + "()");

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        for (var i = 0; i < paper.Parts.Count; i++)
        {
            var part = paper.Parts[i];
            // A quotation of several paragraphs opens each and closes the last alone.
            var isCited = part.Text[0] is '“' || (i + 1 < paper.Parts.Count && paper.Parts[i + 1].Text.StartsWith('“'));
            if (!part.Text.AsSpan().ContainsAny(s_marks))
                continue;
            var unpaired = Unpaired(part.Text);
            if (unpaired.Count == 0 && part.Text.AsSpan().Count('“') > 1 && NestedQuotes().Match(part.Text) is { Success: true } nested)
            {
                var inner = nested.Groups["in"];
                yield return Report(part.At(inner.Index - 1, inner.Length + 2), new($"引号里又用了引号：“{inner.Value}”", $"double quotes within double quotes: “{inner.Value}”"), new($"里面的写成‘{inner.Value}’", $"write the inner ones ‘{inner.Value}’"));
            }
            foreach (var (offset, mark) in unpaired)
            {
                if (isCited && mark is '“' or '”')
                    continue;
                yield return Report(part.At(offset, 1), new($"“{mark}”没有配对", $"\"{mark}\" has no other half"), new("补上另一半，或者删去", "add the other half, or take it out"));
            }
        }
    }

    [GeneratedRegex(@"“[^“”]{0,120}“(?<in>[^“”]{1,60})”[^“”]{0,120}”")]
    private static partial Regex NestedQuotes();

    /// <summary>a） and 1） begin an item without an opening half.</summary>
    private static bool IsItemMark(string text, int at)
    {
        var from = at;
        while (from > 0 && at - from < 3 && char.IsAsciiLetterOrDigit(text[from - 1]))
            from--;
        return from < at && (from == 0 || char.IsWhiteSpace(text[from - 1]) || "。；;：:，,".Contains(text[from - 1], StringComparison.Ordinal));
    }

    /// <summary>其中1）类2个、2）类3个: the number before or after stands likewise.</summary>
    private static bool IsCounted(string text, int at) => at > 0 && text[at - 1] is >= '1' and <= '9' and var digit && (at == 1 || !char.IsAsciiDigit(text[at - 2]))
        && (HasAlone(text, (char)(digit + 1)) || (digit > '1' && HasAlone(text, (char)(digit - 1))));

    private static bool HasAlone(string text, char digit)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is '）' or ')' && text[i - 1] == digit && (i == 1 || (!char.IsAsciiDigit(text[i - 2]) && text[i - 2] is not ('（' or '('))))
                return true;
        }
        return false;
    }

    private static int Next(string text, int at) => text.AsSpan(at + 1).IndexOfAny(s_marks) is >= 0 and var next ? at + 1 + next : text.Length;

    private static List<(int Offset, char Mark)> Unpaired(string text)
    {
        var found = new List<(int, char)>();
        var open = new List<(int Offset, int Kind)>();
        for (var i = text.AsSpan().IndexOfAny(s_marks); i < text.Length; i = Next(text, i))
        {
            var c = text[i] switch { '(' => '（', ')' => '）', var other => other };
            var kind = Open.IndexOf(c, StringComparison.Ordinal);
            if (kind >= 0)
            {
                open.Add((i, kind));
                continue;
            }
            kind = Close.IndexOf(c, StringComparison.Ordinal);
            if (kind < 0)
                continue;
            var at = open.Count - 1;
            while (at >= 0 && at > open.Count - 6 && open[at].Kind != kind)
                at--;
            if (at >= 0 && open[at].Kind == kind)
                open.RemoveAt(at);
            else if (!(c == '）' && (IsItemMark(text, i) || IsCounted(text, i))))
                found.Add((i, text[i]));
        }
        found.AddRange(open.Select(o => (o.Offset, text[o.Offset])));
        found.Sort();
        return found;
    }
}
