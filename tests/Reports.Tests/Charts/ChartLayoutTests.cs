using FsCheck.Xunit;
using Reports.Charts;
using Reports.Documents;
using Xunit;

namespace Reports.Tests.Charts;

public sealed class ChartLayoutTests
{
    private static readonly string[] s_parts = ["云溪", "柳河镇", "白杨街道", "县住房和城乡建设局", "县农业农村局", "A1", "2026年第三季度", "龙泉经济技术开发区管理委员会", "9月"];

    public static TheoryData<string> Names() => [.. Specimens.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Labels_of_the_specimens_neither_overlap_nor_leave_the_frame(string name) =>
        Check(Specimens.All.First(s => s.Name == name).Spec, 150, 80);

    [Property(MaxTest = 150)]
    public void Labels_never_overlap_nor_leave_the_frame(byte kind, byte categories, byte series, int[] seeds, bool isWide, bool hasTarget)
    {
        var numbers = seeds.Length == 0 ? [1] : seeds;
        var chosen = (ChartKind)(kind % 14);
        var isRank = chosen == ChartKind.Rank;
        var names = Enumerable.Range(0, 1 + categories % 30).Select(i => s_parts[Math.Abs(numbers[i % numbers.Length] % s_parts.Length)] + (i % 3 == 0 ? "" : i.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var count = chosen == ChartKind.Gantt ? 2 : 1 + series % 4;
        var lines = Enumerable.Range(0, count).Select(s => new ChartSeries(s_parts[s], [.. names.Select((_, c) => Value(numbers, s, c, chosen))], isRank ? 0 : 2) { OnSecondAxis = s == count - 1 && s > 0 }).ToList();
        var spec = new ChartSpec(chosen, names, lines) { Unit = "万元", SecondUnit = "%", Title = isWide ? "各单位完成情况" : null, Target = hasTarget ? 60 : null, TargetName = "达标线" };
        Check(spec, isWide ? 150 : 100, ChartChoice.HeightMm(spec, ChartLook.Default));
    }

    private static decimal? Value(int[] seeds, int series, int category, ChartKind kind)
    {
        var seed = Math.Abs((seeds[(series + category) % seeds.Length] % 100_000) * 31 + series * 17 + category * 7);
        return kind switch
        {
            ChartKind.Rank => 1 + seed % 9,
            ChartKind.Gantt => 739_000 + seed % 200 + series * 30,
            _ when seed % 11 == 0 => null,
            ChartKind.Column or ChartKind.Line or ChartKind.Combined when seed % 5 == 0 => -(seed % 90) / 4m,
            _ => seed % 400 / 4m,
        };
    }

    private static void Check(ChartSpec spec, double widthMm, double heightMm)
    {
        var canvas = ChartSvg.Lay(spec, ChartLook.Default, widthMm, heightMm);
        var texts = canvas.Texts;
        foreach (var (box, text) in texts)
            Assert.True(canvas.Frame.Holds(box), $"“{text}” leaves the frame: {box} in {canvas.Frame}, {spec.Kind}");
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.False(texts[i].Box.Overlaps(texts[j].Box), $"“{texts[i].Text}” {texts[i].Box} and “{texts[j].Text}” {texts[j].Box} overlap, {spec.Kind}");
        }
    }
}
