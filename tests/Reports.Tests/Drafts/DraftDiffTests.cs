using FsCheck.Xunit;
using Reports.Drafts;
using Reports.Rules;
using Xunit;

namespace Reports.Tests.Drafts;

/// <summary>What a comparison says is enough to make either draft from the other, and no more than that.</summary>
public sealed class DraftDiffTests
{
    private const string Alphabet = "改革发展，。12.5%3年第二A";

    [Property(MaxTest = 500)]
    public void The_stretches_of_a_paragraph_are_both_its_wordings(byte[] before, byte[] after)
    {
        var (a, b) = (Text(before), Text(after));
        var changes = TextDiff.Of(a, b);
        Assert.Equal(a, string.Concat(changes.Select(c => c.Before)));
        Assert.Equal(b, string.Concat(changes.Select(c => c.After)));
        Assert.Equal(a == b, changes.All(c => c.IsKept));
    }

    [Property(MaxTest = 300)]
    public void Every_paragraph_is_kept_or_named_once(byte[][] before, byte[][] after)
    {
        var (a, b) = (Paper(before), Paper(after));
        var changes = DraftDiff.Of(a, b);
        var named = changes.Where(c => c.Before is not null).Select(c => c.Before!).ToList();
        Assert.Equal(named.Count, named.Distinct().Count());
        // What is not named stands in both, in the same order.
        Assert.Equal(a.Parts.Except(named).Select(p => p.Text), b.Parts.Except(changes.Where(c => c.After is not null).Select(c => c.After!)).Select(p => p.Text));
    }

    [Fact]
    public void A_number_changes_as_a_whole() =>
        Assert.Equal([new("完成", "完成"), new("1,540.5", "1,560.5"), new("万元", "万元")], TextDiff.Of("完成1,540.5万元", "完成1,560.5万元"));

    [Fact]
    public void Drafts_of_ten_thousand_paragraphs_are_compared_in_seconds()
    {
        var a = Paper([.. Enumerable.Range(0, 10_000).Select(i => Spread(i))]);
        var b = Paper([.. Enumerable.Range(0, 10_000).Select(i => Spread(i % 2 == 0 ? i : i + 20_000))]);
        Assert.InRange(DraftDiff.Of(a, b).Count, 5_000, 10_000);
    }

    private static byte[] Spread(int i) => [(byte)(i % 13), (byte)(i / 13 % 13), (byte)(i / 169 % 13), (byte)(i / 2197 % 13), (byte)(i / 28561), (byte)(i % 11), (byte)(i % 7)];

    private static string Text(byte[] seeds) => string.Concat(seeds.Select(s => Alphabet[s % Alphabet.Length]));

    private static PaperText Paper(byte[][] paragraphs) => PlainPaper.Read("稿.txt", string.Join('\n', paragraphs.Where(p => p.Length > 0).Select(Text)));
}
