using System.Text;
using Reports.Charts;
using Reports.Documents;
using Reports.Tests.Docx;
using Reports.Writers.Docx.Charts;

namespace Reports.Tests.Joins;

/// <summary>Word files as units hand them in, made part by part: what people's own templates leave in them, with clashing ids everywhere.</summary>
internal static class ForeignPapers
{
    private const string Spaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:x99=\"http://example.org/later\" mc:Ignorable=\"w14 x99\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>One red pixel.</summary>
    public static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    public static ChartPart Chart(decimal value) => ChartParts.Create(
        new ChartSpec(ChartKind.Column, ["甲村", "乙村"], [new ChartSeries("完成率", [value, 80m], 0)]) { Alt = "两村的完成率" }, ChartLook.Default, 1);

    public sealed record Paper(string Title)
    {
        public string Unit { get; init; } = "清河镇";

        /// <summary>The size of the text in half points.</summary>
        public int Size { get; init; } = 24;

        public string HeadingColor { get; init; } = "C00000";

        public decimal Value { get; init; } = 90;

        public bool HasSurroundings { get; init; } = true;

        /// <summary>XML of further paragraphs at the end.</summary>
        public string More { get; init; } = "";

        public byte[] Build() => ForeignDocx.Zip(Parts(this));
    }

    private static IEnumerable<(string, byte[])> Parts(Paper paper)
    {
        var chart = Chart(paper.Value);
        (string Name, string Type, string Text)[] texts =
        [
            ("document", "document.main", $"<w:document {Spaces}><w:body>{Body(paper)}</w:body></w:document>"),
            ("styles", "styles", Styles(paper)),
            ("numbering", "numbering", $"<w:numbering {Spaces}>{List(3, "decimal", "%1．", "")}{List(5, "chineseCounting", "%1、", "<w:pStyle w:val=\"1\"/>")}<w:num w:numId=\"1\"><w:abstractNumId w:val=\"3\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num></w:numbering>"),
            ("settings", "settings", $"<w:settings {Spaces}><w:evenAndOddHeaders/><w:footnotePr><w:numFmt w:val=\"decimalEnclosedCircleChinese\"/><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr></w:settings>"),
            ("footnotes", "footnotes", $"<w:footnotes {Spaces}>{Note("footnote", -1, "w:type=\"separator\"", "<w:r><w:separator/></w:r>")}{Note("footnote", 0, "w:type=\"continuationSeparator\"", "<w:r><w:continuationSeparator/></w:r>")}{Note("footnote", 2, "", Run($"{paper.Unit}的第一条注。"))}{Note("footnote", 1, "", Run($"{paper.Unit}的第二条注，见") + "<w:hyperlink r:id=\"rId1\">" + Run("网页") + "</w:hyperlink>")}</w:footnotes>"),
            ("endnotes", "endnotes", $"<w:endnotes {Spaces}>{Note("endnote", -1, "w:type=\"separator\"", "<w:r><w:separator/></w:r>")}{Note("endnote", 0, "w:type=\"continuationSeparator\"", "<w:r><w:continuationSeparator/></w:r>")}{Note("endnote", 1, "", Run($"{paper.Unit}的尾注。"))}</w:endnotes>"),
            ("header1", "header", $"<w:hdr {Spaces}><w:p>{Run(paper.Unit + "内部材料")}</w:p></w:hdr>"),
            ("footer1", "footer", $"<w:ftr {Spaces}><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>"),
            ("comments", "comments", $"<w:comments {Spaces}><w:comment w:id=\"0\" w:author=\"某人\"><w:p>{Run("这里再核一下")}</w:p></w:comment></w:comments>"),
        ];
        var types = string.Concat(texts.Select(t => $"<Override PartName=\"/word/{t.Name}.xml\" ContentType=\"{Word}{t.Type}+xml\"/>"));
        yield return ("[Content_Types].xml", Utf8($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"bin\" ContentType=\"application/vnd.openxmlformats-officedocument.oleObject\"/><Default Extension=\"xlsx\" ContentType=\"{ChartParts.WorkbookContentType}\"/>{types}<Override PartName=\"/word/charts/chart1.xml\" ContentType=\"{ChartParts.ChartContentType}\"/></Types>"));
        yield return ("_rels/.rels", Relations([("rId1", "officeDocument", "word/document.xml")]));
        foreach (var (name, _, text) in texts)
            yield return ($"word/{name}.xml", Utf8(text));
        yield return ("word/_rels/document.xml.rels", Relations([.. texts.Skip(1).Select(t => ("rId" + t.Name, t.Name.TrimEnd('1'), t.Name + ".xml")),
            ("rId1", "image", "media/image1.png"), ("rId2", "chart", "charts/chart1.xml"), ("rId3", "oleObject", "embeddings/oleObject1.bin")],
            $"<Relationship Id=\"rId4\" Type=\"{Office}hyperlink\" Target=\"http://example.org/a?b=1&amp;c=2\" TargetMode=\"External\"/>"));
        yield return ("word/_rels/footnotes.xml.rels", Relations([], $"<Relationship Id=\"rId1\" Type=\"{Office}hyperlink\" Target=\"http://example.org/note\" TargetMode=\"External\"/>"));
        yield return ("word/media/image1.png", Picture);
        yield return ("word/embeddings/oleObject1.bin", Utf8("OLE of " + paper.Unit));
        yield return ("word/charts/chart1.xml", Utf8(chart.ChartXml));
        yield return ("word/charts/_rels/chart1.xml.rels", Relations([(ChartParts.WorkbookRelationship, "package", "../embeddings/Microsoft_Excel_Sheet1.xlsx")]));
        yield return ("word/embeddings/Microsoft_Excel_Sheet1.xlsx", chart.Workbook);
    }

    private static string Body(Paper paper) =>
        $"<w:p w:rsidR=\"00AA11BB\" w14:paraId=\"11111111\"><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/><w:r><w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:sz w:val=\"44\"/></w:rPr><w:t>{paper.Title}</w:t></w:r></w:p>"
        + Heading("基本情况")
        + $"<w:p><w:bookmarkStart w:id=\"7\" w:name=\"_Ref1\"/>{Run($"{paper.Unit}位于县城以北，辖九个村，去年以来把环境整治放在首位来抓。")}<w:bookmarkEnd w:id=\"7\"/><w:r><w:rPr><w:rStyle w:val=\"a5\"/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r>{Run("村民参与整治")}<w:r><w:rPr><w:rStyle w:val=\"a5\"/></w:rPr><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:rPr><w:rStyle w:val=\"a5\"/></w:rPr><w:endnoteReference w:id=\"1\"/></w:r></w:p>"
        + "<w:p><w:commentRangeStart w:id=\"0\"/>" + Run("分两步走：") + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference w:id=\"0\"/></w:r><w:ins w:id=\"3\" w:author=\"某人\" w:date=\"2026-03-01T00:00:00Z\">" + Run("先难后易，") + "</w:ins></w:p>"
        + string.Concat(new[] { "摸清底数", "逐户签约", "按月回访" }.Select(t => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{Run(t)}</w:p>"))
        + "<w:tbl><w:tblPr><w:tblStyle w:val=\"a3\"/><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"4000\"/></w:tblGrid>"
        + string.Concat(new[] { ("村", "户数"), ("甲村", "312"), ("乙村", "287") }.Select(r => $"<w:tr><w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr><w:p>{Run(r.Item1)}</w:p></w:tc><w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr><w:p>{Run(r.Item2)}</w:p></w:tc></w:tr>")) + "</w:tbl>"
        + $"<w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"1800000\" cy=\"900000\"/><wp:docPr id=\"1\" name=\"图片 1\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"a.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId1\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1800000\" cy=\"900000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        + "<w:p>" + Run("图 ") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> SEQ 图 \\* </w:instrText></w:r><w:r><w:instrText>ARABIC </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Run("1") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + Run(" 整治后的河道") + "</w:p>"
        + "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdheader1\"/><w:footerReference w:type=\"default\" r:id=\"rIdfooter1\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1800\" w:bottom=\"1440\" w:left=\"1800\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr></w:pPr></w:p>"
        + "<w:p>" + Run($"{paper.Unit}横页上的图表") + "</w:p><w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"4800000\" cy=\"2700000\"/><wp:docPr id=\"2\" name=\"图表 2\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId2\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        + "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1800\" w:right=\"1440\" w:bottom=\"1800\" w:left=\"1440\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:pPr></w:p>"
        + Heading("下步打算")
        + "<w:p>" + Run("办法见前文（") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> REF _R</w:instrText></w:r><w:r><w:instrText xml:space=\"preserve\">ef1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Run("前文") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + Run("）和") + "<w:hyperlink w:anchor=\"_Ref1\">" + Run("此处") + "</w:hyperlink><w:hyperlink r:id=\"rId4\">" + Run("网址") + "</w:hyperlink></w:p>"
        + (paper.HasSurroundings ? "<w:p><w:r><w:object w:dxaOrig=\"1440\" w:dyaOrig=\"1440\"><v:shape id=\"_x0000_i1025\" style=\"width:72pt;height:72pt\"><v:imagedata r:id=\"rId1\" o:title=\"\"/></v:shape><o:OLEObject Type=\"Embed\" ProgID=\"Package\" ShapeID=\"_x0000_i1025\" DrawAspect=\"Icon\" ObjectID=\"_1\" r:id=\"rId3\"/></w:object></w:r></w:p>" : "")
        + paper.More
        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdheader1\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1800\" w:bottom=\"1440\" w:left=\"1800\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/><w:cols w:num=\"2\" w:space=\"425\"/><w:docGrid w:type=\"lines\" w:linePitch=\"312\"/></w:sectPr>";

    private static string Styles(Paper paper) =>
        $"<w:styles {Spaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:eastAsia=\"宋体\" w:hAnsi=\"Calibri\" w:cs=\"Times New Roman\"/><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        + $"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:rPr><w:sz w:val=\"{paper.Size}\"/></w:rPr></w:style>"
        + $"<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:next w:val=\"a\"/><w:link w:val=\"10\"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val=\"2\"/></w:numPr><w:ind w:firstLine=\"480\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:color w:val=\"{paper.HeadingColor}\"/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"a0\"><w:name w:val=\"Default Paragraph Font\"/></w:style>"
        + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"a1\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"a3\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"a1\"/><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders></w:tblPr></w:style>"
        + "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"10\"><w:name w:val=\"标题 1 字符\"/><w:link w:val=\"1\"/></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"a5\"><w:name w:val=\"footnote reference\"/><w:basedOn w:val=\"a0\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style></w:styles>";

    private static string List(int id, string form, string text, string style) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\"><w:nsid w:val=\"00000{id}AA\"/><w:multiLevelType w:val=\"multilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{form}\"/>{style}<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"420\" w:hanging=\"420\"/></w:pPr></w:lvl></w:abstractNum>";

    private static string Heading(string text) => $"<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr>{Run(text)}</w:p>";

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Note(string name, int id, string type, string runs) => $"<w:{name} {type} w:id=\"{id}\"><w:p>{runs}</w:p></w:{name}>";

    private static byte[] Relations(IEnumerable<(string Id, string Type, string Target)> relations, string more = "") =>
        Utf8($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}{r.Type}\" Target=\"{r.Target}\"/>"))}{more}</Relationships>");

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
