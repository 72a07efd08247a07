using Reports.Diagnostics;
using Reports.Packages;
using Reports.Tests.Docx;
using Xunit;

namespace Reports.Tests.Packages;

public sealed class PrintedPagesTests
{
    private const string Head = "城市管理交流材料汇编\n";

    /// <summary>Cover, contents, then the pages of three papers, the second behind a blank page that is not printed.</summary>
    private static readonly string[] s_pages =
    [
        "城市管理交流材料汇编\n\n2026年3月\n",
        "目　录\n抓细抓小 办好实事……1\n典型发言……3\n守住 街巷……5\n— I —\n",
        Head + "   抓细抓小\n   办好实事\n正文\n            — 1 —\n",
        Head + "接着讲，守住街巷。\n            — 2 —\n",
        Head + "典型发言\n            — 3 —\n",
        Head + "守住街巷\n正文\n            — 5 —\n\n",
    ];

    [Fact]
    public void Each_entry_has_the_number_printed_on_the_page_that_it_begins() =>
        Assert.Equal([1, 3, 5], PrintedPages.Find(s_pages, ["抓细抓小办好实事", "典型发言", "守住街巷"], "— {page} —"));

    [Fact]
    public void An_entry_that_no_page_begins_with_has_none_and_the_others_keep_theirs() =>
        Assert.Equal([1, null, 5], PrintedPages.Find(s_pages, ["抓细抓小办好实事", "书面交流", "守住街巷"], "— {page} —"));

    [Fact]
    public void The_form_may_tell_the_number_of_all_pages() =>
        Assert.Equal([7], PrintedPages.Find(["守住街巷\n正文\n第 7 页  共 30 页"], ["守住街巷"], "第{page}页　共{pages}页"));

    [Fact]
    public void A_volume_takes_the_printed_numbers_and_says_how_many_changed()
    {
        var (laid, _) = Bind((_, _) => null);
        var (pages, finding) = Bind((file, _) => [.. Entries(file).Select(e => $"{e.Title}\n正文\n— {e.Page + 1} —")]);
        Assert.Equal(laid.Select(p => p + 1), pages);
        Assert.Equal($"目录的 {pages.Count} 个页码里，印出来核对了 {pages.Count} 个，改了 {pages.Count} 个", finding?.Message.Zh);
    }

    [Fact]
    public void A_volume_that_cannot_be_printed_keeps_its_numbers()
    {
        var (laid, none) = Bind(null);
        var (pages, finding) = Bind((_, findings) =>
        {
            findings.Add(PackageProblems.CannotMeasure(["soffice"]));
            return null;
        });
        Assert.Null(none);
        Assert.Equal("P157", finding?.Code);
        Assert.Equal(laid, pages);
    }

    /// <summary>The page numbers in the contents of the sample's volume, and what was found about it.</summary>
    private static (List<int> Pages, Diagnostic? Finding) Bind(Func<byte[], DiagnosticBag, IReadOnlyList<string>?>? print)
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(Repository.Root, "reports.yaml"), folder.File("reports.yaml"));
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "data"), folder.File("data"));
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "templates"), folder.File("templates"));
        var workspace = Workspace.Open(folder.Path, folder.File("templates"), [])!;
        var result = WorkspaceBuilder.Build(workspace, new RunOptions(new PlanSelection(["exchange"], []), 1, "0") { PrintVolume = print }, null, default);
        var file = File.ReadAllBytes(Path.Combine(workspace.OutputFolder, "交流材料", "汇编.docx"));
        return ([.. Entries(file).Select(e => e.Page)], result.Pieces[^1].Findings.SingleOrDefault());
    }

    private static IEnumerable<(string Title, int Page)> Entries(byte[] file) =>
        from paragraph in DocxFiles.Body(file).Elements(DocxFiles.W + "p")
        where paragraph.Descendants(DocxFiles.W + "pStyle").Any(s => s.Attribute(DocxFiles.W + "val")!.Value is "TOC1" or "TOC2")
        let parts = DocxFiles.Text(paragraph).Split('\n')
        select (string.Concat(parts[..^1]), int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture));
}
