using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>页边距还是软件的默认值</summary>
public sealed class PageMargins : FormRule
{
    public override string Code => "L702";

    public override string Name => "page-margins";

    public override Severity Severity => Severity.Warning;

    public override Sentence Title => new("页边距还是软件的默认值", "margins left at the program's defaults");

    public override Sentence Why => new("GB/T 9704—2012 5.2：天头37毫米，订口28毫米，版心156毫米×225毫米。各单位的边距可以不同，只报没有设过的。", "GB/T 9704: top 37 mm, left 28 mm, text block 156 by 225 mm. House practice differs; only margins that were never set are reported.");

    public override string Bad => "页面 210×297 上25.4 右31.75 下25.4 左31.75 格28.95 页码\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    public override string Good => "页面 210×297 上37 右26 下35 左28 格28.95 页码\n正文 仿宋 16：今年以来，全县上下认真贯彻落实上级部署，坚持问题导向，狠抓工作落实，各项任务有序推进。";

    // Word 25.4/31.75 and 25.4/25.4, LibreOffice 20/20 mm.
    private static readonly (int Vertical, int Horizontal)[] s_defaults = [(1440, 1800), (1440, 1797), (1440, 1440), (1134, 1134), (1440, 1418)];

    public override IEnumerable<Diagnostic> Check(DocxPaper paper)
    {
        foreach (var section in paper.Sections)
        {
            if (section is not { IsLandscape: false, Top: { } top, Bottom: { } bottom, Left: { } left, Right: { } right } || !s_defaults.Any(d => Near(top, d.Vertical) && Near(bottom, d.Vertical) && Near(left, d.Horizontal) && Near(right, d.Horizontal)))
                continue;
            yield return Report(Start(paper), new($"页边距是默认的上下{Mm(top)}毫米、左右{Mm(left)}毫米", $"the margins are the defaults: {Mm(top)} mm above and below, {Mm(left)} mm at the sides"), new("设为上37、下35、左28、右26毫米", "set 37 mm above, 35 below, 28 left, 26 right"));
            yield break;
        }
    }

    private static bool Near(int value, int other) => Math.Abs(value - other) <= 12;

    private static decimal Mm(int twips) => Math.Round(twips / 56.693m, 1);
}
