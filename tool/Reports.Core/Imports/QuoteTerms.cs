using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>What stands in quotes in this text: learnt from pairs that are whole, and from openings that are followed by the same words again and again.</summary>
internal sealed partial class QuoteTerms
{
    private const int Longest = 16;

    private readonly Dictionary<string, int> _whole = new(StringComparer.Ordinal);
    private readonly List<string> _after = [];
    private readonly string _text;

    /// <param name="lines">The lines of the whole source.</param>
    /// <param name="after">The text behind each opening that nothing closes.</param>
    public QuoteTerms(IEnumerable<string> lines, IEnumerable<string> after)
    {
        foreach (var line in lines)
        {
            foreach (Match match in Whole().Matches(line))
                _whole[match.Groups[1].Value] = _whole.GetValueOrDefault(match.Groups[1].Value) + 1;
        }
        _text = string.Concat(lines.Select(l => l + "\n"));
        _after.AddRange(after);
    }

    /// <summary>How many characters belong into the quotes that open before this text.</summary>
    /// <returns>The length, and whether it is certain enough to write.</returns>
    public (int Length, bool IsSure) Find(string rest)
    {
        var stop = Stop(rest);
        if (stop == 0)
            return (0, false);
        var known = Known(rest, stop);
        if (known > 0)
            return (known, true);
        var numeral = NumberTerm().Match(rest);
        if (numeral.Success && numeral.Length <= stop && Noun().IsMatch(rest.AsSpan(numeral.Length)))
            return (numeral.Length, true);
        var learnt = Learnt(rest, stop);
        if (learnt > 0)
            return (learnt, true);
        if (Major().IsMatch(rest) && stop <= 8)
            return (stop, true);
        // “甲、乙、丙等: the quotes may hold the whole list.
        var isList = stop < rest.Length && rest[stop] == '、';
        var noun = NounAfter(rest, stop);
        if (stop <= 6 && noun == 0)
            return (stop, stop < rest.Length && !isList);
        return noun > 0 ? (noun, true) : stop <= 12 ? (stop, false) : (0, false);
    }

    /// <summary>A term that stands in whole quotes elsewhere, the longest.</summary>
    private int Known(string rest, int stop)
    {
        for (var length = Math.Min(stop, Longest); length >= 2; length--)
        {
            if (_whole.ContainsKey(rest[..length]))
                return length;
        }
        return 0;
    }

    /// <summary>The shortest beginning after which the text goes on in three ways, or that comes again after another opening and goes on otherwise.</summary>
    private int Learnt(string rest, int stop)
    {
        var twoWays = 0;
        for (var length = 2; length <= Math.Min(stop, 8); length++)
        {
            var next = new HashSet<char>();
            foreach (var other in _after)
            {
                if (other.Length >= length && string.CompareOrdinal(other, 0, rest, 0, length) == 0)
                    next.Add(other.Length > length ? other[length] : '\n');
            }
            if (next.Count >= 3)
                return length;
            if (next.Count == 2 && length >= 4 && twoWays == 0)
                twoWays = length;
        }
        return twoWays;
    }

    /// <summary>The noun that commonly follows a quoted term (工作, 活动, 责任制): the term ends before it.</summary>
    private static int NounAfter(string rest, int stop)
    {
        for (var at = 2; at <= Math.Min(stop, 10); at++)
        {
            if (Noun().IsMatch(rest.AsSpan(at)))
                return at;
        }
        return 0;
    }

    /// <summary>How far the quotes can reach: to the next mark.</summary>
    private static int Stop(string rest)
    {
        var stop = rest.AsSpan().IndexOfAny("，。；：！？、,;:!?“\n（(");
        return stop < 0 ? rest.Length : stop;
    }

    [GeneratedRegex(@"“([^“”，。；：！？\n]{2,16})”")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十两双多][\u4E00-\u9FFF]){1,3}(?<!大|个|项|种|条|次|年|级)")]
    private static partial Regex NumberTerm();

    [GeneratedRegex(@"^[一二三四五六七八九十两]大")]
    private static partial Regex Major();

    [GeneratedRegex(@"^(?:工作|活动|行动|工程|文章|责任制|责任|行业|专项|整治|问题|目标|机制|战略|理念|思路|原则|要求|精神|定位|模式|治理|标准|指挥部|办公室|的|作用|建设|项目|计划|品牌|主题|教育|系列|现象|难题|体系|格局|网络|平台|经验|做法|制度|方针|政策|等|为|是|在|和|与|之)")]
    private static partial Regex Noun();
}
