using FsCheck.Xunit;
using Reports.Imports;
using Xunit;

namespace Reports.Tests.Imports;

/// <summary>Letters and digits of the source are those of the pieces, with the removals put back and the repairs undone.</summary>
public sealed class NothingLostTests
{
    private static readonly string[] s_pieces =
    [
        "一、", "（二）", "(三)", "1、", "2、", "3.", "（1）", "一是", "二要", "第一，", "\n", "\n\n", " ", "　　", "“", "”", "（", ")", ",", "。", "？", "?", ":", "xx", "20xx", "**", "×",
        "同志们：", "各位领导,", "第二篇:", "汇总(3篇)篇一", "汇总(3篇)篇二", "在全县推进会上的讲话", "谢谢大家！", "收藏 分享", "上传人:甲 格式:DOC", "第3页 共9页", "- 3 -", "相关推荐", "小编为大家整理的",
        "当前隐藏内容免费查看", "今年以来全县完成投资3.5亿元，新建道路12公里", "我县坚持问题导向", "云溪县水务局", "2026年3月5日", "|a|b|", "|---|---|", "a\tb\n", "\uD83D\uDE00", "\uD83D", "\u00A0", "\u200B", "\uE010", "⼈", "國", "著", "&#12;", "<b>", "{{ x }}", "{.shi}", "#", "- ", "---", "\\", "`", "'", "http://a.cn/b,c", "3 k7 R2& f9 q+", "5", "7生", "\u0085", "\uFEFF", "\0",
    ];

    public static TheoryData<string> Inputs() => [.. ImportCases.Folders().Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_case_loses_and_invents_nothing(string name)
    {
        var folder = Path.Combine(Repository.Cases("import"), name);
        Check(ImportFixture.File(ImportCases.Input(folder), ImportCases.Truth(folder).Simplify));
    }

    [Property(MaxTest = 300)]
    public void Any_text_loses_and_invents_nothing(string? text) => Check(ImportFixture.Text(text ?? ""));

    /// <summary>Pieces drawn by a number, which a failing run names: a list of pieces would be shrunk for minutes.</summary>
    [Property(MaxTest = 500)]
    public void Any_mixture_of_marks_loses_and_invents_nothing(int seed)
    {
        var draw = new Random(seed);
        var count = draw.Next(1, 120);
        Check(ImportFixture.Text(string.Concat(Enumerable.Range(0, count).Select(_ => s_pieces[draw.Next(s_pieces.Length)])), simplify: seed % 2 == 0));
    }

    [SkippableFact]
    public void The_source_documents_lose_and_gain_nothing()
    {
        foreach (var file in SeedFiles.All())
            Check(ImportFixture.File(file, simplify: file.Contains("001_", StringComparison.Ordinal)));
    }

    private static void Check(ImportResult result)
    {
        var counts = new Dictionary<char, int>();
        Count(result.Source.Text.Text, 1);
        foreach (var piece in result.Pieces)
            Count(ImportFixture.Said(piece), -1);
        foreach (var removed in result.Log.Removed)
            Count(removed.Text, -1);
        foreach (var repair in result.Log.Repairs)
        {
            Count(repair.Before, -1);
            Count(repair.After, 1);
        }
        var wrong = counts.Where(c => c.Value != 0).Select(c => $"'{c.Key}' {c.Value:+0;-0}").ToList();
        Assert.True(wrong.Count == 0, string.Join(", ", wrong) + "\n" + result.Source.Text.Text + "\n====\n" + string.Join("\n====\n", result.Pieces.Select(p => p.Markdown)));

        void Count(string text, int by)
        {
            foreach (var c in text.Where(char.IsLetterOrDigit))
                counts[c] = counts.GetValueOrDefault(c) + by;
        }
    }
}
