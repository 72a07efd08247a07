using System.Globalization;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Texts;

namespace Reports.Readers;

/// <summary>A number that the writer put by hand: dropped where it says what the tool will put, else kept with a finding.</summary>
internal static class HandNumbers
{
    public static IReadOnlyList<Inline> DropFromHeading(Heading heading, DiagnosticBag findings)
    {
        var text = heading.Number == 0 ? "" : DocumentWalker.PlainText(heading.Inlines);
        var dropped = 0;
        while (true)
        {
            var (length, level, number) = Find(text.AsSpan(dropped));
            if (length > 0 && level == heading.Level && number == heading.Number)
            {
                dropped += length;
                continue;
            }
            if (length > 0)
                findings.Add(ReaderProblems.HandNumber(text.Substring(dropped, length).Trim(), HeadingNumbers.Of(heading), heading.Location));
            return dropped == 0 ? heading.Inlines : DropStart(heading.Inlines, dropped);
        }
    }

    public static IReadOnlyList<Block> DropFromItem(IReadOnlyList<Block> blocks, ListKind kind, int number, DiagnosticBag findings)
    {
        if (kind is not (ListKind.Shi or ListKind.Yao or ListKind.Di) || blocks.Count == 0 || blocks[0] is not Paragraph first)
            return blocks;
        var text = DocumentWalker.PlainText(first.Inlines);
        var dropped = 0;
        while (true)
        {
            var (length, written) = FindInItem(text.AsSpan(dropped), kind);
            if (length > 0 && written == number)
            {
                dropped += length;
                continue;
            }
            if (length > 0)
                findings.Add(ReaderProblems.HandNumber(text.Substring(dropped, length), HeadingNumbers.Of(kind, number), first.Location));
            return dropped == 0 ? blocks : [first with { Inlines = DropStart(first.Inlines, dropped) }, .. blocks.Skip(1)];
        }
    }

    /// <summary>The number a heading's text begins with: 一、 （一） 1. （1） and how they are mistyped.</summary>
    private static (int Length, int Level, int Number) Find(ReadOnlySpan<char> text)
    {
        var isBracket = text.Length > 2 && text[0] is '（' or '(';
        var start = isBracket ? 1 : 0;
        var end = start;
        while (end < text.Length && "〇零一二三四五六七八九十百".Contains(text[end], StringComparison.Ordinal))
            end++;
        var isHan = end > start;
        while (!isHan && end < text.Length && end - start < 3 && char.IsAsciiDigit(text[end]))
            end++;
        if (end == start || end >= text.Length)
            return default;
        var number = isHan ? ChineseNumerals.ParseOrdinal(text[start..end]) : int.Parse(text[start..end], CultureInfo.InvariantCulture);
        var closes = isBracket ? text[end] is '）' or ')'
            : isHan ? text[end] is '、' or '．'
            : text[end] is '、' or '．' || text[end] == '.' && !(end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));
        if (number <= 0 || !closes)
            return default;
        end++;
        while (end < text.Length && (TextScripts.IsBlank(text[end]) || isBracket && text[end] == '、'))
            end++;
        return end >= text.Length ? default : (end, isHan ? isBracket ? 2 : 1 : isBracket ? 4 : 3, number);
    }

    private static (int Length, int Number) FindInItem(ReadOnlySpan<char> text, ListKind kind)
    {
        var start = kind == ListKind.Di && text.StartsWith("第") ? 1 : 0;
        var end = start;
        while (end < text.Length && "一二三四五六七八九十".Contains(text[end], StringComparison.Ordinal))
            end++;
        if (end == start || end >= text.Length || kind == ListKind.Di && start == 0)
            return default;
        var closes = kind switch { ListKind.Shi => text[end] == '是', ListKind.Yao => text[end] == '要', _ => text[end] is '，' or ',' or '、' };
        return closes ? (end + 1, ChineseNumerals.ParseOrdinal(text[start..end])) : default;
    }

    private static List<Inline> DropStart(IReadOnlyList<Inline> inlines, int length)
    {
        var rest = new List<Inline>();
        foreach (var inline in inlines)
        {
            var has = DocumentWalker.PlainText([inline]).Length;
            if (length == 0)
                rest.Add(inline);
            else if (has > length)
                rest.Add(Shorten(inline, length));
            length = Math.Max(0, length - has);
        }
        return rest;
    }

    private static Inline Shorten(Inline inline, int length) => inline switch
    {
        TextRun run => run with { Text = run.Text[length..] },
        Strong strong => strong with { Inlines = DropStart(strong.Inlines, length) },
        Emphasis emphasis => emphasis with { Inlines = DropStart(emphasis.Inlines, length) },
        Stress stress => stress with { Inlines = DropStart(stress.Inlines, length) },
        Link link => link with { Inlines = DropStart(link.Inlines, length) },
        _ => inline,
    };
}
