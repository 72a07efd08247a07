using System.IO.Compression;
using System.Xml.Linq;
using Reports.Diagnostics;
using Reports.Packages;
using Reports.Tests.Docx;
using Reports.Tests.Joins;
using Xunit;

namespace Reports.Tests.Packages;

/// <summary>Files among the pieces of a workspace's volume: their place, what is known of them, and when the volume is bound anew.</summary>
public sealed class VolumeFileTests : IDisposable
{
    private const string Shared = "我们坚持把群众的事放在心上，挨家挨户地问，一件一件地办，办不成的说清楚为什么，办成了的请大家来评。";

    private readonly TestWorkspace _work = new("package");

    public VolumeFileTests()
    {
        Directory.CreateDirectory(_work.Path("稿件"));
        File.WriteAllBytes(_work.Path("稿件/2-清河镇.docx"), new ForeignPapers.Paper("以河为镜 把环境整治抓到底") { More = ForeignDocx.P(Shared) }.Build());
        File.WriteAllBytes(_work.Path("稿件/10-石桥乡.docx"), new ForeignPapers.Paper("让集镇的早市有序起来") { Unit = "石桥乡", Value = 60 }.Build());
        File.WriteAllBytes(_work.Path("稿件/~$2-清河镇.docx"), [0]);
        File.WriteAllText(_work.Path("稿件/体会.md"), $"# 一点体会\n\n![河](a.png)\n\n{Shared}\n");
        File.WriteAllBytes(_work.Path("稿件/a.png"), ForeignPapers.Picture);
        string[] lines =
        [
            "    volume:",
            "      output: 汇编.docx",
            "      pieces:",
            "        - single",
            "        - { file: 稿件/体会.md, unit: 县城管局, group: 书面交流 }",
            "        - papers",
            "        - { file: 稿件/*.docx, group: 书面交流 }",
        ];
        _work.Edit("reports.yaml", "    volume: 汇编.docx", string.Join('\n', lines));
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Pieces_of_the_plan_files_and_the_packages_own_papers_stand_in_the_order_of_the_plan()
    {
        _work.Build();
        var volume = File.ReadAllBytes(_work.Path("output/汇编.docx"));
        DocxWriterTests.AssertValid(volume);
        var text = DocxFiles.Body(volume).Value;
        var contents = text[..text.IndexOf("各位领导", StringComparison.Ordinal)];
        string[] order = ["书面交流", "一点体会", "县城管局", "以河为镜 把环境整治抓到底", "让集镇的早市有序起来"];
        Assert.Equal(order.Select(o => contents.IndexOf(o, StringComparison.Ordinal)).Order(), order.Select(o => contents.IndexOf(o, StringComparison.Ordinal)));
        Assert.All(order, o => Assert.Contains(o, contents, StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_and_the_manifest_name_the_files_and_the_passages_that_they_share_are_found()
    {
        var result = _work.Build();
        var found = Assert.Single(result.AllFindings, f => f.Code == "L622" && f.Message.Zh.Contains("体会.md", StringComparison.Ordinal));
        Assert.Equal("稿件/体会.md", new[] { found.Location.File, found.Related[0].Location.File }.Single(f => f.EndsWith(".md", StringComparison.Ordinal)));
        var volume = ManifestJson.Read(File.ReadAllBytes(_work.Path("output/manifest.json")))!.Pieces.Single(p => p.Name == "papers");
        Assert.Equal(["稿件/体会.md", "稿件/2-清河镇.docx", "稿件/10-石桥乡.docx"], volume.Bound.Select(b => b.Outputs[0].File));
        Assert.All(volume.Bound, b => Assert.True(b is { Characters: > 20, SpeechMinutes: > 0, Outputs: [{ Sha256.Length: 64 }] }));
        Assert.Contains(volume.Inputs, i => i.File == "稿件/a.png" && i.Sha256.Length == 64);
        using var zip = ZipFile.OpenRead(_work.Path("output/papers-清单.xlsx"));
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var rows = XElement.Load(sheet).Value;
        Assert.Contains("以河为镜 把环境整治抓到底", rows, StringComparison.Ordinal);
        Assert.Contains(volume.Bound[1].Outputs[0].Sha256, rows, StringComparison.Ordinal);
        // They are said again when nothing is made.
        Assert.Contains(_work.Build().AllFindings, f => f.Code == "L622");
    }

    [Fact]
    public void The_volume_is_bound_anew_when_one_of_its_files_changes_and_only_then()
    {
        PieceState Bound() => _work.Build().Pieces.Single(p => p.Name == "papers").State;
        Assert.Equal(PieceState.Made, Bound());
        var first = File.ReadAllBytes(_work.Path("output/汇编.docx"));
        Assert.Equal(PieceState.Unchanged, Bound());
        File.WriteAllBytes(_work.Path("稿件/10-石桥乡.docx"), new ForeignPapers.Paper("早市的新办法") { Unit = "石桥乡", Value = 60 }.Build());
        Assert.Equal(PieceState.Made, Bound());
        Assert.Contains("早市的新办法", DocxFiles.Body(File.ReadAllBytes(_work.Path("output/汇编.docx"))).Value, StringComparison.Ordinal);
        File.WriteAllBytes(_work.Path("稿件/11-东岭镇.docx"), new ForeignPapers.Paper("新来的一份") { Unit = "东岭镇" }.Build());
        Assert.Equal(PieceState.Made, Bound());
        File.Delete(_work.Path("稿件/11-东岭镇.docx"));
        File.WriteAllBytes(_work.Path("稿件/10-石桥乡.docx"), new ForeignPapers.Paper("让集镇的早市有序起来") { Unit = "石桥乡", Value = 60 }.Build());
        Assert.Equal(PieceState.Made, Bound());
        Assert.Equal(first, File.ReadAllBytes(_work.Path("output/汇编.docx")));
    }

    [Fact]
    public void A_file_that_cannot_be_bound_is_said_each_time_and_the_rest_is_bound()
    {
        File.WriteAllText(_work.Path("稿件/10-石桥乡.docx"), "没有下载完");
        for (var run = 0; run < 2; run++)
        {
            var result = WorkspaceBuilder.Build(_work.Open(), TestWorkspace.Options(), null, CancellationToken.None);
            Assert.Contains(result.AllFindings, f => f is { Code: "P250", Severity: Severity.Error });
            Assert.Contains(result.AllFindings, f => f.Code == "P159" && f.Message.Zh.Contains("10-石桥乡", StringComparison.Ordinal));
            Assert.Contains("以河为镜", DocxFiles.Body(File.ReadAllBytes(_work.Path("output/汇编.docx"))).Value, StringComparison.Ordinal);
        }
        File.WriteAllBytes(_work.Path("稿件/10-石桥乡.docx"), new ForeignPapers.Paper("让集镇的早市有序起来") { Unit = "石桥乡" }.Build());
        _work.Build();
        Assert.Contains("让集镇的早市有序起来", DocxFiles.Body(File.ReadAllBytes(_work.Path("output/汇编.docx"))).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_paper_bound_as_a_file_has_the_pages_that_the_manifest_knows()
    {
        _work.Build();
        File.Copy(_work.Path("output/单份.docx"), _work.Path("稿件/10-石桥乡.docx"), overwrite: true);
        _work.Build();
        var manifest = ManifestJson.Read(File.ReadAllBytes(_work.Path("output/manifest.json")))!;
        Assert.Equal(manifest.Pieces.Single(p => p.Name == "single").Pages, manifest.Pieces.Single(p => p.Name == "papers").Bound.Single(b => b.Outputs[0].File == "稿件/10-石桥乡.docx").Pages);
    }

    [Fact]
    public void A_package_may_have_nothing_but_a_volume()
    {
        File.AppendAllText(_work.Path("reports.yaml"), "\n  outside:\n    volume: { output: 外来.docx, title: 外来材料, pieces: 稿件/*.docx }\n");
        _work.Build();
        var volume = File.ReadAllBytes(_work.Path("output/外来.docx"));
        DocxWriterTests.AssertValid(volume);
        Assert.StartsWith("外来材料", DocxFiles.Text(DocxFiles.Body(volume)), StringComparison.Ordinal);
    }
}
