using Reports.Layouts;
using Reports.Themes;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>word/settings.xml, word/fontTable.xml.</summary>
internal static class SettingsPart
{
    /// <summary>The faces that stand in where one is not installed: name, other names, family, width.</summary>
    private static readonly Dictionary<string, (string Other, string Panose)> s_known = new(StringComparer.Ordinal)
    {
        ["仿宋"] = ("FangSong", "02010609060101010101"),
        ["仿宋_GB2312"] = ("仿宋", "02010609030101010101"),
        ["楷体"] = ("KaiTi", "02010609060101010101"),
        ["楷体_GB2312"] = ("楷体", "02010609030101010101"),
        ["黑体"] = ("SimHei", "02010609060101010101"),
        ["宋体"] = ("SimSun", "02010600030101010101"),
        ["方正小标宋简体"] = ("方正小标宋_GBK", "02010601030101010101"),
    };

    /// <summary>The children in the order of CT_Settings (17.15.1.78).</summary>
    public static string Write(Theme theme, bool hasFootnotes, bool hasEndnotes = false)
    {
        var xml = XmlText.Document(2048).Open("w:settings").Attribute("xmlns:w", Namespaces.W);
        xml.Empty("w:zoom", "w:percent", 100).Empty("w:bordersDoNotSurroundHeader").Empty("w:bordersDoNotSurroundFooter");
        xml.Empty("w:defaultTabStop", "w:val", 420);
        if (theme.Page.IsDuplex)
            xml.Empty("w:evenAndOddHeaders");
        xml.Empty("w:drawingGridVerticalSpacing", "w:val", Math.Max(156, Twips.OfPoints(theme.Page.Pitch)));
        xml.Empty("w:characterSpacingControl", "w:val", "doNotCompress");
        foreach (var (list, characters) in new[] { ("w:noLineBreaksAfter", Kinsoku.NotLast), ("w:noLineBreaksBefore", Kinsoku.NotFirst) })
            xml.Open(list).Attribute("w:lang", "zh-CN").Attribute("w:val", characters).Close();
        if (hasFootnotes)
            xml.Open("w:footnotePr").Empty("w:footnote", "w:id", -1).Empty("w:footnote", "w:id", 0).Close();
        // The endnotes of a piece of a volume stand at its end, not at the volume's.
        if (hasEndnotes)
            xml.Open("w:endnotePr").Empty("w:pos", "w:val", "sectEnd").Empty("w:endnote", "w:id", -1).Empty("w:endnote", "w:id", 0).Close();
        xml.Open("w:compat");
        // A line broken by hand inside a justified paragraph is not stretched; full-width and half-width keep their own widths.
        foreach (var setting in new[] { "w:balanceSingleByteDoubleByteWidth", "w:doNotExpandShiftReturn", "w:useFELayout" })
            xml.Empty(setting);
        foreach (var (name, value) in new[] { ("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1), ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1) })
            xml.Open("w:compatSetting").Attribute("w:name", name).Attribute("w:uri", "http://schemas.microsoft.com/office/word").Attribute("w:val", value).Close();
        xml.Close();
        xml.Open("w:themeFontLang").Attribute("w:val", "en-US").Attribute("w:eastAsia", "zh-CN").Close();
        return xml.Empty("w:decimalSymbol", "w:val", ".").Empty("w:listSeparator", "w:val", ",").Close().ToString();
    }

    public static string WriteFonts(Theme theme)
    {
        var xml = XmlText.Document(2048).Open("w:fonts").Attribute("xmlns:w", Namespaces.W);
        var faces = theme.Looks.Select(l => l.Face).Append(theme.Face("kai")).Append(theme.DigitsFace).OfType<string>().Distinct();
        foreach (var face in faces.Order(StringComparer.Ordinal))
        {
            xml.Open("w:font").Attribute("w:name", face);
            if (s_known.TryGetValue(face, out var known))
                xml.Empty("w:altName", "w:val", known.Other).Empty("w:panose1", "w:val", known.Panose);
            if (face == theme.DigitsFace)
                xml.Empty("w:charset", "w:val", "00").Empty("w:family", "w:val", "roman").Empty("w:pitch", "w:val", "variable");
            else
                xml.Empty("w:charset", "w:val", "86").Empty("w:family", "w:val", face is "黑体" or "仿宋" or "楷体" ? "modern" : "auto").Empty("w:pitch", "w:val", "default");
            xml.Close();
        }
        return xml.Close().ToString();
    }
}
