using System.Globalization;
using System.Text;
using Reports.Documents;

namespace Reports.Writers.Text;

/// <summary>Clean text to paste into an office system: one paragraph a line, every number written out, tables with tabs.</summary>
public static class PlainTextWriter
{
    public static string Write(Document document)
    {
        var text = new StringBuilder();
        foreach (var line in PaperParts.Head(document))
            Line(text, Of(line.Inlines));
        if (text.Length > 0)
            text.Append('\n');
        Blocks(text, document.Body, "");
        var tail = PaperParts.Tail(document).ToList();
        if (tail.Count > 0)
            text.Append('\n');
        foreach (var line in tail)
            Line(text, Of(line.Inlines));
        for (var i = 0; i < document.Footnotes.Count; i++)
        {
            if (i == 0)
                text.Append('\n');
            text.Append(CultureInfo.InvariantCulture, $"[{i + 1}] ");
            Blocks(text, document.Footnotes[i], "");
        }
        return text.ToString();
    }

    private static void Blocks(StringBuilder text, IEnumerable<Block> blocks, string indent)
    {
        foreach (var block in blocks)
            Block(text, block, indent);
    }

    private static void Block(StringBuilder text, Block block, string indent)
    {
        switch (block)
        {
            case Heading heading:
                Line(text, indent + HeadingNumbers.Of(heading) + Of(heading.Inlines) + (heading.RunIn is null ? "" : Of(heading.RunIn)));
                break;
            case Paragraph paragraph:
                Line(text, indent + Of(paragraph.Inlines));
                break;
            case ListBlock list:
                List(text, list, indent);
                break;
            case Quote quote:
                Blocks(text, quote.Blocks, indent);
                break;
            case Container container:
                if (container.Title.Count > 0)
                    Line(text, indent + Of(container.Title));
                Blocks(text, container.Blocks, indent);
                break;
            case Figure figure:
                Line(text, indent + Caption("图", figure.Number, figure.Caption, figure.Picture.Alt));
                break;
            case Chart chart:
                Line(text, indent + Caption("图", chart.Number, chart.Caption, chart.Spec.Alt));
                if (chart.Spec.SourceNote is not null)
                    Line(text, indent + chart.Spec.SourceNote);
                break;
            case Table table:
                Table(text, table, indent);
                break;
            case PageBreak:
                text.Append('\n');
                break;
        }
    }

    private static void List(StringBuilder text, ListBlock list, string indent)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var number = list.Kind switch
            {
                ListKind.Bullet => "· ",
                ListKind.Decimal => HeadingNumbers.Of(list.Kind, i + 1) + " ",
                _ => HeadingNumbers.Of(list.Kind, i + 1),
            };
            var blocks = list.Items[i].Blocks;
            var first = blocks.Count > 0 && blocks[0] is Paragraph paragraph ? Of(paragraph.Inlines) : "";
            text.Append(list.IsInline && i > 0 ? "" : indent).Append(number).Append(first);
            var isJoined = list.IsInline && blocks.Count <= 1 && i < list.Items.Count - 1;
            if (!isJoined)
                text.Append('\n');
            Blocks(text, blocks.Skip(blocks.Count > 0 && blocks[0] is Paragraph ? 1 : 0), indent + "　　");
        }
    }

    private static void Table(StringBuilder text, Table table, string indent)
    {
        if (table.Caption.Count > 0)
            Line(text, indent + Caption("表", table.Number, table.Caption, ""));
        if (table.Unit is not null)
            Line(text, indent + "单位：" + table.Unit);
        foreach (var line in TableTexts.Grid(table))
            Line(text, indent + string.Join('\t', line.Select(c => c is null ? "" : Of(c.Inlines).Replace('\n', ' ').Replace('\t', ' '))));
        foreach (var note in table.Notes)
            Line(text, indent + Of(note));
    }

    private static string Caption(string name, int number, IReadOnlyList<Inline> caption, string alt)
    {
        var text = Of(caption);
        var head = number == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{name}{number}　{text}");
        return alt.Length == 0 || alt == text ? head : head.Length == 0 ? $"[{alt}]" : $"{head}\n[{alt}]";
    }

    private static string Of(IReadOnlyList<Inline> inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case FootnoteMark mark:
                    text.Append(CultureInfo.InvariantCulture, $"[{mark.Number}]");
                    break;
                case Link link:
                    Append(text, link.Inlines);
                    if (link.Target != DocumentWalker.PlainText(link.Inlines) && link.Target.Contains("://", StringComparison.Ordinal))
                        text.Append('（').Append(link.Target).Append('）');
                    break;
                case PictureInline picture when picture.Picture.Alt.Length > 0:
                    text.Append('[').Append(picture.Picture.Alt).Append(']');
                    break;
                case Strong or Emphasis or Stress:
                    Append(text, DocumentWalker.InlinesWithin(inline));
                    break;
                default:
                    text.Append(DocumentWalker.PlainText([inline]));
                    break;
            }
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
