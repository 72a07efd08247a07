using System.IO.Compression;
using System.Text;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Packages;
using Xunit;

namespace Reports.Tests.Packages;

/// <summary>清单, archive, pruning and shards.</summary>
public sealed class HandOverTests : IDisposable
{
    private readonly TestWorkspace _work = new("package");

    public void Dispose() => _work.Dispose();

    [Fact]
    public void The_list_of_a_package_reads_back_as_a_table()
    {
        _work.Build();
        var findings = new DiagnosticBag();
        var table = Assert.IsType<DataTable>(DataFiles.Read(new DataRequest("清单.xlsx", _work.Path("output/papers-清单.xlsx")), findings));
        Assert.Equal(["序号", "标题", "单位", "发言人", "字数", "时长", "页数", "问题", "文件", "SHA-256"], table.Columns.Select(c => c.Name));
        Assert.Equal(3, table.RowCount);
        Assert.Equal("清河镇", table[0, 2]);
        Assert.Equal("papers/1-清河镇.docx", table[0, 8]);
        Assert.Equal(_work.Outputs()["papers/1-清河镇.docx"], table[0, 9]);
    }

    [Fact]
    public void The_archive_holds_the_packages_files_in_plan_order_with_UTF8_names_and_a_fixed_date()
    {
        _work.Build(o => o with { Zip = true });
        var bytes = File.ReadAllBytes(_work.Path("output/papers.zip"));
        using (var zip = new ZipArchive(new MemoryStream(bytes)))
        {
            Assert.Equal(["papers/1-清河镇.docx", "papers/2-白沙镇.docx", "papers/2-南岭镇.docx", "汇编.docx", "清单.xlsx"], zip.Entries.Select(e => e.FullName));
            Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
            using var paper = new ZipArchive(zip.Entries[0].Open());
            Assert.NotNull(paper.GetEntry("word/document.xml"));
        }
        // General purpose bit 11: without it Windows Explorer takes names for the machine's code page.
        Assert.Equal(0x0800, BitConverter.ToUInt16(bytes, 6) & 0x0800);
        Assert.Equal("papers/1-清河镇.docx", Encoding.UTF8.GetString(bytes, 30, BitConverter.ToUInt16(bytes, 26)));
        _work.Build(o => o with { Zip = true });
        Assert.Equal(bytes, File.ReadAllBytes(_work.Path("output/papers.zip")));
    }

    [Fact]
    public void Pieces_gone_from_the_plan_are_said_and_stay_until_pruned()
    {
        _work.Build();
        _work.Edit("data/units.csv", "南岭镇,75.5,赵六,电话戊\n", "");
        _work.Edit("reports.yaml", "output: 单份.docx", "output: 一份.docx");
        Assert.Contains(_work.Build().Findings, f => f.Code == "P139" && f.Message.Zh.Contains("2 个文件", StringComparison.Ordinal));
        Assert.True(File.Exists(_work.Path("output/papers/2-南岭镇.docx")));
        Assert.Contains(_work.Build(o => o with { Prune = true }).Findings, f => f.Code == "P153");
        Assert.False(File.Exists(_work.Path("output/papers/2-南岭镇.docx")));
        Assert.False(File.Exists(_work.Path("output/单份.docx")));
        Assert.Empty(_work.Build().Findings);
    }

    [Fact]
    public void Pruning_keeps_what_someone_has_edited()
    {
        _work.Build();
        _work.Edit("data/units.csv", "南岭镇,75.5,赵六,电话戊\n", "");
        File.WriteAllText(_work.Path("output/papers/2-南岭镇.docx"), "改过");
        Assert.Contains(_work.Build(o => o with { Prune = true }).Findings, f => f.Code == "P154");
        Assert.Equal("改过", _work.Read("output/papers/2-南岭镇.docx"));
    }

    [Fact]
    public void Four_shards_and_a_binding_give_the_bytes_of_one_run()
    {
        _work.Build();
        var whole = _work.Outputs();
        Directory.Delete(_work.Path("output"), recursive: true);
        var made = 0;
        for (var k = 4; k >= 1; k--)
        {
            made += _work.Build(o => o with { Selection = PlanSelection.All with { Shard = new Shard(k, 4) } }).Pieces.Count;
            Assert.True(File.Exists(_work.Path($"output/manifest-{k}-of-4.json")));
        }
        Assert.Equal(4, made);
        var bound = _work.Build(o => o with { Selection = new PlanSelection(["papers"], []) });
        Assert.Equal(["papers"], bound.Pieces.Where(p => !p.IsKept).Select(p => p.Name));
        Assert.Equal(whole, _work.Outputs());
    }

    [Theory]
    [InlineData("2/4", true)]
    [InlineData("0/4", false)]
    [InlineData("5/4", false)]
    [InlineData("2", false)]
    [InlineData("a/b", false)]
    public void A_shard_is_one_of_its_number(string text, bool isShard) => Assert.Equal(isShard, Shard.Parse(text) is not null);
}
