using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Reports.Layouts;
using Reports.Tests.Themes;
using Reports.Themes;
using Xunit;

namespace Reports.Tests.Layouts;

public sealed class LineBreakerTests
{
    private const string Alphabet = "的一是在不了有和人这中大为上个国，。、；：？！“”‘’（）《》〔〕—…％%.,-/ 　0123456789abcXYZ·℃～";

    private static readonly FaceTable[] s_tables = [FaceTable.Office, FaceTable.Noto];

    public static Arbitrary<string> Texts() => Arb.From(
        Gen.Elements(Alphabet.ToCharArray()).ArrayOf().Select(c => new string(c)).Where(t => t.Length > 0));

    [Property(Arbitrary = [typeof(LineBreakerTests)], MaxTest = 400, EndSize = 300)]
    public void Every_character_stands_on_one_line_and_in_order(string text)
    {
        foreach (var table in s_tables)
        {
            var at = 0;
            foreach (var line in Break(text, table).Lines)
            {
                // Between two lines only blanks fall away.
                Assert.True(text[at..line.Start].All(c => c is ' ' or '　'));
                Assert.True(line.End > line.Start);
                at = line.End;
            }
            Assert.True(text[at..].All(c => c is ' ' or '　'));
        }
    }

    [Property(Arbitrary = [typeof(LineBreakerTests)], MaxTest = 400, EndSize = 300)]
    public void No_line_is_wider_than_its_measure(string text)
    {
        foreach (var table in s_tables)
        {
            var (lines, breaker) = Break(text, table);
            foreach (var line in lines)
            {
                // In Word's table one mark may hang.
                var hangs = table == FaceTable.Office && Kinsoku.MayHang(text[line.End - 1]) ? 1 : 0;
                Assert.InRange(breaker.WidthOf(line.Start, line.End - hangs), 0, Measure);
            }
        }
    }

    [Property(Arbitrary = [typeof(LineBreakerTests)], MaxTest = 400, EndSize = 300)]
    public void No_forbidden_character_begins_or_ends_a_line(string text)
    {
        foreach (var table in s_tables)
        {
            var (lines, breaker) = Break(text, table);
            for (var i = 1; i < lines.Count; i++)
            {
                var (before, line) = (lines[i - 1], lines[i]);
                // A stretch that offers no break at all is cut where the line is full; blanks are a break of their own.
                if (before.End < line.Start || !OffersBreak(text, before, table))
                    continue;
                Assert.False(MayNotBegin(text[line.Start], table), $"“{text[line.Start]}” begins line {i + 1}");
                Assert.False(MayNotEnd(text[line.Start - 1], table), $"“{text[line.Start - 1]}” ends line {i}");
            }
        }
    }

    [Theory]
    [InlineData(FaceTable.Office, 27, "2024年", "2024年")]
    [InlineData(FaceTable.Office, 26, "12.5%的", "12.5%的")]
    [InlineData(FaceTable.Office, 27, "……的", "国……的")]
    [InlineData(FaceTable.Office, 28, "，的", "的")]
    [InlineData(FaceTable.Office, 27, "5～8个", "5～8个")]
    [InlineData(FaceTable.Office, 26, "2025—2027年", "2025—2027年")]
    [InlineData(FaceTable.Office, 25, "13%～17%的", "13%～17%的")]
    [InlineData(FaceTable.Office, 25, "〔2024〕1号", "〔2024〕1号")]
    [InlineData(FaceTable.Office, 24, "〔2024〕1号", "〔2024〕1号")]
    [InlineData(FaceTable.Office, 23, "〔2024〕12号", "〔2024〕12号")]
    [InlineData(FaceTable.Office, 27, "↑3位", "↑3位")]
    [InlineData(FaceTable.Office, 27, "-1.4分", "-1.4分")]
    [InlineData(FaceTable.Office, 27, "1,540户", "1,540户")]
    [InlineData(FaceTable.Office, 26, "2026-03-05前", "2026-03-05前")]
    [InlineData(FaceTable.Office, 27, "9:30开会", "9:30开会")]
    [InlineData(FaceTable.Office, 27, "3:2的", "3:2的")]
    [InlineData(FaceTable.Office, 27, "第3名", "第3名")]
    [InlineData(FaceTable.Noto, 28, "，的", "国，的")]
    [InlineData(FaceTable.Noto, 27, "——的", "——的")]
    [InlineData(FaceTable.Noto, 27, "（的", "（的")]
    [InlineData(FaceTable.Noto, 27, "）。的", "国）。的")]
    [InlineData(FaceTable.Noto, 28, "　的", "的")]
    [InlineData(FaceTable.Noto, 27, "2025年的", "2025年的")]
    [InlineData(FaceTable.Noto, 26, "89.26分", "89.26分")]
    [InlineData(FaceTable.Noto, 26, "12.5％的", "12.5％的")]
    [InlineData(FaceTable.Noto, 25, "（1,284）。的", "（1,284）。的")]
    [InlineData(FaceTable.Noto, 26, "5～8个", "8个")]
    [InlineData(FaceTable.Noto, 26, "3—5个", "5个")]
    public void A_full_line_ends_where_the_program_ends_it(FaceTable table, int han, string rest, string second)
    {
        var text = new string('国', han) + rest + new string('的', 10);
        var lines = Break(text, table, Twips.OfMm(156)).Lines;
        Assert.StartsWith(second, text[lines[1].Start..lines[1].End], StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_the_official_page_holds_twenty_eight_characters()
    {
        foreach (var table in s_tables)
            Assert.Equal(28, Break(new string('国', 60), table, Twips.OfMm(156)).Lines[0].End);
    }

    /// <summary>Longer lists are no lists to Word ([MS-OI29500] 2.1.410).</summary>
    [Fact]
    public void The_lists_of_the_files_are_as_long_as_Word_reads_them()
    {
        Assert.InRange(Kinsoku.NotFirst.Length, 1, 100);
        Assert.InRange(Kinsoku.NotLast.Length, 1, 50);
        Assert.Equal(Kinsoku.NotFirst.Length, Kinsoku.NotFirst.Distinct().Count());
        Assert.Equal(Kinsoku.NotLast.Length, Kinsoku.NotLast.Distinct().Count());
    }

    /// <summary>In LibreOffice · and ～ may begin a line behind digits.</summary>
    private static bool MayNotBegin(char c, FaceTable table) => table == FaceTable.Office ? Kinsoku.MayNotBegin(c, table) : "，。、；：！？”’）》〕".Contains(c);

    private static bool MayNotEnd(char c, FaceTable table) => table == FaceTable.Office ? Kinsoku.MayNotEnd(c, table) : "“‘（《〔".Contains(c);

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private const int Measure = 3000;

    private static (List<LineSpan> Lines, LineBreaker Breaker) Break(string text, FaceTable table, int width = Measure)
    {
        var styles = new RunStyles(ShippedThemes.Get("gbt9704"), table);
        var flow = new FlowText().Add(text, styles.Of(Role.Body));
        var breaker = new LineBreaker(table);
        var lines = new List<LineSpan>();
        breaker.Break(flow, width, width, lines);
        return (lines, breaker);
    }

    /// <summary>Whether some place within the line could have ended it. From a slash LibreOffice goes back to a blank, and cuts a full line where that stands before it.</summary>
    private static bool OffersBreak(string text, LineSpan line, FaceTable table)
    {
        if (table == FaceTable.Noto && text.AsSpan(line.Start, line.End - line.Start).Contains('/'))
            return false;
        for (var i = line.Start + 1; i < line.End; i++)
        {
            if (table == FaceTable.Noto ? IsHan(text[i]) && IsHan(text[i - 1])
                : !Kinsoku.MayNotBegin(text[i], table) && !Kinsoku.MayNotEnd(text[i - 1], table) && text[i] > '\u2E7F' && text[i - 1] > '\u2E7F')
                return true;
        }
        return false;
    }
}
