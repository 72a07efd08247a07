using System.Globalization;
using System.Text;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Packages;
using Reports.Tests.Packages;
using Xunit;

namespace Reports.Tests.Data;

/// <summary>The parts of a large file are read from the disk again: what somebody changes meanwhile must not come into a paper.</summary>
public sealed class ChangedDataTests
{
    private const int Units = 6000;

    [Fact]
    public void A_part_that_was_changed_meanwhile_is_not_taken()
    {
        using var folder = new TemporaryFolder();
        var map = Read(folder);
        File.WriteAllText(folder.File("大.json"), Json(2));
        var thrown = Assert.Throws<DataChangedException>(() => map["第3000镇"]);
        Assert.Equal("D116", thrown.Finding.Code);
        File.WriteAllText(folder.File("大.json"), "{}");
        Assert.Equal("D116", Assert.Throws<DataChangedException>(() => map["第5999镇"]).Finding.Code);
    }

    [Fact]
    public void A_file_that_another_takes_the_place_of_is_read_to_the_end()
    {
        using var folder = new TemporaryFolder();
        var map = Read(folder);
        File.WriteAllText(folder.File("新.json"), Json(2));
        File.Move(folder.File("新.json"), folder.File("大.json"), overwrite: true);
        Assert.Equal(1m, Assert.IsType<DataMap>(map["第77镇"])["得分"]);
    }

    [Fact]
    public void Papers_of_changed_data_are_told_and_made_by_the_next_run()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("units.csv"), "单位\n第1镇\n第5000镇\n");
        File.WriteAllText(folder.File("大.json"), Json(1));
        Directory.CreateDirectory(folder.File("templates"));
        File.WriteAllText(folder.File("templates/paper.md"), "---\nkind: exchange\ntitle: 交流发言\n---\n得分 {{ items[unit.单位].得分 }} 分。\n");
        File.WriteAllText(folder.File("reports.yaml"), "version: 1\nsources:\n  units: units.csv\n  items: 大.json\npackages:\n  papers:\n    each: unit in units\n    template: paper\n    output: \"{{ unit.单位 }}.txt\"\n");
        var workspace = Workspace.Open(folder.Path, Path.Combine(Repository.Root, "templates"), [])!;
        var one = TestWorkspace.Options() with { Jobs = 1 };
        var result = WorkspaceBuilder.Build(workspace, one, (_, done) => File.WriteAllText(folder.File("大.json"), Json(2)), CancellationToken.None);
        Assert.Equal([PieceState.Made, PieceState.Failed], result.Pieces.Select(p => p.State));
        Assert.Equal("D116", Assert.Single(result.Pieces[1].Findings).Code);
        Assert.Null(result.Bug);
        var next = WorkspaceBuilder.Build(workspace, one, null, CancellationToken.None);
        Assert.Equal([PieceState.Made, PieceState.Made], next.Pieces.Select(p => p.State));
        Assert.Contains("得分2分", File.ReadAllText(folder.File("output/第1镇.txt")).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static DataMap Read(TemporaryFolder folder)
    {
        File.WriteAllText(folder.File("大.json"), Json(1));
        var findings = new DiagnosticBag();
        var map = Assert.IsType<DataMap>(DataFiles.Read(new DataRequest("大.json", folder.File("大.json")), findings));
        Assert.Empty(findings);
        Assert.Equal(1m, Assert.IsType<DataMap>(map["第77镇"])["得分"]);
        // Nobody holds it any more.
        GC.Collect();
        return map;
    }

    private static string Json(int score)
    {
        var text = new StringBuilder("{\n");
        for (var i = 0; i < Units; i++)
            text.Append(CultureInfo.InvariantCulture, $"\"第{i}镇\": {{\"说明\": \"{new string('长', 90)}\", \"得分\": {score}}},\n");
        return text.Append('}').ToString();
    }
}
