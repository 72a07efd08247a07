using Reports.Themes;

namespace Reports.Layouts;

/// <summary>版记 and 报尾: a table that floats at the lower edge of the last page.</summary>
internal static class FootComposer
{
    /// <summary>The lines above and below (0.35 mm) and between (0.25 mm), twips.</summary>
    private const int OuterLine = 20;
    private const int InnerLine = 15;

    public static void Write(Composer to, IReadOnlyList<FootLine> lines)
    {
        if (lines.Count == 0)
            return;
        var character = Twips.OfPoints(to.Theme[Role.Imprint].Size);
        var paragraphs = lines.Select(l =>
        {
            var lead = (int)(CellWidth.Of(l.Lead) * character);
            return to.Look(Role.Imprint, to.Text(Role.Imprint, l.Lead + l.Text + l.Right)) with { Left = character + lead, Right = character, First = -lead };
        }).ToList();
        to.AddItem(new FlowFootTable(paragraphs, 2 * OuterLine + (lines.Count - 1) * InnerLine) { Part = FlowPart.Imprint });
        to.Low();
    }
}
