using System.Buffers;
using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>Headings to which their text has been glued: （一）干部带头抓推进，部门联手促落实在整治…, 一、立项目的：….</summary>
internal static partial class GluedHeadings
{
    private const int LongestHeading = 45;

    private static readonly SearchValues<char> s_ends = SearchValues.Create("，、。；：:“（(");

    public static List<TextLine> Part(List<TextLine> lines, ChangeLog log)
    {
        var parted = new List<TextLine>(lines.Count + 4);
        foreach (var line in lines)
        {
            var mark = line.IsTable ? default : Structure.Read(line.Text);
            if (mark.Level is not (1 or 2))
            {
                parted.Add(line);
                continue;
            }
            var colon = Colon(line.Text, mark.Length);
            if (colon > 0)
            {
                log.Repair(line, colon, 1, colon + 1 < line.Length ? "\n" : "", "heading");
                parted.Add(line.Part(0, colon));
                if (colon + 1 < line.Length)
                    parted.Add(line.Part(colon + 1, line.Length - colon - 1));
                continue;
            }
            var cut = Cut(line, mark.Length, log);
            if (cut <= 0)
            {
                parted.Add(line);
                continue;
            }
            log.Repair(line, cut, 0, "\n", "line-break");
            parted.Add(line.Part(0, cut));
            parted.Add(line.Part(cut, line.Length - cut));
        }
        return parted;
    }

    /// <summary>A few words and a colon are a heading: 四、可持续性：….</summary>
    private static int Colon(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(s_ends);
        return at is >= 2 and <= 14 && text[from + at] is '：' or ':' && Han.Is(text[from + at - 1]) ? from + at : -1;
    }

    private static int Cut(TextLine line, int from, ChangeLog log)
    {
        var text = line.Text;
        var stop = text.IndexOf('。', from);
        if (text.Length - from <= LongestHeading || stop >= 0 && stop - from <= LongestHeading)
            return -1;
        var comma = text.AsSpan(from).IndexOfAny('，', ',');
        if (comma is >= 4 and <= 18)
        {
            // A heading of two clauses has them of one length.
            var second = from + comma + 1;
            if (second + comma < text.Length && !text.AsSpan(second, comma).ContainsAny("，。；、：") && Beginning().IsMatch(text.AsSpan(second + comma)))
                return second + comma;
        }
        foreach (var match in Beginning2().EnumerateMatches(text.AsSpan(from, Math.Min(LongestHeading, text.Length - from))))
        {
            if (match.Index >= 4)
            {
                log.Doubt(line, from, match.Index, "heading-glued", $"{text[from..(from + match.Index)]}\n");
                break;
            }
        }
        return -1;
    }

    [GeneratedRegex(@"^(?:在|我[县市区局镇乡街委办省校院]|我们|近年来|近几年|今年|去年|目前|当前|现在|按照|根据|为|通过|围绕|坚持|结合|全[县市区镇局省]|各级|自20|自从|截至|一方面|一是|首先|要|始终|以|对|从|针对|积极|大力|随着|由于|经|把|将|认真|充分|严格|[0-9]{4}年)")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(?:我[县市区局镇乡街委办省]|近年来|今年以来|去年以来|当前，|目前，|现在，|我们)")]
    private static partial Regex Beginning2();
}
