using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>正文的数与表里的不一致</summary>
public sealed partial class FigureAgainstTable : Rule
{
    public override string Code => "L518";

    public override string Name => "figure-against-table";

    public override Sentence Title => new("正文的数与表里的不一致", "a figure of the text that differs from the table's");

    public override Sentence Why => new("正文点了表里的名、说了表里的指标，数却和表里的不一样，多半是表更新了、正文没有改。只报对得准的：说的是别的时间、变动、约数的，或者几张表都有的，不报。", "The text names a row and an indicator of the table and gives another figure: the table was updated and the text was not. Where another time, a change or about so much is said, or several tables have it, nothing is said.");

    public override string Bad => "城东街道以92.10分居首位，柳河镇得分88.5分。\n表1 九月得分\n| 单位 | 得分 |\n|---|---|\n| 城东街道 | 91.20 |\n| 柳河镇 | 88.50 |";

    public override string Good => "城东街道以91.2分居首位，柳河镇得分88.5分，比上月提高3.1分。\n表1 九月得分\n| 单位 | 得分 |\n|---|---|\n| 城东街道 | 91.20 |\n| 柳河镇 | 88.50 |";

    private static readonly Sentence s_check = new("核对正文和表", "check text and table");

    private static readonly SearchValues<char> s_others = SearchValues.Create("其各另余该个");

    private sealed record Hit(TableFacts Facts, int? Row, FactColumn Column, decimal Value, string Shown);

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        if (paper.Tables.Count == 0)
            yield break;
        var tables = paper.Tables.Select(TableFacts.Of).OfType<TableFacts>().ToList();
        if (tables.Count == 0)
            yield break;
        foreach (var part in paper.Parts.Where(p => p.Role is PartRole.Paragraph or PartRole.Heading && p.Quantities.Count > 0 && !p.Text.Contains('\t', StringComparison.Ordinal)))
        {
            foreach (var (start, end) in Sentences.Of(part.Text))
            {
                var sentence = part.Text[start..end];
                var meant = Meant(tables, sentence);
                foreach (var quantity in part.Quantities.Where(q => q.Start >= start && q.End <= end && !q.IsAbout && q.Unit.Length > 0))
                {
                    if (Judge(meant, part.Text, start, end, quantity) is { } finding)
                        yield return Report(part.At(quantity.Start, quantity.Length), finding.Message, s_check) with { Related = finding.Related };
                }
            }
        }
    }

    /// <summary>表2 names the table; a month or year has to be the caption's.</summary>
    private static List<TableFacts> Meant(List<TableFacts> tables, string sentence)
    {
        var named = Label().Matches(sentence).Select(m => m.Value).ToList();
        var periods = Period().Matches(sentence).Select(m => m.Value).ToList();
        return [.. tables.Where(t => (named.Count == 0 || named.Any(n => Label().Match(t.Table.Caption).Value == n)) && periods.All(p => t.Table.Caption.Contains(p, StringComparison.Ordinal)))];
    }

    private static (Sentence Message, IReadOnlyList<Related> Related)? Judge(List<TableFacts> tables, string text, int start, int end, Quantity quantity)
    {
        var from = Math.Max(start, Sentences.ClauseStart(text, quantity.Start));
        if (OtherTime().IsMatch(text.AsSpan(from, quantity.Start - from)) || OtherTime().IsMatch(text.AsSpan(start, Math.Min(from, end) - start)) && Elsewhere().IsMatch(text.AsSpan(start, from - start)))
            return null;
        var hits = tables.SelectMany(t => OfName(t, text, start, end, from, quantity).Concat(OfAll(t, text, from, quantity))).ToList();
        if (hits.Count != 1)
            return null;
        var hit = hits[0];
        var said = quantity.Unit == hit.Column.Unit || hit.Column.Times == 1 ? quantity.Value / hit.Column.Times : quantity.Value;
        if (IsSame(said, hit.Value, quantity, hit.Column) || (hit.Row is { } row && hit.Facts.HasElsewhere(row, hit.Column, quantity.Shown)))
            return null;
        var shown = text.Substring(quantity.Start, quantity.Length);
        return (new($"正文是“{shown}”，表里“{hit.Column.Title}”是 {hit.Shown}", $"\"{shown}\" in the text, {hit.Shown} under \"{hit.Column.Title}\" in the table"),
            hit.Row is { } at ? [new Related(new("表里在这里", "the table's is here"), hit.Facts.Cell(at, hit.Column).Place)] : []);
    }

    /// <summary>Text or table may be rounded or cut from the other.</summary>
    private static bool IsSame(decimal said, decimal table, Quantity quantity, FactColumn column)
    {
        var places = quantity.Value == quantity.Shown ? quantity.Shown.Scale : 2;
        var unit = 2 * FigureDisagrees.Half(new decimal(1, 0, 0, false, (byte)Math.Min(places, table.Scale)));
        if (quantity.Value != quantity.Shown && quantity.Shown != 0)
            unit = Math.Max(unit, 2 * FigureDisagrees.Half(quantity.Shown) * (quantity.Value / quantity.Shown) / column.Times);
        return said == table || Math.Abs(said - table) < unit;
    }

    /// <summary>城东街道以91.20分居首位: the name last said before the figure, and no other in its clause.</summary>
    private static IEnumerable<Hit> OfName(TableFacts facts, string text, int start, int end, int from, Quantity quantity)
    {
        if (Subject(facts, text, start, end, from, quantity) is not { } found || ColumnOf(facts, text, Math.Max(from, found.End), quantity) is not { } column)
            yield break;
        if (facts.Value(found.Row, column) is { } value)
            yield return new Hit(facts, found.Row, column, value, facts.Cell(found.Row, column).Text);
    }

    private static (int Row, int End)? Subject(TableFacts facts, string text, int start, int end, int from, Quantity quantity)
    {
        var to = quantity.End;
        while (to < end && !"，,：".Contains(text[to], StringComparison.Ordinal))
            to++;
        if (text.AsSpan(start, end - start).Contains("分别", StringComparison.Ordinal))
            return null;
        var said = Said(facts, text, start, to);
        var before = said.Where(s => s.End <= quantity.Start).ToList();
        if (before.Count == 0 || !IsWhole(text, before[^1].End, facts))
            return null;
        var last = before[^1];
        if (last.Start >= from)
            return text.AsSpan(last.End, quantity.Start - last.End).ContainsAny("、和及") ? null : (last.Row, last.End);
        return said.Select(s => s.Row).Distinct().Count() == 1 && Said(facts, text, from, to).Count == 0 && !text.AsSpan(from, quantity.Start - from).ContainsAny(s_others) ? (last.Row, last.End) : null;
    }

    private static List<(int Start, int End, int Row)> Said(TableFacts facts, string text, int start, int end)
    {
        var said = new List<(int Start, int End, int Row)>();
        foreach (var (name, row) in facts.Names)
        {
            // 街道平均得分 is not the average of all.
            if (!facts.Subjects.Contains(row))
                continue;
            for (var at = text.IndexOf(name, start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, end - at - name.Length, StringComparison.Ordinal))
                said.Add((at, at + name.Length, row));
        }
        said.RemoveAll(s => said.Any(o => o != s && o.Start <= s.Start && o.End >= s.End));
        said.Sort();
        return said;
    }

    /// <summary>青石镇得分… is of 青石镇, 青石镇中心小学得分… is not.</summary>
    private static bool IsWhole(string text, int end, TableFacts facts) =>
        end >= text.Length || !(text[end] is >= '\u4e00' and <= '\u9fff') || "以得为共排位列居完累实已达总均仅只今上下在是".Contains(text[end], StringComparison.Ordinal)
        || facts.Columns.SelectMany(c => c.Names).Any(n => string.CompareOrdinal(text, end, n, 0, n.Length) == 0 || (text[end] == '的' && string.CompareOrdinal(text, end + 1, n, 0, n.Length) == 0));

    /// <summary>The indicator right before the figure; a figure in 分 alone (以91.20分居首位) is of the only column of scores.</summary>
    private static FactColumn? ColumnOf(TableFacts facts, string text, int from, Quantity quantity)
    {
        var before = Linking().Replace(text[from..quantity.Start], "");
        FactColumn? found = null;
        var length = 0;
        foreach (var column in facts.Columns)
        {
            foreach (var name in column.Names)
            {
                if (name.Length > length && before.EndsWith(name, StringComparison.Ordinal) && IsUnit(column, quantity))
                    (found, length) = (column, name.Length);
            }
        }
        if (found is not null)
            return facts.Columns.Count(c => c.Names.Any(n => n.Length == length && before.EndsWith(n, StringComparison.Ordinal))) == 1 ? found : null;
        var scores = facts.Columns.Where(c => c.Unit == "分").Take(2).ToList();
        return quantity.Unit == "分" && scores.Count == 1 && (before.Length == 0 || before is "以" or "（" or "(" or "得" or "仅" or "，以" or "以得") ? scores[0] : null;
    }

    private static bool IsUnit(FactColumn column, Quantity quantity) =>
        column.Unit.Length == 0 || column.Unit == quantity.Unit || (column.Unit == "％" && quantity.Unit == "%") || (column.Unit is not ("分" or "%" or "元" or "％") && quantity.Unit is not ("分" or "%" or "元" or "个百分点"));

    /// <summary>12个乡镇（街道）平均得分86.5分: of all rows, when their number is the one said.</summary>
    private static IEnumerable<Hit> OfAll(TableFacts facts, string text, int from, Quantity quantity)
    {
        if (Whole().Match(text, from, quantity.Start - from) is not { Success: true } match || !int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count != facts.Subjects.Count)
            yield break;
        var isMean = match.Groups["mean"].Success;
        if (ColumnOf(facts, text, match.Index + match.Length, quantity) is not { } column || (!isMean && column.Unit is "分" or "%"))
            yield break;
        if (facts.SummaryRow(isMean ? "平均" : "合计") is { } row && facts.Value(row, column) is { } stated)
        {
            yield return new Hit(facts, row, column, stated, facts.Cell(row, column).Text);
            yield break;
        }
        var values = facts.Subjects.Select(r => facts.Value(r, column)).ToList();
        if (values.Any(v => v is null) || (isMean && column.Unit == "%"))
            yield break;
        var sum = values.Sum(v => v!.Value);
        var value = isMean ? Math.Round(sum / count, quantity.Shown.Scale, MidpointRounding.AwayFromZero) : sum;
        yield return new Hit(facts, null, column, value, string.Create(CultureInfo.InvariantCulture, $"{(isMean ? "平均" : "合计")}{value}"));
    }

    [GeneratedRegex(@"(?<![0-9.])(?<n>[0-9]{1,3})(?:个|家)(?:[\u4e00-\u9fff（）()]{0,12}?)(?:(?<mean>平均)|(?:合计|总计|共计?|累计))")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?:分别)?(?:为|是|达到?|仅为?|只有|均为|共有?|有|了|[:：])$")]
    private static partial Regex Linking();

    [GeneratedRegex(@"表[0-9]{1,2}")]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:20[0-9]{2}年)|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?!底|末|初)|[一二三四]季度|[上下]半年")]
    private static partial Regex Period();

    [GeneratedRegex(@"上[期月年季次周轮]|去年|同期|此前|以前|原来|历史|[较比]|提高|提升|增加|增长|上升|下降|降低|减少|回落|高出|高于|低于|相差|差距|落后|领先|超过|目标|计划|争取|力争|任务|满分|权重|占|扣|加分|每|人均|其中|近|余|预计|达标线|以上|由|从")]
    private static partial Regex OtherTime();

    [GeneratedRegex(@"上[期月年季次周轮]|去年|同期|此前|以前|目标|计划|力争|其中|假如|如果")]
    private static partial Regex Elsewhere();
}
