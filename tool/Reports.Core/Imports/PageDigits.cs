using System.Globalization;
using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>Page numbers that were pasted into the text: 卫1生 … 动2员会. They rise by one, pages apart, and count nothing.</summary>
internal static partial class PageDigits
{
    private const int LeastPage = 60;

    public static void Remove(Draft draft)
    {
        var found = Find(draft.Lines);
        var chain = Longest(found);
        if (chain.Count < 2 || chain.Count > 2 && !IsEven(chain))
            return;
        if (chain.Count == 2)
        {
            foreach (var (line, column, digits, _, _) in chain)
                draft.Log.Doubt(draft.Lines[line], column, digits, "page-digit");
            return;
        }
        foreach (var group in chain.GroupBy(c => c.Line))
        {
            var edits = new LineEdits(draft.Lines[group.Key], draft.Log);
            foreach (var digit in group)
                edits.Remove(digit.Column, digit.Digits, "page-digit");
            edits.Apply();
        }
    }

    private readonly record struct Digit(int Line, int Column, int Digits, int Number, int Position);

    /// <summary>Pages are of like length: most distances are near the middle one.</summary>
    private static bool IsEven(List<Digit> chain)
    {
        var pages = chain.Zip(chain.Skip(1), (a, b) => (b.Position - a.Position) / (double)(b.Number - a.Number)).ToList();
        var middle = pages.Order().ElementAt(pages.Count / 2);
        return pages.Count(p => p > middle * 0.6 && p < middle * 1.6) * 10 >= pages.Count * 7;
    }

    private static List<Digit> Find(List<TextLine> lines)
    {
        var found = new List<Digit>();
        var position = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsTable)
            {
                foreach (Match match in Lonely().Matches(lines[i].Text))
                    found.Add(new Digit(i, match.Index, match.Length, int.Parse(match.ValueSpan, CultureInfo.InvariantCulture), position + match.Index));
            }
            position += lines[i].Length;
        }
        return found;
    }

    /// <summary>The longest run 1, 2, 3 … in the order of the text, at most one number missing between two.</summary>
    private static List<Digit> Longest(List<Digit> found)
    {
        var best = new Dictionary<int, (int Length, int Index, int Previous)>();
        var steps = new (int Length, int Previous)[found.Count];
        var end = -1;
        for (var i = 0; i < found.Count; i++)
        {
            var number = found[i].Number;
            steps[i] = (number <= 2 ? 1 : 0, -1);
            foreach (var before in (int[])[number - 1, number - 2])
            {
                if (best.TryGetValue(before, out var last) && last.Length + 1 > steps[i].Length && found[i].Position - found[last.Index].Position >= LeastPage)
                    steps[i] = (last.Length + 1, last.Index);
            }
            if (steps[i].Length > 0 && (!best.TryGetValue(number, out var known) || steps[i].Length > known.Length))
                best[number] = (steps[i].Length, i, steps[i].Previous);
            if (steps[i].Length > 0 && (end < 0 || steps[i].Length > steps[end].Length))
                end = i;
        }
        var chain = new List<Digit>();
        for (; end >= 0; end = steps[end].Previous)
            chain.Add(found[end]);
        chain.Reverse();
        return chain;
    }

    // Neither an ordinal or amount before it nor a measure behind it.
    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF，,、；;。](?<![第前共约近超达过至到逾满用有近的]))(?<![0-9][，,])[0-9]{1,3}(?=[\u4E00-\u9FFF])(?![个项年月日号名位家户人次条件处座所辆台套万亿千百十元米公里平亩吨度分秒时点天周届期批类种大小级层幅册份篇本支只场岁倍成股路街栋幢楼室门英寸版章节段款多余把块片间顶副组班队排连团师道口根枚株棵头匹尾轮遍趟回声步圈面盘盏封部集首出幕桶瓶箱袋包毫厘克斤两升立方线环区城县市镇乡村省局部国县角字代世纪卷架艘届星比以至到、])")]
    private static partial Regex Lonely();
}
