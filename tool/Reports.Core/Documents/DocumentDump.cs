using System.Globalization;
using System.Text;

namespace Reports.Documents;

/// <summary>The model as indented text, for golden files and for looking at: values from data stand in ⟦⟧.</summary>
public static class DocumentDump
{
    public static string Of(Document document)
    {
        var text = new StringBuilder();
        Head(text, document);
        Blocks(text, document.Body, 0);
        for (var i = 0; i < document.Footnotes.Count; i++)
        {
            Line(text, 0, $"footnote {i + 1}");
            Blocks(text, document.Footnotes[i], 1);
        }
        return text.ToString();
    }

    /// <summary>The inlines on one line.</summary>
    public static string Of(IReadOnlyList<Inline> inlines)
    {
        var text = new StringBuilder();
        Inlines(text, inlines);
        return text.ToString();
    }

    private static void Head(StringBuilder text, Document document)
    {
        Line(text, 0, "kind: " + document.Kind);
        Element(text, "theme", document.Theme);
        Element(text, "title", Of(document.Title));
        Element(text, "subtitle", Of(document.Subtitle));
        Element(text, "occasion", Of(document.Occasion));
        Element(text, "date", Of(document.Date));
        foreach (var person in document.Speakers)
            Line(text, 0, Members("speaker", ("office", person.Office), ("name", person.Name), ("unit", person.Unit)));
        Element(text, "salutation", Of(document.Salutation));
        if (document.Masthead is { } m)
        {
            Line(text, 0, Members("masthead", ("name", m.Name), ("issue", m.Issue), ("total", m.Total), ("organ", m.Organ), ("date", m.Date),
                ("number", m.Number), ("signer", m.Signer), ("copy", m.Copy), ("secrecy", m.Secrecy), ("urgency", m.Urgency)));
        }
        Element(text, "recipients", string.Join(" | ", document.Recipients));
        Element(text, "attachments", string.Join(" | ", document.Attachments));
        if (document.Signature is { } s)
            Line(text, 0, Members("signature", ("organs", string.Join(" | ", s.Organs)), ("date", s.Date), ("sealed", s.IsSealed ? "yes" : null)));
        if (document.Imprint is { } i)
            Line(text, 0, Members("imprint", ("copy to", i.CopyTo), ("organ", i.Organ), ("date", i.Date)));
        if (document.Distribution is { } d)
            Line(text, 0, Members("distribution", ("report", d.Report), ("send", d.Send), ("issue", d.Issue), ("copies", d.Copies?.ToString(CultureInfo.InvariantCulture))));
        Element(text, "marks", string.Join(" | ", document.Marks));
        Element(text, "minutes", document.Minutes?.ToString(CultureInfo.InvariantCulture));
        Element(text, "speed", document.Speed?.ToString(CultureInfo.InvariantCulture));
    }

    private static void Element(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Line(text, 0, $"{name}: {value}");
    }

    private static string Members(string name, params (string Name, string? Value)[] members) =>
        name + ":" + string.Concat(members.Where(m => !string.IsNullOrEmpty(m.Value)).Select(m => $" [{m.Name} {m.Value!.Replace("\n", "⏎", StringComparison.Ordinal)}]"));

    private static void Blocks(StringBuilder text, IEnumerable<Block> blocks, int depth)
    {
        foreach (var block in blocks)
            Block(text, block, depth);
    }

    private static void Block(StringBuilder text, Block block, int depth)
    {
        var id = block.Id is null ? "" : " #" + block.Id;
        switch (block)
        {
            case Heading heading:
                Line(text, depth, $"heading {heading.Level}{id} {(heading.Number == 0 ? "-" : HeadingNumbers.Of(heading))} {Of(heading.Inlines)}");
                if (heading.RunIn is not null)
                    Line(text, depth + 1, "run-in: " + Of(heading.RunIn));
                break;
            case Paragraph paragraph:
                Line(text, depth, "paragraph " + Of(paragraph.Inlines));
                break;
            case ListBlock list:
                Line(text, depth, $"list {list.Kind}{(list.IsInline ? " inline" : "")}{id}");
                foreach (var item in list.Items)
                {
                    Line(text, depth + 1, "item");
                    Blocks(text, item.Blocks, depth + 2);
                }
                break;
            case Quote quote:
                Line(text, depth, "quote");
                Blocks(text, quote.Blocks, depth + 1);
                break;
            case Container container:
                Line(text, depth, $"container {container.Name}{id} {Of(container.Title)}".TrimEnd());
                Blocks(text, container.Blocks, depth + 1);
                break;
            case PageBreak:
                Line(text, depth, "page break");
                break;
            case Contents contents:
                Line(text, depth, $"contents {contents.Levels}");
                break;
            case Figure figure:
                Line(text, depth, $"figure {figure.Number}{id} {Of(figure.Picture)} {Of(figure.Caption)}".TrimEnd());
                break;
            case Chart chart:
                Chart(text, chart, depth, id);
                break;
            case Table table:
                Table(text, table, depth, id);
                break;
            default:
                Line(text, depth, block.GetType().Name);
                break;
        }
    }

    private static void Table(StringBuilder text, Table table, int depth, string id)
    {
        var flags = (table.IsThreeLine ? " three-line" : "") + (table.IsLandscape ? " landscape" : "") + (table.Unit is null ? "" : $" [unit {table.Unit}]");
        Line(text, depth, $"table {table.Number}{id}{flags} head {table.HeaderRows} {Of(table.Caption)}".TrimEnd());
        Line(text, depth + 1, "columns " + string.Join(' ', table.Columns.Select(c => c.Align + (c.WidthInCharacters is { } w ? w.ToString("0.#", CultureInfo.InvariantCulture) : ""))));
        foreach (var row in table.Rows)
            Line(text, depth + 1, (row.IsTotal ? "total " : "row ") + string.Join(" | ", row.Cells.Select(Of)));
        foreach (var note in table.Notes)
            Line(text, depth + 1, "note " + Of(note));
    }

    private static string Of(Cell cell) =>
        (cell.ColumnSpan > 1 || cell.RowSpan > 1 ? $"<{cell.ColumnSpan}x{cell.RowSpan}>" : "")
        + (cell.Mark == CellMark.None ? "" : $"<{cell.Mark}{(cell.Mark == CellMark.Shade ? " " + cell.Shade.ToString("0.00", CultureInfo.InvariantCulture) : "")}>")
        + Of(cell.Inlines);

    private static void Chart(StringBuilder text, Chart chart, int depth, string id)
    {
        var spec = chart.Spec;
        Line(text, depth, $"chart {chart.Number}{id} {spec.Kind}{(spec.Unit is null ? "" : $" [unit {spec.Unit}]")}{(spec.SecondUnit is null ? "" : $" [second unit {spec.SecondUnit}]")} {Of(chart.Caption)}".TrimEnd());
        Line(text, depth + 1, "categories " + string.Join(" | ", spec.Categories));
        foreach (var series in spec.Series)
        {
            Line(text, depth + 1, $"series {series.Name}{(series.OnSecondAxis ? " (second axis)" : "")} "
                + string.Join(" | ", series.Values.Select(v => v?.ToString("F" + series.Decimals, CultureInfo.InvariantCulture) ?? "—")));
        }
        if (spec.Target is { } target)
            Line(text, depth + 1, $"target {spec.TargetName} {target.ToString(CultureInfo.InvariantCulture)}");
        if (spec.Alt.Length > 0)
            Line(text, depth + 1, "alt " + spec.Alt);
        if (spec.SourceNote is not null)
            Line(text, depth + 1, "source " + spec.SourceNote);
    }

    private static string Of(Picture picture) => $"({picture.Format} {picture.PixelWidth}x{picture.PixelHeight})";

    private static void Inlines(StringBuilder text, IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun { From: null } run: text.Append(run.Text); break;
                case TextRun run: text.Append(run.From!.IsGap ? "⟦?" : "⟦").Append(run.Text).Append('⟧'); break;
                case LineBreak: text.Append('⏎'); break;
                case FootnoteMark mark: text.Append(CultureInfo.InvariantCulture, $"[^{mark.Number}]"); break;
                case Reference reference: text.Append(CultureInfo.InvariantCulture, $"<ref {reference.TargetId}>{reference.Text}</ref>"); break;
                case PictureInline picture: text.Append("<picture ").Append(Of(picture.Picture)).Append(' ').Append(picture.Picture.Alt).Append('>'); break;
                case Strong strong: Wrapped(text, "<b>", strong.Inlines, "</b>"); break;
                case Emphasis emphasis: Wrapped(text, "<i>", emphasis.Inlines, "</i>"); break;
                case Stress stress: Wrapped(text, "<stress>", stress.Inlines, "</stress>"); break;
                case Link link: Wrapped(text, $"<a {link.Target}>", link.Inlines, "</a>"); break;
                default: text.Append('<').Append(inline.GetType().Name).Append('>'); break;
            }
        }
    }

    private static void Wrapped(StringBuilder text, string open, IReadOnlyList<Inline> inlines, string close)
    {
        text.Append(open);
        Inlines(text, inlines);
        text.Append(close);
    }

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');
}
