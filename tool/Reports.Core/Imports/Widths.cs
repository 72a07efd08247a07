using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>Width restored where the text around is Chinese: , ; : ! ? ( ) become full-width, １２ and Ａ half-width. Decimals, times, ratios and addresses keep theirs.</summary>
internal static partial class Widths
{
    public static void Restore(Draft draft)
    {
        foreach (var line in draft.Lines)
        {
            if (line.IsTable)
                continue;
            var text = line.Text;
            var edits = new LineEdits(line, draft.Log);
            var foreign = Foreign().Matches(text).Select(m => (m.Index, End: m.Index + m.Length)).ToList();
            var brackets = Brackets(text);
            var quotes = Quotes(text);
            var at = 0;
            for (var i = 0; i < text.Length; i++)
            {
                while (at < foreign.Count && foreign[at].End <= i)
                    at++;
                if (at < foreign.Count && i >= foreign[at].Index)
                    continue;
                if (Full(text, i, brackets, quotes, draft, line) is { } full)
                    edits.Repair(i, 1, full.ToString(), "width");
            }
            edits.Apply();
            Runs(draft, line);
        }
    }

    private static char? Full(string text, int i, HashSet<int> brackets, Dictionary<int, char> quotes, Draft draft, TextLine line)
    {
        var c = text[i];
        switch (c)
        {
            case ',' when !(Digit(text, i - 1) && Digit(text, i + 1)) && (InHan(text, i) || brackets.Contains(i - 1)):
                return '，';
            case ';' when InHan(text, i) || brackets.Contains(i - 1):
                return '；';
            case ':' when !(Digit(text, i - 1) && Digit(text, i + 1)) && InHan(text, i):
                return '：';
            case '!' when InHan(text, i) && !char.IsAsciiLetter(text[Math.Max(0, i - 1)]):
                return '！';
            case '?' when InHan(text, i):
                return Question(text, i, draft, line);
            case '.' when IsStop(text, i):
                return '。';
            case '(' or ')' when brackets.Contains(i):
                return c == '(' ? '（' : '）';
            case '"' when quotes.TryGetValue(i, out var quote):
                return quote;
            case >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％':
                return (char)(c - 0xFEE0);
            case '｡':
                return '。';
            case '､':
                return '、';
            default:
                return null;
        }
    }

    /// <summary>A question asks something; between nouns the mark stands for one that was lost (、 or ·), which is only proposed.</summary>
    private static char? Question(string text, int i, Draft draft, TextLine line)
    {
        if (i + 1 >= text.Length || text[i + 1] is '”' or '\n' or ' ' || Asks(text, i))
            return '？';
        if (Han.Is(text[i + 1]) && i > 0 && Han.Is(text[i - 1]))
        {
            draft.Log.Doubt(line, i, 1, "mark-lost", "、");
            return null;
        }
        return '？';
    }

    private static bool Asks(string text, int end)
    {
        var start = end;
        while (start > 0 && text[start - 1] is not ('。' or '?' or '？' or '!' or '！' or '；' or ';'))
            start--;
        return Asking().IsMatch(text.AsSpan(start, end - start));
    }

    /// <summary>A . after Han at the end of a sentence, in text that has lost its 。</summary>
    private static bool IsStop(string text, int i) =>
        i >= 2 && (Han.Is(text[i - 1]) || text[i - 1] is '%' or '”' or '）' or ')') && (i + 1 == text.Length || Han.Is(text[i + 1]) || text[i + 1] is '”' or ' ' or '"')
        && !Han.IsNumeral(text[i - 1]);

    /// <summary>A neighbour is Han or a mark of Chinese text.</summary>
    private static bool InHan(string text, int i) => IsChinese(Near(text, i, -1)) || IsChinese(Near(text, i, 1));

    private static char Near(string text, int i, int step)
    {
        for (var k = i + step; k >= 0 && k < text.Length; k += step)
        {
            if (text[k] is not (' ' or '\u00A0' or '*'))
                return text[k];
        }
        return '\0';
    }

    private static bool IsChinese(char c) => Han.Is(c) || c is '“' or '”' or '‘' or '’' or '《' or '》' or '（' or '）' or '、' or '。' or '，' or '；' or '：' or '…' or '—' or '%' or '【' or '】' or '〔' or '〕';

    private static bool Digit(string text, int i) => i >= 0 && i < text.Length && char.IsAsciiDigit(text[i]);

    /// <summary>Brackets that hold Han or stand between Han, in pairs where they have one.</summary>
    private static HashSet<int> Brackets(string text)
    {
        var found = new HashSet<int>();
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '（')
                open.Push(i);
            if (text[i] is not (')' or '）'))
                continue;
            if (open.Count == 0)
            {
                if (InHan(text, i))
                    found.Add(i);
                continue;
            }
            var start = open.Pop();
            var inside = text.AsSpan(start + 1, i - start - 1);
            if (Han.Count(inside) > 0 || IsChinese(Near(text, start, -1)) || IsChinese(Near(text, i, 1)) || inside.Trim().Length is > 0 and <= 2 && char.IsAsciiDigit(inside.Trim()[0]))
            {
                found.Add(start);
                found.Add(i);
            }
        }
        foreach (var i in open)
        {
            if (InHan(text, i))
                found.Add(i);
        }
        return found;
    }

    /// <summary>Straight quotes about Han, in pairs.</summary>
    private static Dictionary<int, char> Quotes(string text)
    {
        var places = new List<int>();
        for (var i = text.IndexOf('"', StringComparison.Ordinal); i >= 0; i = text.IndexOf('"', i + 1))
            places.Add(i);
        var quotes = new Dictionary<int, char>();
        for (var k = 0; places.Count % 2 == 0 && k < places.Count; k += 2)
        {
            if (Han.Count(text.AsSpan(places[k], places[k + 1] - places[k])) == 0)
                continue;
            quotes[places[k]] = '“';
            quotes[places[k + 1]] = '”';
        }
        return quotes;
    }

    /// <summary>... → ……, -- → ——.</summary>
    private static void Runs(Draft draft, TextLine line)
    {
        var edits = new LineEdits(line, draft.Log);
        foreach (Match match in DotsAndDashes().Matches(line.Text))
            edits.Repair(match.Index, match.Length, match.Value[0] == '-' ? "——" : "……", "width");
        edits.Apply();
    }

    [GeneratedRegex(@"(?:https?|ftp)://[!-~]+|www\.[!-~]+|[\w.-]+@[\w-]+\.[\w.]+", RegexOptions.ECMAScript)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"什么|怎|吗|呢|哪|谁|何|几|多少|是否|是不是|能不能|会不会|有没有|要不要|为啥|难道|岂|莫非|焉|可好|行不行|对不对|好不好|够不够|吧")]
    private static partial Regex Asking();

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF”》）])(?:\.{3,6}|-{2,4})(?=[\u4E00-\u9FFF“《（]|$)")]
    private static partial Regex DotsAndDashes();
}
