using System.Globalization;
using Reports.Documents;

namespace Reports.Layouts;

/// <summary>A line of 版记 (7.4) or 报尾.</summary>
/// <param name="Lead">抄送： — wrapped lines stand behind it.</param>
/// <param name="Right">At the right of the same line.</param>
internal sealed record FootLine(string Lead, string Text, string Right = "")
{
    public static IReadOnlyList<FootLine> Of(Imprint imprint)
    {
        var lines = new List<FootLine>();
        if (!string.IsNullOrEmpty(imprint.CopyTo))
            lines.Add(new FootLine("抄送：", WithStop(imprint.CopyTo)));
        if (!string.IsNullOrEmpty(imprint.Organ) || !string.IsNullOrEmpty(imprint.Date))
            lines.Add(new FootLine("", imprint.Organ ?? "", imprint.Date is { Length: > 0 } date ? date.EndsWith("印发", StringComparison.Ordinal) ? date : date + "印发" : ""));
        return lines;
    }

    public static IReadOnlyList<FootLine> Of(Distribution distribution)
    {
        var lines = new List<FootLine>();
        foreach (var (lead, text) in new[] { ("报：", distribution.Report), ("送：", distribution.Send), ("发：", distribution.Issue) })
        {
            if (!string.IsNullOrEmpty(text))
                lines.Add(new FootLine(lead, WithStop(text)));
        }
        if (distribution.Copies is { } copies)
            lines.Add(new FootLine("", "", string.Create(CultureInfo.InvariantCulture, $"（共印{copies}份）")));
        return lines;
    }

    private static string WithStop(string text) => text.EndsWith('。') ? text : text + "。";
}
