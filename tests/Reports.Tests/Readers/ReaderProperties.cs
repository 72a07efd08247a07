using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Readers;
using Xunit;

namespace Reports.Tests.Readers;

/// <summary>Text made of the pieces that mean something to the reader, in any order.</summary>
public sealed record MarkdownText(string Text);

public static class MarkdownTexts
{
    private static readonly string[] s_pieces =
    [
        "# ", "## ", "#加强", "1. ", "1.加强", "- ", "> ", "    ", "　　", "\n", "\n\n", "\r\n", "\r", "\t", " ", "|", "|---|---|\n", "| a | b |\n", "+---+---+\n", "+===+===+\n", "| a | b |\n+---+---+\n",
        "**", "*", "_", "`", "```", "```table\n", "```chart\n", "~~~", ":::", "::: red-list\n", "[", "]", "(", ")", "![", "](a.png)", "[^1]", "[^1]: ", "[x]: y", "<br>", "<u>", "<!--", "-->", "&amp;", "\\", "\\\n",
        "\\pagebreak", "{", "}", "{.shi}\n", "{.unnumbered}", "{#tbl:a caption=\"题\"}\n", "@count:h1", "@count:list", "@tbl:a", "@fig:b", "@", "。", "，", "“", "”", "加强", "领导", "两", "a", "B9", "2024. ", "一、", "（一）", "一是", "第一，",
        "---", "***", "===", "\0", "\uD800", "\uDC00", "𠮷", "\U000F0000", "\U0010FFFE", "\uFEFF", "\u2028", "⟦**值**⟧", "⟦| a\\nb |⟧", "⟦2024. ⟧", "⟦⟧",
    ];

    public static Arbitrary<MarkdownText> Text() =>
        Arb.From(Gen.Elements(s_pieces).ListOf().Select(pieces => new MarkdownText(Head + string.Concat(pieces))), Shorter);

    private const string Head = "---\nkind: 讲话\ntitle: 题\n---\n";

    private static IEnumerable<MarkdownText> Shorter(MarkdownText text)
    {
        for (var length = text.Text.Length / 2; length > 0; length /= 2)
        {
            for (var i = Head.Length; i + length <= text.Text.Length; i += length)
                yield return new MarkdownText(text.Text.Remove(i, length));
        }
    }
}

public sealed class ReaderProperties
{
    [Property(MaxTest = 500)]
    public void Any_text_is_read_without_an_exception(string? text)
    {
        var findings = new DiagnosticBag();
        MarkdownReader.Read(MergedText.Of("a.md", text ?? ""), ReadContext.Empty, findings);
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(MarkdownTexts)])]
    public void Any_markdown_is_read_without_an_exception_and_dumps(MarkdownText text)
    {
        var findings = new DiagnosticBag();
        var document = MarkdownReader.Read(Merging.Merge("a.md", text.Text), ReadContext.Empty, findings);
        if (document is not null)
            Assert.NotEmpty(DocumentDump.Of(document));
        Assert.All(findings, f => Assert.False(f.Location.IsNone));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(MarkdownTexts)])]
    public void A_value_is_never_parsed_and_never_lost(MarkdownText value)
    {
        var text = value.Text.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var map = new SourceMap();
        var token = map.Add(new PrintedValue(text, text, new SourceLocation("t.md", 1, 1, 1), [], []));
        var merged = $"---\nkind: 讲话\ntitle: 题\n---\n# 一{token}二\n\n三{token}四\n\n- 五{token}六\n\n| 七{token}八 | a |\n|---|---|\n| b | c |\n";
        var document = MarkdownReader.Read(new MergedText("t.md", merged, map), ReadContext.Empty, new DiagnosticBag())!;
        var expected = Shown(text);
        Assert.Equal(
            [$"一{expected}二", $"三{expected}四", $"五{expected}六", $"七{expected}八abc"],
            document.Body.Select(b => b switch
            {
                Table t => string.Concat(t.Rows.SelectMany(r => r.Cells).Select(c => DocumentWalker.PlainText(c.Inlines))),
                Heading { RunIn: { } runIn } h => DocumentWalker.PlainText(h.Inlines) + DocumentWalker.PlainText(runIn),
                Heading h => DocumentWalker.PlainText(h.Inlines),
                _ => DocumentWalker.PlainText(b),
            }));
    }

    public static TheoryData<string, string> Extremes()
    {
        static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
        return new TheoryData<string, string>
        {
            { "5000 quotes", Repeat(">", 5000) + "a" },
            { "5000 list marks", Repeat("- ", 5000) + "a" },
            { "5000 numbers", Repeat("1. ", 5000) + "a" },
            { "5000 containers", Repeat("::: a\n", 5000) },
            { "containers of falling length", string.Concat(Enumerable.Range(3, 500).Reverse().Select(n => new string(':', n) + " a\n")) },
            { "list by indent", string.Concat(Enumerable.Range(0, 500).Select(n => new string(' ', n * 2) + "- a\n")) },
            { "100000 brackets", Repeat("[", 100_000) },
            { "50000 links", Repeat("[a](", 50_000) },
            { "50000 pictures", Repeat("![a", 50_000) },
            { "brackets that close", Repeat("[", 50_000) + Repeat("]", 50_000) },
            { "100000 stars", Repeat("*a ", 100_000) },
            { "stars of two kinds", Repeat("*a **b ", 50_000) },
            { "200000 stars in a row", Repeat("*", 200_000) + "a" + Repeat("*", 200_000) },
            { "runs of ticks", string.Concat(Enumerable.Range(1, 1000).Select(n => new string('`', n) + "a")) },
            { "1 MB line", Repeat("全县", 500_000) },
            { "1 MB of values' neighbours", Repeat("a\U000F0000", 300_000) },
            { "open comments", Repeat("<!-- ", 100_000) + Repeat("\n<!--", 100_000) },
            { "open tags", Repeat("<a ", 100_000) },
            { "100000 lines", Repeat("a\n", 100_000) },
            { "100000 attributes", Repeat("{.shi}\n", 100_000) },
            { "20000 rows", "| a | b |\n|---|---|\n" + Repeat("| 1 | 2 |\n", 20_000) },
            { "a row of 100000 cells", Repeat("|", 100_000) + "\n|---|\n" },
            { "a grid of 5000 lines", "+---+---+\n" + Repeat("| a | b |\n+---+---+\n", 2_500) },
            { "a grid of 3000 columns", "+" + Repeat("-+", 3000) + "\n|" + Repeat("a|", 3000) + "\n+" + Repeat("-+", 3000) + "\n" },
            { "20000 definitions", string.Concat(Enumerable.Range(0, 20_000).Select(n => $"[a{n}]: b\n")) },
            { "5000 notes", string.Concat(Enumerable.Range(0, 5000).Select(n => $"x[^{n}]\n\n[^{n}]: b\n\n")) },
            { "unused notes", string.Concat(Enumerable.Range(0, 5000).Select(n => $"[^{n}]: b\n\n")) },
            { "20000 headings", Repeat("# a。b\n\n", 20_000) },
            { "5000 references", Repeat("@count:h1 @tbl:x\n\n", 5000) },
            { "pipes without table", Repeat("a | b\n", 50_000) },
            { "blank lines in a table", "| a |\n|---|\n" + Repeat("\n", 100_000) },
        };
    }

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Extremes_take_neither_the_stack_nor_the_day(string name, string body)
    {
        var watch = Stopwatch.StartNew();
        var thread = new Thread(() => MarkdownReader.Read(MergedText.Of("a.md", "---\nkind: 讲话\ntitle: 题\n---\n" + body), ReadContext.Empty, new DiagnosticBag()), 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{name}: {watch.Elapsed}");
    }

    /// <summary>What of a value is shown: without the line breaks around it and without what no paper can show.</summary>
    private static string Shown(string text)
    {
        text = text.Trim('\r', '\n').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var shown = "";
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                    shown += text.Substring(i++, 2);
            }
            else if (text[i] is '\n' or '\t' || !char.IsControl(text[i]) && text[i] is not ('\uFEFF' or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF'))
            {
                shown += text[i];
            }
        }
        return shown;
    }
}
