using System.Diagnostics;
using System.Text;
using FsCheck.Xunit;
using Reports.Diagnostics;
using Reports.Imports;
using Xunit;

namespace Reports.Tests.Imports;

/// <summary>Pages that nest without end: read in bounded time, said, and nothing lost.</summary>
public sealed class HtmlDepthTests
{
    private const string Paper = "<h1>在全县防汛工作会议上的讲话</h1><p>同志们：</p><p>今年入春以来，降雨偏多两成，各项准备总体平稳。</p><p>一、认清形势</p><p>雨季比往年早到半个月，河道水位已经上涨。</p><p>谢谢大家！</p>";

    [Theory]
    [InlineData("<div>", "</div>", 30_000)]
    [InlineData("<div class=\"x\">\n", "", 30_000)]
    [InlineData("<table><tr><td>", "</td></tr></table>", 5_000)]
    [InlineData("<b><div></b>", "", 20_000)]
    [InlineData("<ul><li>", "", 20_000)]
    public void A_page_that_nests_without_end_gives_its_paper_and_a_finding(string open, string close, int times)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var findings = new DiagnosticBag();
        var result = ImportFiles.Read("a.html", Encoding.UTF8.GetBytes($"<html><body>{Repeat(open, times)}{Paper}{Repeat(close, times)}</body></html>"), new ImportOptions(ImportWords.None), findings);
        Assert.Equal(["I106"], findings.Select(f => f.Code));
        Assert.Contains("# 认清形势", Assert.Single(result!.Pieces).Markdown, StringComparison.Ordinal);
        Assert.True((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds < 10);
    }

    [Fact]
    public void A_page_as_people_make_them_is_left_as_it_is()
    {
        var page = $"<html><body>{Repeat("<div>", 60)}{Paper}<!-- <div><div> --><script>if (a<b) document.write('<div><div>')</script>{Repeat("<p>", 2000)}3<5{Repeat("</div>", 60)}";
        Assert.Equal((page, 0), HtmlDepth.Bound(page));
    }

    [Property(MaxTest = 200)]
    public void Bounding_keeps_length_lines_and_letters(byte[] bytes)
    {
        string[] pieces = ["<div>", "</div>", "<b class='a>b'>", "</b>", "<p>", "文", "\n", "<", ">", "<!--", "-->", "<script>", "</script>", "\"", "<a\nhref=x>", "</"];
        var html = string.Concat(Enumerable.Repeat("<div>", 250)) + string.Concat(bytes.Select(b => pieces[b % pieces.Length]));
        var bounded = HtmlDepth.Bound(html).Html;
        Assert.Equal(html.Length, bounded.Length);
        Assert.Equal(html.Count(c => c == '文'), bounded.Count(c => c == '文'));
        Assert.Equal(html.Count(c => c == '\n'), bounded.Count(c => c == '\n'));
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
