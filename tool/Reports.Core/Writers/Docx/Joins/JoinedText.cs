using System.Globalization;
using System.Xml.Linq;

namespace Reports.Writers.Docx.Joins;

/// <summary>A paragraph, table or other block of a foreign body or note → the same in the volume: its look kept, its ids made the volume's.</summary>
internal sealed class JoinedText(DocxFile file, ForeignScan scan, FaceTheme theme, JoinedStyles styles, JoinedNumbering numbering, PartCopier copier, JoinedFields fields, bool namesColors, int piece)
{
    private static readonly string[] s_left =
        ["proofErr", "lastRenderedPageBreak", "commentRangeStart", "commentRangeEnd", "commentReference", "altChunk", "subDoc", "pPrChange", "rPrChange", "tblPrChange", "tblPrExChange",
         "trPrChange", "tcPrChange", "tblGridChange", "sectPrChange", "numberingChange", "dataBinding", "placeholder", "movie"];

    private static readonly string[] s_marked =
        ["bookmarkStart", "bookmarkEnd", "ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "permStart", "permEnd", "cellIns", "cellDel", "cellMerge"];

    private readonly Dictionary<(string, string), int> _ids = [];
    private readonly HashSet<string> _cursors = new(StringComparer.Ordinal);

    /// <summary>The notes that the text calls, by their ids in the file, in the order of their marks.</summary>
    public List<string> Footnotes { get; } = [];

    public List<string> Endnotes { get; } = [];

    /// <summary>Charts and diagrams whose parts the file does not hold.</summary>
    public int Lost { get; private set; }

    /// <summary>The names of the file's bookmarks in the volume.</summary>
    public required IReadOnlyDictionary<string, string> Bookmarks { get; init; }

    /// <param name="part">The part it stands in, whose relationships it uses.</param>
    public void Fit(XElement block, string part)
    {
        JoinNames.Transition(block);
        fields.DropLoose(block, isNote: block.Name.LocalName is "footnote" or "endnote");
        Prune(block);
        foreach (var paragraph in block.DescendantsAndSelf(JoinNames.W + "p").ToList())
            Paragraph(paragraph);
        foreach (var element in block.DescendantsAndSelf().ToList())
        {
            Attributes(element);
            if (element.Name.Namespace == JoinNames.W)
                Word(element);
            else if (element.Name.LocalName == "docPr")
                element.SetAttributeValue("id", file.NextDrawing());
            else if (element.Name.Namespace == JoinNames.Vml || element.Name.Namespace == JoinNames.Office)
                Shape(element);
            else if (namesColors && element.Name == JoinNames.A + "schemeClr" && theme.Color(element.Attribute("val")?.Value ?? "") is { } color)
                (element.Name, element.Attribute("val")!.Value) = (JoinNames.A + "srgbClr", color);
            Relations(element, part);
        }
        fields.Rewrite(block);
    }

    private void Prune(XElement block)
    {
        foreach (var element in block.Descendants().Where(e => IsLeft(e)).ToList())
            element.Remove();
        // A run that only carried a comment's mark.
        block.Descendants(JoinNames.W + "r").Where(r => r.Elements().All(e => e.Name.LocalName == "rPr") && !r.HasAttributes && r.Elements().Any(e => e.Descendants(JoinNames.W + "rStyle").Any(s => s.Attribute(JoinNames.W + "val")?.Value.Contains("omment", StringComparison.Ordinal) == true))).ToList().ForEach(r => r.Remove());
    }

    /// <summary>It says nothing in a volume: comments, traces of the editor, what readers that do not know it leave out.</summary>
    public bool IsLeft(XElement element)
    {
        if (element.Name.Namespace == JoinNames.W)
        {
            if (element.Name.LocalName == "bookmarkStart" && element.Attribute(JoinNames.W + "name")?.Value == "_GoBack")
                _cursors.Add(element.Attribute(JoinNames.W + "id")?.Value ?? "");
            return s_left.Contains(element.Name.LocalName)
                || (element.Name.LocalName is "bookmarkStart" or "bookmarkEnd" && _cursors.Contains(element.Attribute(JoinNames.W + "id")?.Value ?? ""))
                || (element.Name.LocalName == "id" && element.Parent?.Name.LocalName == "sdtPr");
        }
        return JoinNames.PrefixOf(element.Name.NamespaceName) is null && scan.IsIgnorable(element.Name.NamespaceName);
    }

    private void Paragraph(XElement paragraph)
    {
        var properties = paragraph.Element(JoinNames.W + "pPr");
        // Its place is the first (17.3.1.22); Word takes what stands before it for damage.
        if (properties is not null && properties.PreviousNode is not null)
            properties.Remove();
        if (properties?.Parent is null)
            paragraph.AddFirst(properties ??= new XElement(JoinNames.W + "pPr"));
        var table = paragraph.Ancestors().FirstOrDefault(a => a.Name == JoinNames.W + "tbl" || a.Name == JoinNames.W + "txbxContent");
        var tableStyle = table?.Name.LocalName == "tbl" ? table.Element(JoinNames.W + "tblPr")?.Element(JoinNames.W + "tblStyle")?.Attribute(JoinNames.W + "val")?.Value ?? "" : null;
        var use = styles.Paragraph(properties.Element(JoinNames.W + "pStyle")?.Attribute(JoinNames.W + "val")?.Value, tableStyle);
        properties.Elements(JoinNames.W + "pStyle").Remove();
        properties.AddFirst(new XElement(JoinNames.W + "pStyle", new XAttribute(JoinNames.W + "val", use.Id)));
        Number(properties, use);
        PropertyOrder.SortParagraph(properties);
    }

    private void Number(XElement properties, StyleUse use)
    {
        var numbers = properties.Element(JoinNames.W + "numPr");
        numbers?.Elements().Where(e => e.Name.LocalName is not ("ilvl" or "numId")).Remove();
        var id = numbers?.Element(JoinNames.W + "numId")?.Attribute(JoinNames.W + "val");
        if (id is not null)
        {
            if (id.Value == "0")
                return;
            if (numbering.Instance(id.Value) is { } instance)
                id.Value = instance.ToString(CultureInfo.InvariantCulture);
            else
                numbers!.Remove();
            return;
        }
        if (use.Numbers is null)
            return;
        // The style is shared with other pieces; its list is not.
        var level = numbers?.Element(JoinNames.W + "ilvl");
        numbers?.Remove();
        var own = new XElement(use.Numbers);
        if (level is not null)
            own.Element(JoinNames.W + "ilvl")!.ReplaceWith(level);
        properties.Add(own);
        if (use.Indent is null)
            return;
        // A number on the paragraph would bring the list's indent over the style's.
        var indent = new XElement(JoinNames.W + "pPr", new XElement(use.Indent));
        LookProperties.Lay(new XElement(JoinNames.W + "pPr", properties.Elements(JoinNames.W + "ind")), indent);
        properties.Elements(JoinNames.W + "ind").Remove();
        properties.Add(indent.Elements());
    }

    private void Attributes(XElement element)
    {
        foreach (var attribute in element.Attributes().ToList())
        {
            var name = attribute.Name;
            if (attribute.IsNamespaceDeclaration || name.Namespace == XNamespace.None)
                continue;
            var isTrace = name.Namespace == JoinNames.W && name.LocalName.StartsWith("rsid", StringComparison.Ordinal)
                || name.Namespace == JoinNames.W14 && name.LocalName is "paraId" or "textId"
                || JoinNames.PrefixOf(name.NamespaceName) is null && scan.IsIgnorable(name.NamespaceName);
            if (isTrace)
                attribute.Remove();
        }
        LookProperties.DropThemeColors(element);
    }

    private void Word(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "rFonts":
                theme.Name(element);
                break;
            case "rPr":
                // LibreOffice does not always keep the schema's order, and may say a thing twice.
                element.Elements().GroupBy(e => e.Name).SelectMany(g => g.SkipLast(1)).ToList().ForEach(e => e.Remove());
                PropertyOrder.SortRun(element);
                break;
            case "cantSplit" or "tblHeader" when element.Attribute(JoinNames.W + "val") is { Value: "true" or "1" } on:
                on.Remove();
                break;
            case "rStyle" when element.Attribute(JoinNames.W + "val") is { } id:
                if (styles.Character(id.Value) is { } style)
                    id.Value = style;
                else
                    element.Remove();
                break;
            case "tblPr" when element.Parent?.Name.LocalName == "tbl":
                Table(element);
                break;
            case "footnoteReference":
                Note(element, Footnotes, file.FootnoteBase);
                break;
            case "endnoteReference":
                Note(element, Endnotes, file.EndnoteBase);
                break;
            case "hyperlink" when element.Attribute(JoinNames.R + "id") is null && element.Attribute(JoinNames.W + "anchor") is { } anchor:
                anchor.Value = Bookmarks.GetValueOrDefault(anchor.Value, anchor.Value);
                break;
            case "control" when element.Attribute(JoinNames.W + "shapeid") is { } shape:
                shape.Value += $"_j{piece}";
                break;
            case var name when s_marked.Contains(name):
                Mark(element, name);
                break;
        }
    }

    private void Table(XElement properties)
    {
        var stated = properties.Element(JoinNames.W + "tblStyle");
        var style = styles.Table(stated?.Attribute(JoinNames.W + "val")?.Value);
        stated?.Remove();
        if (style is not null)
            properties.AddFirst(new XElement(JoinNames.W + "tblStyle", new XAttribute(JoinNames.W + "val", style)));
    }

    private static void Note(XElement reference, List<string> notes, int below)
    {
        var id = reference.Attribute(JoinNames.W + "id");
        if (id is null)
            return;
        var at = notes.IndexOf(id.Value);
        if (at < 0)
        {
            at = notes.Count;
            notes.Add(id.Value);
        }
        id.Value = (below + at + 1).ToString(CultureInfo.InvariantCulture);
    }

    private void Mark(XElement element, string name)
    {
        if (element.Attribute(JoinNames.W + "id") is not { } id)
            return;
        // Files may give one id to many; an end belongs to the last begin of its id.
        var isEnd = name.EndsWith("End", StringComparison.Ordinal);
        var family = isEnd ? name[..^3] : name.EndsWith("Start", StringComparison.Ordinal) ? name[..^5] : name;
        if (!isEnd || !_ids.TryGetValue((family, id.Value), out var number))
            _ids[(family, id.Value)] = number = file.NextBookmark();
        id.Value = number.ToString(CultureInfo.InvariantCulture);
        if (element.Attribute(JoinNames.W + "name") is not { } label)
            return;
        if (name == "bookmarkStart")
            label.Value = Bookmarks.GetValueOrDefault(label.Value, label.Value);
        else
            label.Value = $"{label.Value}_v{piece}";
    }

    private void Shape(XElement element)
    {
        if (element.Name.LocalName != "shapetype" && element.Name.Namespace == JoinNames.Vml && element.Attribute("id") is { } id)
            id.Value += $"_j{piece}";
        if (element.Attribute("ShapeID") is { } shape)
            shape.Value += $"_j{piece}";
        element.Attribute(JoinNames.Office + "spid")?.Remove();
    }

    private void Relations(XElement element, string part)
    {
        var named = element.Attributes().Where(a => !a.IsNamespaceDeclaration && (a.Name.Namespace == JoinNames.R || a.Name == JoinNames.Office + "relid")).ToList();
        foreach (var attribute in named)
        {
            if (copier.Relate(part, attribute.Value) is { } id)
                attribute.Value = id;
            else if (element.Name == JoinNames.Office + "OLEObject" || element.Name.LocalName is "hlinkClick" or "hlinkHover")
                element.Remove();
            else if (element.Name.LocalName is "chart" or "relIds" && element.Ancestors(JoinNames.W + "drawing").FirstOrDefault() is { Parent: not null } drawing)
            {
                drawing.Remove();
                Lost++;
                return;
            }
            else
                attribute.Remove();
        }
    }
}
