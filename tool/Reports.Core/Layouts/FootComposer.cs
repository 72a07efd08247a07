using System.Globalization;
using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>版记 and 报尾: a table that floats at the lower edge of the last page.</summary>
internal static class FootComposer
{
    /// <summary>The lines above and below (0.35 mm) and between (0.25 mm), twips.</summary>
    private const int OuterLine = 20;
    private const int InnerLine = 15;

    public static void Write(Composer to, Imprint imprint)
    {
        var lines = new List<(string Lead, string Text)>();
        if (!string.IsNullOrEmpty(imprint.CopyTo))
            lines.Add(("抄送：", WithStop(imprint.CopyTo)));
        if (!string.IsNullOrEmpty(imprint.Organ) || !string.IsNullOrEmpty(imprint.Date))
            lines.Add(("", imprint.Organ + imprint.Date));
        WriteTable(to, lines);
    }

    public static void Write(Composer to, Distribution distribution)
    {
        var lines = new List<(string Lead, string Text)>();
        foreach (var (lead, text) in new[] { ("报：", distribution.Report), ("送：", distribution.Send), ("发：", distribution.Issue) })
        {
            if (!string.IsNullOrEmpty(text))
                lines.Add((lead, WithStop(text)));
        }
        if (distribution.Copies is { } copies)
            lines.Add(("", string.Create(CultureInfo.InvariantCulture, $"（共印{copies}份）")));
        WriteTable(to, lines);
    }

    private static string WithStop(string text) => text.EndsWith('。') ? text : text + "。";

    private static void WriteTable(Composer to, List<(string Lead, string Text)> lines)
    {
        if (lines.Count == 0)
            return;
        var character = Twips.OfPoints(to.Theme[Role.Imprint].Size);
        var paragraphs = lines.ConvertAll(l =>
        {
            var lead = (int)(CellWidth.Of(l.Lead) * character);
            return to.Look(Role.Imprint, to.Text(Role.Imprint, l.Lead + l.Text)) with { Left = character + lead, Right = character, First = -lead };
        });
        to.AddItem(new FlowFootTable(paragraphs, 2 * OuterLine + (lines.Count - 1) * InnerLine) { Part = FlowPart.Imprint });
        to.Low();
    }
}
