using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Reports.Tests.Packages;

/// <summary>What a package's volume holds, and that its papers need not be held for it.</summary>
public sealed class VolumeTests : IDisposable
{
    private readonly TestWorkspace _work = new("package");

    public void Dispose() => _work.Dispose();

    [Fact]
    public void The_appendix_of_the_plan_is_the_last_entry_of_the_contents_and_follows_its_data()
    {
        _work.Edit("reports.yaml", "    volume: 汇编.docx", "    volume: { output: 汇编.docx, appendix: after }");
        File.WriteAllText(_work.Path("templates/after.md"), "---\nkind: report\ntitle: 各镇名单\n---\n{{ units[0].电话 }}\n");
        _work.Build();
        var text = Text();
        Assert.Matches("目　录.*各镇名单.*各位领导.*各镇名单.*电话甲", text);
        _work.Edit("data/units.csv", "电话甲", "电话新");
        _work.Build();
        Assert.Contains("电话新", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_volume_that_is_packed_as_it_grows_is_whole_and_the_same_however_it_is_made()
    {
        // Long enough to be drained several times; odd pages put sections into paragraphs that are still held.
        _work.Edit("reports.yaml", "    volume: 汇编.docx", "    volume: { output: 汇编.docx, odd-page: true }\n    groups: 发言人");
        File.AppendAllText(_work.Path("templates/paper.md"), "\n" + string.Concat(Enumerable.Range(1, 400).Select(i => $"第{i}段写得长一些，好让这一份稿件自己就超过缓冲的大小。\n\n")));
        _work.Build();
        var first = File.ReadAllBytes(_work.Path("output/汇编.docx"));
        var document = Document();
        Assert.True(document.ToString().Length > 3 * 64 * 1024);
        Assert.Equal(3, Regex.Count(document.Value, "第400段"));
        Assert.True(Regex.Count(document.ToString(), "w:type w:val=\"oddPage\"") >= 6);
        // The second run reads its papers again instead of taking them over.
        File.Delete(_work.Path("output/汇编.docx"));
        _work.Build();
        Assert.Equal(first, File.ReadAllBytes(_work.Path("output/汇编.docx")));
    }

    private string Text() => Document().Value;

    private XElement Document()
    {
        using var zip = ZipFile.OpenRead(_work.Path("output/汇编.docx"));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        return XElement.Load(stream);
    }
}
