using System.Collections.Frozen;
using System.Xml.Linq;

namespace Reports.Writers.Docx.Joins;

/// <summary>The children of w:pPr and w:rPr in the order of their schema (17.3.1.26, 17.3.2.28); Word refuses another.</summary>
internal static class PropertyOrder
{
    private static readonly FrozenDictionary<string, int> s_paragraph = Numbered(
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
        + "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        + "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange");

    private static readonly FrozenDictionary<string, int> s_run = Numbered(
        "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs "
        + "highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath");

    private static readonly FrozenDictionary<string, int> s_section = Numbered(
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection "
        + "bidi rtlGutter docGrid printerSettings sectPrChange");

    private static readonly FrozenDictionary<string, int> s_table = Numbered(
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription");

    private static readonly FrozenDictionary<string, int> s_cell = Numbered("cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark");

    private static readonly FrozenDictionary<string, int> s_sides = Numbered("top left start bottom right end between bar insideH insideV tl2br tr2bl");

    /// <summary>A part of a style that levels were laid over each other in.</summary>
    public static void SortStyle(XElement part)
    {
        foreach (var each in part.DescendantsAndSelf().Where(e => e.HasElements).ToList())
        {
            switch (each.Name.LocalName)
            {
                case "pPr": SortParagraph(each); break;
                case "rPr": SortRun(each); break;
                case "tblPr": Sort(each, s_table); break;
                case "tcPr": Sort(each, s_cell); break;
                case "tblBorders" or "tblCellMar" or "tcBorders" or "tcMar" or "pBdr": Sort(each, s_sides); break;
            }
        }
    }

    public static void SortParagraph(XElement properties) => Sort(properties, s_paragraph);

    public static void SortRun(XElement properties) => Sort(properties, s_run);

    public static void SortSection(XElement properties) => Sort(properties, s_section);

    private static void Sort(XElement properties, FrozenDictionary<string, int> order)
    {
        var sorted = properties.Elements().OrderBy(e => e.Name.Namespace == JoinNames.W ? order.GetValueOrDefault(e.Name.LocalName, 900) : 1000).ToList();
        properties.ReplaceNodes(sorted);
    }

    private static FrozenDictionary<string, int> Numbered(string names) =>
        names.Split(' ').Select((name, at) => (name, at)).ToFrozenDictionary(n => n.name, n => n.at);
}
