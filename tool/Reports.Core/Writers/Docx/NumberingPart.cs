using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>A numbering instance that a paper adds: restarts of headings or of a decimal list.</summary>
/// <param name="Starts">The number each level begins with.</param>
internal sealed record NumberingInstance(int Id, int Abstract, IReadOnlyList<int> Starts)
{
    /// <summary>w:lvlOverride elements of another file, as XML.</summary>
    public string Overrides { get; init; } = "";
}

/// <summary>word/numbering.xml: 一、 （一） 1. （1） bound to the heading styles, bullets, 1. 2. 3.</summary>
internal static class NumberingPart
{
    public const int Headings = 1;
    public const int Bullets = 2;
    public const int Decimals = 3;
    public const int FirstOwn = 4;

    private static readonly string[] s_headingTexts = ["%1、", "（%2）", "%3.", "（%4）"];

    /// <summary>The part up to the instances that a paper adds.</summary>
    public static string WriteStart(Theme theme)
    {
        var xml = new XmlText(4096);
        xml.Open("w:abstractNum").Attribute("w:abstractNumId", Headings).Empty("w:nsid", "w:val", "1A2B3C01").Empty("w:multiLevelType", "w:val", "multilevel");
        for (var level = 0; level < 4; level++)
            WriteHeadingLevel(xml, theme, level);
        xml.Close();
        WriteList(xml, theme, Bullets, "1A2B3C02", level => (level % 2 == 0 ? "●" : "○", "bullet"));
        WriteList(xml, theme, Decimals, "1A2B3C03", level => level switch
        {
            0 => ("%1.", "decimal"),
            1 => ("（%2）", "decimal"),
            2 => ("%3", "decimalEnclosedCircle"),
            _ => ($"%{level + 1}.", "lowerLetter"),
        });
        foreach (var id in new[] { Headings, Bullets, Decimals })
            xml.Open("w:num").Attribute("w:numId", id).Empty("w:abstractNumId", "w:val", id).Close();
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:numbering xmlns:w=\"{Namespaces.W}\">{xml}";
    }

    public static string WriteInstances(IEnumerable<NumberingInstance> instances)
    {
        var xml = new XmlText(1024);
        foreach (var instance in instances)
        {
            xml.Open("w:num").Attribute("w:numId", instance.Id).Empty("w:abstractNumId", "w:val", instance.Abstract);
            xml.Raw(instance.Overrides);
            for (var level = 0; level < instance.Starts.Count; level++)
                xml.Open("w:lvlOverride").Attribute("w:ilvl", level).Empty("w:startOverride", "w:val", instance.Starts[level]).Close();
            xml.Close();
        }
        return xml + "</w:numbering>";
    }

    /// <summary>The level in the order of CT_Lvl (17.9.6). It has no indent: the heading's style has it.</summary>
    private static void WriteHeadingLevel(XmlText xml, Theme theme, int level)
    {
        xml.Open("w:lvl").Attribute("w:ilvl", level).Empty("w:start", "w:val", 1)
            .Empty("w:numFmt", "w:val", level < 2 ? "chineseCountingThousand" : "decimal");
        if (!theme.NumbersAreText)
            xml.Empty("w:pStyle", "w:val", StyleNames.Id(Role.Heading1 + level));
        xml.Empty("w:suff", "w:val", "nothing").Empty("w:lvlText", "w:val", s_headingTexts[level]).Empty("w:lvlJc", "w:val", "left");
        xml.Open("w:rPr").Empty("w:rFonts", "w:hint", "eastAsia").Close().Close();
    }

    private static void WriteList(XmlText xml, Theme theme, int id, string nsid, Func<int, (string Text, string Format)> form)
    {
        var character = Twips.OfPoints(theme[Role.Body].Size);
        xml.Open("w:abstractNum").Attribute("w:abstractNumId", id).Empty("w:nsid", "w:val", nsid).Empty("w:multiLevelType", "w:val", "multilevel");
        for (var level = 0; level < 9; level++)
        {
            var (text, format) = form(level);
            var hanging = format == "decimal" && level == 1 ? 2 * character : character;
            xml.Open("w:lvl").Attribute("w:ilvl", level).Empty("w:start", "w:val", 1).Empty("w:numFmt", "w:val", format)
                .Empty("w:suff", "w:val", "nothing").Empty("w:lvlText", "w:val", text).Empty("w:lvlJc", "w:val", "left");
            xml.Open("w:pPr").Open("w:ind").Attribute("w:left", (2 + level) * character + hanging).Attribute("w:hanging", hanging).Close().Close();
            xml.Open("w:rPr").Empty("w:rFonts", "w:hint", "eastAsia").Close().Close();
        }
        xml.Close();
    }
}
