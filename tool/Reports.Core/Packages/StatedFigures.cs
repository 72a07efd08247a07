using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Rules;

namespace Reports.Packages;

/// <param name="Of">Whose figure it is, as the sentence says it.</param>
/// <param name="Key">Digest of subject, indicator, period, unit and what is counted.</param>
/// <param name="Value">With 万 and 亿 multiplied out.</param>
/// <param name="Step">The power of ten of the last digit that is shown: 4 for 12万, 2 for 1.23万.</param>
internal readonly record struct StatedFigure(FigureOwner Of, ulong Key, decimal Value, sbyte Step)
{
    /// <summary>One may be the other, rounded or cut.</summary>
    public bool Agrees(StatedFigure other) => Math.Abs(Value - other.Value) < (Step == other.Step ? 0.5m : 1m) * PowerOfTen(Math.Max(Step, other.Step));

    private static decimal PowerOfTen(int power)
    {
        var value = 1m;
        for (; power > 0; power--)
            value *= 10;
        for (; power < 0; power++)
            value /= 10;
        return value;
    }
}

internal enum FigureOwner
{
    /// <summary>全县, 我市: above the units of the package.</summary>
    Whole,

    /// <summary>The paper's own unit: 我镇, 全镇, or its name.</summary>
    Own,

    /// <summary>Perhaps another unit by its name; it counts where that unit's own paper says the same thing.</summary>
    Named,
}

/// <summary>
/// The figures of a paper whose subject and indicator stand plainly in one clause: 截至9月底，全县完成投资12.3亿元. What is about, wanted
/// or a change is passed over; the period is that of the sentence, or of the one before it in the paragraph.
/// </summary>
internal static partial class StatedFigures
{
    private const int LongestClause = 28;
    private const int LongestCounted = 8;

    /// <summary>Not facts, or not of the whole.</summary>
    private static readonly SearchValues<string> s_wanted = SearchValues.Create(["目标", "计划", "力争", "确保", "争取", "预计", "拟", "将", "规划", "任务", "应", "不低于", "不少于", "不超过", "其中", "左右", "如果", "若"], StringComparison.Ordinal);

    private static readonly string[] s_fillers = ["一共", "总共", "共计", "达到", "共有", "现有", "为", "达", "是", "到", "共", "有", "了", "已"];

    private static readonly SearchValues<char> s_marks = SearchValues.Create("，。；、（：,;:(");

    public static IEnumerable<(StatedFigure Figure, string Sentence, SourceLocation Place)> Of(Document document, string unit)
    {
        foreach (var block in DocumentWalker.Blocks(document).Where(b => b is Paragraph or Heading))
        {
            foreach (var line in DocumentWalker.Lines(block))
            {
                var runs = DocumentWalker.Inlines(line).OfType<TextRun>().ToList();
                if (!runs.Exists(r => r.Text.AsSpan().ContainsAnyInRange('0', '9')))
                    continue;
                var text = string.Concat(runs.Select(r => r.Text));
                foreach (var (figure, start, sentence) in In(text, unit))
                    yield return (figure, sentence, Place(runs, start, block.Location));
            }
        }
    }

    /// <summary>As the manifest keeps them: 26 bytes each.</summary>
    public static byte[] Pack(Document document, string unit)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var figure in Of(document, unit).Select(f => f.Figure).Distinct())
        {
            writer.Write((byte)figure.Of);
            writer.Write(figure.Key);
            writer.Write(figure.Value);
            writer.Write(figure.Step);
        }
        return bytes.ToArray();
    }

    public static IEnumerable<StatedFigure> Unpack(ReadOnlyMemory<byte> packed)
    {
        const int Size = 1 + 8 + 16 + 1;
        if (packed.Length % Size != 0)
            yield break;
        using var reader = new BinaryReader(new MemoryStream(packed.ToArray()));
        for (var i = 0; i < packed.Length / Size; i++)
            yield return new StatedFigure((FigureOwner)reader.ReadByte(), reader.ReadUInt64(), reader.ReadDecimal(), reader.ReadSByte());
    }

    private static IEnumerable<(StatedFigure Figure, int Start, string Sentence)> In(string text, string unit)
    {
        var sentences = Sentences.Of(text).Select(s => (s.Start, Text: text[s.Start..s.End])).ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var (start, sentence) = sentences[i];
            MatchCollection? times = null;
            foreach (var quantity in Quantity.Find(sentence).Where(q => q.Unit.Length > 0 && !q.IsAbout))
            {
                if (Subject(sentence, quantity, unit) is not { } subject)
                    continue;
                times ??= Times().Matches(sentence);
                if (times.Any(t => quantity.Start < t.Index + t.Length && t.Index < quantity.End))
                    continue;
                var key = Hash($"{subject.Text}|{Period(sentences, i)}|{quantity.Unit}|{Counted(sentence, quantity.End)}");
                yield return (new StatedFigure(subject.Of, key, quantity.Value, Step(quantity)), start + quantity.Start, Cut(sentence, quantity.Start));
            }
        }
    }

    /// <summary>The period that the sentence states, else the one before it that states one; empty where none does.</summary>
    private static string Period(List<(int Start, string Text)> sentences, int at)
    {
        for (; at >= 0; at--)
        {
            if (Times().Matches(sentences[at].Text) is { Count: > 0 } times)
                return string.Concat(times.Select(t => t.Value));
        }
        return "";
    }

    /// <summary>The clause up to the number: whose figure, and of what; null where that is not plain.</summary>
    private static (FigureOwner Of, string Text)? Subject(string sentence, Quantity quantity, string unit)
    {
        var from = Sentences.ClauseStart(sentence, quantity.Start);
        if (sentence.AsSpan(0, quantity.Start).ContainsAny(s_wanted))
            return null;
        var clause = Times().Replace(sentence[from..quantity.Start], "");
        if (Whole().Match(clause) is { Success: true } whole)
        {
            var level = whole.Groups["level"].Value;
            // 全镇 in a paper of no town is nobody's for certain.
            var isOwn = unit.EndsWith(level, StringComparison.Ordinal);
            return !isOwn && level is not ("县" or "市" or "区" or "省" or "州" or "国") || Indicator(clause[(whole.Index + whole.Length)..]) is not { } said ? null
                : isOwn ? (FigureOwner.Own, unit + said) : (FigureOwner.Whole, "全" + level + said);
        }
        if (clause.StartsWith(unit, StringComparison.Ordinal))
            return Indicator(clause[unit.Length..]) is { } own ? (FigureOwner.Own, unit + own) : null;
        return Unit().IsMatch(clause) && Indicator(clause) is { } named ? (FigureOwner.Named, named) : null;
    }

    /// <summary>What is measured, without the words that may stand or not; null where it is too short to be sure, or holds another number.</summary>
    private static string? Indicator(string text)
    {
        var trimmed = text.Trim(' ', '的', '“', '”');
        for (var isCut = true; isCut;)
        {
            isCut = false;
            foreach (var filler in s_fillers)
            {
                if (trimmed.EndsWith(filler, StringComparison.Ordinal))
                    (trimmed, isCut) = (trimmed[..^filler.Length], true);
            }
        }
        return trimmed.Length is < 2 or > LongestClause || trimmed.AsSpan().ContainsAnyInRange('0', '9') || trimmed.AsSpan().ContainsAny("、（(“") ? null : trimmed;
    }

    /// <summary>What stands behind the unit up to the next mark: 个问题 and 个项目 are two things.</summary>
    private static string Counted(string sentence, int at)
    {
        var rest = sentence.AsSpan(at, Math.Min(LongestCounted, sentence.Length - at));
        var end = rest.IndexOfAny(s_marks);
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private static sbyte Step(Quantity quantity)
    {
        var step = -quantity.Shown.Scale;
        for (var times = quantity.Shown == 0 ? 1 : quantity.Value / quantity.Shown; times >= 10; times /= 10)
            step++;
        return (sbyte)step;
    }

    private static SourceLocation Place(List<TextRun> runs, int at, SourceLocation block)
    {
        foreach (var run in runs)
        {
            if (at < run.Text.Length)
                return run.From is { Cells: [var cell, ..] } ? cell : run.Location.IsNone ? block : run.Location;
            at -= run.Text.Length;
        }
        return block;
    }

    private static string Cut(string sentence, int at) =>
        sentence.Length <= 44 ? sentence.Trim() : at <= 30 ? sentence[..44].Trim() + "…" : "…" + sentence[(at - 28)..Math.Min(sentence.Length, at + 16)].Trim() + (at + 16 < sentence.Length ? "…" : "");

    /// <summary>FNV-1a in 64 bits: the same in every run.</summary>
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037ul;
        foreach (var b in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash ^ b) * 1099511628211ul);
        return hash;
    }

    [GeneratedRegex("(?:截至|截止|到)?(?:目前|现在|眼下|当前|本期|上期|今年以来|[0-9]{4}年|去年|上年|今年|明年|前年|[0-9]{1,2}(?:[-—～至][0-9]{1,2})?月(?:底|末|份|初)?|[0-9]{1,2}[日号]|[前一二三四]+个?季度|[上下]半年|全年|年底|年末|年初|当月|本月|上月|当年|本年|同期|本周|上周|期末|期间|以来|累计)+")]
    private static partial Regex Times();

    [GeneratedRegex("(?:全|我|本)(?<level>县|市|区|省|州|国|镇|乡|局|村|街道|社区)(?!里|内|级|直)")]
    private static partial Regex Whole();

    /// <summary>A unit's name may begin the clause.</summary>
    [GeneratedRegex("^[一-鿿]{1,10}?(?:镇|乡|街道|县|区|市|局|委|办|村|社区|中心|公司|厅|院|校)")]
    private static partial Regex Unit();
}
