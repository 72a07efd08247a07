using System.Xml;
using Reports.Diagnostics;

namespace Reports.Readers.Docx;

/// <summary>A foreign .docx → its paragraphs, tables, notes and page set-up, without an object tree.</summary>
public static class DocxReader
{
    /// <returns>Null when it is no Word file, damaged or not safe; a finding says which and what to do.</returns>
    public static DocxPaper? Read(string file, byte[] bytes, DiagnosticBag findings)
    {
        using var package = DocxPackage.Open(file, bytes, findings);
        return package is null ? null : Read(package, findings);
    }

    public static DocxPaper? Read(DocxPackage package, DiagnosticBag findings)
    {
        try
        {
            var styles = DocxStyles.Read(package, package.MainPart);
            var numbering = DocxNumbering.Read(package, package.MainPart);
            var footnotes = Notes(package, "footnotes", styles, numbering);
            var endnotes = Notes(package, "endnotes", styles, numbering);
            var relations = package.RelationsOf(package.MainPart).ToDictionary(r => r.Id, StringComparer.Ordinal);
            using var xml = package.Xml(package.MainPart)!;
            var body = new DocxBodyReader(xml, styles, numbering, id => relations.GetValueOrDefault(id)?.Target);
            if (!MoveTo(xml, "body"))
                throw new InvalidDataException("no body");
            var blocks = body.Read(new SourceLocation(package.File));
            // What comes after the body must be well formed too: a file cut short is damaged.
            while (xml.Read())
            {
            }
            var paper = new DocxPaper(package.File, blocks)
            {
                Footnotes = footnotes,
                Endnotes = endnotes,
                Insertions = body.Insertions,
                Deletions = body.Deletions,
                HasEvenPages = HasEvenPages(package),
                Comments = Comments(package),
                Sections = PageTexts(package, body.Sections, relations, styles),
            };
            Say(paper, body, findings);
            return paper;
        }
        catch (Exception e) when (DocxPackage.IsDamage(e))
        {
            findings.Add(package.Problem(e));
            return null;
        }
    }

    private static void Say(DocxPaper paper, DocxBodyReader body, DiagnosticBag findings)
    {
        if (paper.Insertions + paper.Deletions > 0)
            findings.Add(WordFileProblems.HasRevisions(paper.File, paper.Insertions, paper.Deletions));
        if (body.HiddenCharacters > 0)
            findings.Add(WordFileProblems.HasHiddenText(paper.File, body.HiddenCharacters));
        if (body.Chunks > 0)
            findings.Add(WordFileProblems.PartNotRead(paper.File, "altChunk"));
        if (!HasText(paper.Blocks))
            findings.Add(WordFileProblems.NoText(paper.File));
    }

    private static bool HasText(IEnumerable<DocxBlock> blocks) => blocks.Any(b => b switch
    {
        DocxParagraph p => !string.IsNullOrWhiteSpace(p.Text) || p.TextBoxes.Any(HasText),
        DocxTable t => t.Rows.Any(r => r.Cells.Any(c => HasText(c.Blocks))),
        _ => false,
    });

    private static bool MoveTo(XmlReader xml, string name)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name && xml.IsWord())
                return true;
        }
        return false;
    }

    private static Dictionary<string, IReadOnlyList<DocxBlock>> Notes(DocxPackage package, string kind, DocxStyles styles, DocxNumbering numbering)
    {
        var notes = new Dictionary<string, IReadOnlyList<DocxBlock>>(StringComparer.Ordinal);
        using var xml = package.Related(package.MainPart, kind) is { } part ? package.Xml(part) : null;
        if (xml is null)
            return notes;
        var reader = new DocxBodyReader(xml, styles, numbering, _ => null);
        while (xml.Read())
        {
            // Separators are notes of a type.
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "footnote" or "endnote" && xml.W("id") is { } id && xml.W("type") is null or "normal")
                notes[id] = reader.Read(new SourceLocation(package.File, Sheet: xml.LocalName == "footnote" ? "脚注" : "尾注"));
        }
        return notes;
    }

    private static List<DocxSection> PageTexts(DocxPackage package, List<DocxSectionDraft> drafts, Dictionary<string, DocxRelation> relations, DocxStyles styles)
    {
        var sections = new List<DocxSection>();
        var (headers, footers) = (new List<DocxPageText>(), new List<DocxPageText>());
        foreach (var draft in drafts)
        {
            foreach (var (isFooter, kind, id) in draft.Texts)
            {
                if (!relations.TryGetValue(id, out var relation) || relation.IsExternal || !package.Has(relation.Target))
                    continue;
                using var xml = package.Xml(relation.Target)!;
                var reader = new DocxBodyReader(xml, styles, new DocxNumbering(), _ => null);
                if (!MoveTo(xml, isFooter ? "ftr" : "hdr"))
                    continue;
                var blocks = reader.Read(new SourceLocation(package.File, Sheet: isFooter ? "页脚" : "页眉"));
                var texts = isFooter ? footers : headers;
                texts.RemoveAll(t => t.Kind == kind);
                texts.Add(new DocxPageText(kind, blocks, reader.HasPageNumber));
            }
            // A section that names none goes on with those of the section before.
            sections.Add(draft.Section with { Headers = [.. headers], Footers = [.. footers] });
        }
        return sections;
    }

    private static bool HasEvenPages(DocxPackage package)
    {
        using var xml = package.Related(package.MainPart, "settings") is { } part ? package.Xml(part) : null;
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "evenAndOddHeaders")
                return xml.On();
        }
        return false;
    }

    private static int Comments(DocxPackage package)
    {
        var count = 0;
        using var xml = package.Related(package.MainPart, "comments") is { } part ? package.Xml(part) : null;
        while (xml?.Read() == true)
            count += xml.NodeType == XmlNodeType.Element && xml.LocalName == "comment" && xml.IsWord() ? 1 : 0;
        return count;
    }
}
