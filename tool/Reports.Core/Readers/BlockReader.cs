using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Reports.Diagnostics;
using Reports.Documents;
using Md = Markdig.Syntax;
using MdI = Markdig.Syntax.Inlines;

namespace Reports.Readers;

/// <summary>Markdig's blocks to ours. Numbers and references come after, when the whole paper is there.</summary>
internal sealed class BlockReader(PreparedText text, ReadContext context, DiagnosticBag findings)
{
    private readonly InlineReader _inlines = new(text, context, findings);

    public List<Block> Read(Md.ContainerBlock parent)
    {
        var blocks = new List<Block>();
        for (var i = 0; i < parent.Count; i++)
        {
            switch (parent[i])
            {
                case Md.HeadingBlock heading:
                    var following = i + 1 < parent.Count ? parent[i + 1] as Md.ParagraphBlock : null;
                    var (read, joined) = ReadHeading(heading, following);
                    blocks.Add(read);
                    i += joined ? 1 : 0;
                    break;
                case Md.ParagraphBlock paragraph:
                    ReadParagraph(paragraph, blocks);
                    break;
                case Md.ListBlock list:
                    new ListReader(text, this, findings).Read(list, blocks);
                    break;
                case Md.QuoteBlock quote:
                    blocks.Add(new Quote(Read(quote)) { Location = At(quote) });
                    break;
                case CustomContainer container:
                    blocks.Add(ReadContainer(container));
                    break;
                case TableLines { Rows.Count: > 0 } table:
                    blocks.Add(ReadTable(table));
                    break;
                case Md.FencedCodeBlock fence:
                    ReadFence(fence, blocks);
                    break;
                case Md.ThematicBreakBlock rule:
                    findings.Add(ReaderProblems.ThematicBreak(At(rule)));
                    break;
                case FootnoteGroup or Md.LinkReferenceDefinitionGroup or Md.BlankLineBlock:
                    break;
                default:
                    KeepSource(parent[i], blocks);
                    break;
            }
        }
        return blocks;
    }

    /// <summary>The place of a block's first line.</summary>
    public SourceLocation At(Md.Block block)
    {
        var end = text.Text.AsSpan(Math.Clamp(block.Span.Start, 0, text.Text.Length)).IndexOfAny('\n', '\r');
        var length = Math.Max(0, block.Span.Length);
        return text.At(block.Span.Start, end < 0 ? length : Math.Min(length, end));
    }

    private (Heading Heading, bool JoinedNext) ReadHeading(Md.HeadingBlock heading, Md.ParagraphBlock? following)
    {
        var place = At(heading);
        if (heading.Level > 4)
            findings.Add(ReaderProblems.HeadingTooDeep(heading.Level, place));
        var attributes = text.TakeAttributes(heading.Line);
        var rest = RunInHeading.TakeRest(heading.Inline);
        var inlines = _inlines.Read(heading.Inline);
        var runIn = rest is null ? null : _inlines.Read(rest);
        // Text that follows without an empty line joins the paragraph.
        var joins = runIn is not null && following is not null && following.Line == heading.Line + 1;
        if (joins)
            runIn = Join(runIn!, _inlines.Read(following!.Inline));
        if (attributes is not null)
            AttributeNames.CheckHeading(attributes, findings);
        var read = new Heading(Math.Min(4, heading.Level), attributes?.Has("unnumbered") == true ? 0 : 1, inlines, runIn is { Count: > 0 } ? runIn : null)
        {
            Location = place,
            Id = AttributeNames.Id(attributes, text.Map, findings),
        };
        return (read, joins);
    }

    private static List<Inline> Join(List<Inline> runIn, List<Inline> following)
    {
        var (before, after) = (DocumentWalker.PlainText(runIn), DocumentWalker.PlainText(following));
        var isHan = before.Length == 0 || after.Length == 0 || TextScripts.IsHan(before[^1]) || TextScripts.IsHan(after[0]);
        return isHan ? [.. runIn, .. following] : [.. runIn, new TextRun(" ") { Location = following[0].Location }, .. following];
    }

    private void ReadParagraph(Md.ParagraphBlock paragraph, List<Block> blocks)
    {
        if (paragraph.Inline?.FirstChild is MdI.LinkInline { IsImage: true, NextSibling: null } image)
        {
            if (ReadFigure(paragraph, image) is { } figure)
                blocks.Add(figure);
            return;
        }
        var place = At(paragraph);
        foreach (var part in PageBreaks.Split(paragraph.Inline, _inlines))
            blocks.Add(part is null ? new PageBreak { Location = place } : new Paragraph(part) { Location = place });
    }

    private Block? ReadFigure(Md.ParagraphBlock paragraph, MdI.LinkInline image)
    {
        var attributes = text.TakeAttributes(paragraph.Line);
        var alt = _inlines.Read(image);
        if (attributes is not null)
            AttributeNames.CheckFigure(attributes, findings);
        var picture = _inlines.Open(image, DocumentWalker.PlainText(alt));
        if (picture is null)
            return alt.Count == 0 ? null : new Paragraph(alt) { Location = At(paragraph) };
        var caption = attributes?["caption"] is not null ? Caption(attributes)
            : !string.IsNullOrEmpty(image.Title) ? InlineList.Of(PreparedText.Exchange(image.Title), text.Map, findings, (_, _) => _inlines.At(image))
            : alt;
        return new Figure(picture, 0, caption) { Location = At(paragraph), Id = AttributeNames.Id(attributes, text.Map, findings) };
    }

    private Block ReadContainer(CustomContainer container)
    {
        if (container.ClosingFencedCharCount == 0)
            findings.Add(ReaderProblems.FenceNotClosed(At(container)));
        var name = text.Map.Expand(PreparedText.Exchange(container.Info ?? ""));
        var rest = PreparedText.Exchange(container.Arguments ?? "").Trim();
        Attributes? attributes = null;
        var open = rest.EndsWith('}') ? rest.LastIndexOf('{') : -1;
        if (open > 0 && rest[open - 1] == '\\')
            open = -1;
        if (open >= 0 && Attributes.TryParse(rest[open..], (_, _) => At(container), out attributes))
            rest = rest[..open].TrimEnd();
        else if (name.StartsWith('{') && Attributes.TryParse((name + " " + rest).TrimEnd(), (_, _) => At(container), out attributes))
            (name, rest) = (attributes.Classes.Count > 0 ? attributes.Classes[0] : "", "");
        var title = PlainLine.Read(rest, text.Map, findings, (_, _) => At(container));
        if (name is "contents" or "目录" && container.Count == 0)
            return new Contents(int.TryParse(attributes?["levels"], out var levels) ? Math.Clamp(levels, 1, 4) : 2) { Location = At(container) };
        return new Container(ContainerName(name), title, Read(container)) { Location = At(container), Id = AttributeNames.Id(attributes, text.Map, findings) };
    }

    /// <summary>A name is one word, whatever a value has brought into it.</summary>
    private static string ContainerName(string name)
    {
        var word = string.Concat(name.Trim().Select(c => c is '-' or '_' || char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
        return word.Length == 0 ? "container" : word;
    }

    private Table ReadTable(TableLines table)
    {
        foreach (var (row, cells, line) in table.Uneven)
            findings.Add(ReaderProblems.RowLength(row, cells, table.Aligns.Count, text.At(line.Start, line.End - line.Start)));
        if (table.Mismatch is { } mismatch)
            findings.Add(ReaderProblems.GridMismatch(text.At(mismatch.Start, mismatch.End - mismatch.Start)));
        var attributes = text.TakeAttributes(table.Line);
        if (attributes is not null)
            AttributeNames.CheckTable(attributes, findings);
        var columns = table.Rows.SelectMany(r => r).Select(c => c.Column + c.ColumnSpan).Append(table.Aligns.Count).Max();
        var aligns = Enumerable.Range(0, columns).Select(i => i < table.Aligns.Count ? table.Aligns[i] : CellAlign.Auto).ToArray();
        var rows = WholeRows.Complete(table.Rows.Select(r => (IReadOnlyList<(int, Cell)>)[.. r.Select(c => (c.Column, ReadCell(c, aligns)))]), columns);
        return new Table(0, Caption(attributes), Math.Min(table.HeaderRows, rows.Count), [.. aligns.Select(a => new Column(a))], rows)
        {
            Location = At(table),
            Id = AttributeNames.Id(attributes, text.Map, findings),
            IsThreeLine = attributes?.Has("three-line") == true,
            IsLandscape = attributes?.Has("landscape") == true,
            Unit = attributes?["unit"] is { } unit ? text.Map.Expand(unit) : null,
            Notes = attributes is null ? [] : [.. attributes.Pairs.Where(p => p.Key == "note").Select(p => Inlines(attributes, p.Value))],
        };
    }

    private Cell ReadCell(TableCell cell, CellAlign[] aligns)
    {
        var inlines = new List<Inline>();
        foreach (var paragraph in cell.Paragraphs)
        {
            if (inlines.Count > 0)
                inlines.Add(new LineBreak());
            inlines.AddRange(_inlines.Read(paragraph.Inline));
        }
        return new Cell(inlines, cell.ColumnSpan, cell.RowSpan, aligns[cell.Column]);
    }

    private List<Inline> Caption(Attributes? attributes) => attributes?["caption"] is { } caption ? Inlines(attributes, caption) : [];

    private List<Inline> Inlines(Attributes attributes, string value) => PlainLine.Read(value, text.Map, findings, (_, _) => attributes.Location);

    private void ReadFence(Md.FencedCodeBlock fence, List<Block> blocks)
    {
        var place = At(fence);
        if (fence.ClosingFencedCharCount == 0)
            findings.Add(ReaderProblems.FenceNotClosed(place));
        var name = text.Map.Expand(PreparedText.Exchange(fence.Info ?? ""));
        var body = FenceBody.Of(fence, text, place);
        switch (name)
        {
            case "table" or "表" or "表格":
                Add(TableFence.Read(body, context, findings));
                break;
            case "chart" or "图" or "图表":
                Add(ChartFence.Read(body, context, findings));
                break;
            default:
                findings.Add(ReaderProblems.UnknownFence(name, place));
                FenceBody.Lines(body, findings, blocks);
                break;
        }

        void Add(Block? block)
        {
            if (block is not null)
                blocks.Add(block.Location.IsNone ? block with { Location = place } : block);
        }
    }

    /// <summary>A block that the model has no place for: its source is kept as a paragraph.</summary>
    private void KeepSource(Md.Block block, List<Block> blocks)
    {
        var start = Math.Clamp(block.Span.Start, 0, text.Text.Length);
        var end = Math.Clamp(block.Span.End + 1, start, text.Text.Length);
        var source = PreparedText.Exchange(text.Text[start..end]).Trim();
        if (source.Length == 0)
            return;
        findings.Add(ReaderProblems.CannotCarry(text.Map.Expand(source.Length > 40 ? source[..40] : source), At(block)));
        blocks.Add(new Paragraph(InlineList.Of(source, text.Map, findings, (o, n) => text.At(start + o, n))) { Location = At(block) });
    }
}
