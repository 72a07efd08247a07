using Markdig;
using Markdig.Extensions.Footnotes;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;
using Md = Markdig.Syntax;
using MdI = Markdig.Syntax.Inlines;

namespace Reports.Readers;

/// <summary>Reads the Markdown dialect of papers: merged text in, document out.</summary>
public static class MarkdownReader
{
    /// <summary>Reads a paper; what is wrong with it is in <paramref name="findings"/>, and with an error among them it is not fit to be written.</summary>
    public static Document? Read(MergedText text, ReadContext context, DiagnosticBag findings)
    {
        var (head, bodyStart) = ReadHead(text, context, findings);
        if (head is null)
            return null;
        var prepared = MarkdownPreparation.Prepare(text, bodyStart, findings);
        var tree = Parse(prepared, findings);
        var reader = new BlockReader(prepared, context, findings);
        var body = reader.Read(tree);
        var notes = tree.OfType<FootnoteGroup>().SelectMany(g => g.OfType<Footnote>()).OrderBy(n => n.Order)
            .Select(n => reader.Read(n)).ToList();
        LeftOver.Keep(tree, prepared, reader, body, findings);
        body = Numbering.Number(body, findings);
        var (resolved, footnotes) = References.Resolve(body, notes, findings);
        return head with { Body = resolved, Footnotes = footnotes };
    }

    private static (Document? Head, int BodyStart) ReadHead(MergedText text, ReadContext context, DiagnosticBag findings)
    {
        var span = FrontMatterSpan.Find(text.Text);
        if (span.HeadEnd < 0 && !span.IsOpen && context.WithoutHead is { } kind)
            return (new Document { Kind = kind, File = text.File }, 0);
        if (span.HeadEnd < 0)
        {
            findings.Add(span.IsOpen ? ReaderProblems.FrontMatterNotClosed(text.Map.At(span.Start, 3)) : ReaderProblems.FrontMatterMissing(new SourceLocation(text.File, 1)));
            return span.IsOpen ? (null, 0) : (new Document { Kind = DocumentKind.Official, File = text.File }, 0);
        }
        var map = YamlHead.Read(text.Text, span.HeadStart, span.HeadEnd, text.Map, findings);
        return map is null
            ? (findings.HasErrors ? new Document { Kind = DocumentKind.Official, File = text.File } : FrontMatter.Read(new DataMap(text.Map.At(span.Start, 3)), text.Map, text.File, findings), span.BodyStart)
            : (FrontMatter.Read(map, text.Map, text.File, findings), span.BodyStart);
    }

    private static Md.MarkdownDocument Parse(PreparedText prepared, DiagnosticBag findings)
    {
        try
        {
            return Markdown.Parse(prepared.Text, MarkdownDialect.Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig gives up at a depth of its own. The limits of the preparation lie below it, so this is a net, not a path.
            findings.Add(ReaderProblems.CannotBeParsed(prepared.At(0, 0)));
            return AsText(prepared.Text);
        }
    }

    /// <summary>Each line a paragraph of plain text.</summary>
    private static Md.MarkdownDocument AsText(string text)
    {
        var document = new Md.MarkdownDocument();
        var (start, number) = (0, 0);
        foreach (var line in text.Split('\n'))
        {
            if (line.AsSpan().Trim().Length > 0)
            {
                var span = new Md.SourceSpan(start, start + line.Length - 1);
                var literal = new MdI.LiteralInline(line.Trim()) { Span = span, Line = number };
                document.Add(new Md.ParagraphBlock { Line = number, Span = span, Inline = new MdI.ContainerInline { Span = span }.AppendChild(literal) });
            }
            start += line.Length + 1;
            number++;
        }
        return document;
    }
}
