using Markdig.Extensions.Footnotes;
using Reports.Diagnostics;
using Reports.Documents;
using Md = Markdig.Syntax;
using MdI = Markdig.Syntax.Inlines;

namespace Reports.Readers;

/// <summary>Markdig takes definitions of links and footnotes out of the text. Those that nothing refers to are text that would be lost.</summary>
internal static class LeftOver
{
    public static void Keep(Md.MarkdownDocument tree, PreparedText text, BlockReader reader, List<Block> body, DiagnosticBag findings)
    {
        var definitions = tree.OfType<Md.LinkReferenceDefinitionGroup>().SelectMany(g => g.OfType<Md.LinkReferenceDefinition>()).ToList();
        if (definitions.Count == 0)
            return;
        var used = UsedDefinitions(tree);
        foreach (var definition in definitions.OrderBy(d => d.Span.Start))
        {
            if (definition is FootnoteLinkReferenceDefinition { Footnote: var note })
            {
                if (note.Links.Count == 0)
                    Add(definition, reader.Read(note), ReaderProblems.UnusedFootnote(Source(text, definition.Label ?? ""), reader.At(definition)));
            }
            else if (!used.Contains(definition) && definition is not Markdig.Extensions.AutoIdentifiers.HeadingLinkReferenceDefinition)
            {
                var source = PreparedText.Exchange(text.Text[definition.Span.Start..Math.Min(text.Text.Length, definition.Span.End + 1)]);
                var inlines = InlineList.Of(source, text.Map, findings, (o, n) => text.At(definition.Span.Start + o, n));
                Add(definition, [new Paragraph(inlines) { Location = reader.At(definition) }], ReaderProblems.CannotCarry(text.Map.Expand(source), reader.At(definition)));
            }
        }

        void Add(Md.Block definition, IEnumerable<Block> blocks, Diagnostic finding)
        {
            findings.Add(finding);
            var place = reader.At(definition);
            var index = body.FindIndex(b => b.Location.Line > place.Line);
            body.InsertRange(index < 0 ? body.Count : index, blocks);
        }
    }

    private static HashSet<Md.LinkReferenceDefinition> UsedDefinitions(Md.MarkdownDocument tree)
    {
        var used = new HashSet<Md.LinkReferenceDefinition>();
        foreach (var block in Md.MarkdownObjectExtensions.Descendants<Md.LeafBlock>(tree))
        {
            if (block.Inline is null)
                continue;
            foreach (var link in Md.MarkdownObjectExtensions.Descendants<MdI.LinkInline>(block.Inline))
            {
                if (link.Reference is { } reference)
                    used.Add(reference);
            }
        }
        return used;
    }

    private static string Source(PreparedText text, string label) => text.Map.Expand(PreparedText.Exchange(label));
}
