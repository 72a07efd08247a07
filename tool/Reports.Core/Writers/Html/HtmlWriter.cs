using System.Globalization;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Writers.Xml;

namespace Reports.Writers.Html;

/// <summary>A page that stands alone: the roles are CSS classes, charts stand in it as SVG, pictures as data; it asks the network for nothing.</summary>
public static class HtmlWriter
{
    /// <param name="svg">Draws a chart: one <c>svg</c> element.</param>
    public static string Write(Document document, Func<ChartSpec, string> svg)
    {
        var page = new HtmlPage(svg);
        page.Write(document);
        return "<!DOCTYPE html>\n" + page.Xml + "\n";
    }
}

internal sealed class HtmlPage(Func<ChartSpec, string> svg)
{
    public XmlText Xml { get; } = new();

    public void Write(Document document)
    {
        Xml.Open("html").Attribute("lang", "zh-CN").Open("head");
        Xml.Empty("meta", "charset", "utf-8");
        Xml.Open("meta").Attribute("http-equiv", "Content-Security-Policy").Attribute("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:").Close();
        Xml.Open("meta").Attribute("name", "viewport").Attribute("content", "width=device-width, initial-scale=1").Close();
        Xml.Element("title", DocumentWalker.PlainText(document.Title).Replace('\n', ' '));
        Xml.Element("style", HtmlStyle.Css).Close();
        Xml.Open("body").Open("article").Attribute("class", "paper " + document.Kind.ToString().ToLowerInvariant());
        Lines(PaperParts.Head(document));
        Xml.Open("section").Attribute("class", "body");
        Blocks(document.Body);
        Xml.Text("").Close();
        Lines(PaperParts.Tail(document));
        Notes(document.Footnotes);
        Xml.Close().Close().Close();
    }

    private void Lines(IEnumerable<PaperLine> lines)
    {
        foreach (var line in lines)
        {
            Xml.Open(line.Role == "title" ? "h1" : "p").Attribute("class", line.Role);
            Inlines(line.Inlines);
            Xml.Text("").Close();
        }
    }

    private void Notes(IReadOnlyList<IReadOnlyList<Block>> notes)
    {
        if (notes.Count == 0)
            return;
        Xml.Open("ol").Attribute("class", "footnotes");
        for (var i = 0; i < notes.Count; i++)
        {
            Xml.Open("li").Attribute("id", FormattableString.Invariant($"note-{i + 1}"));
            Blocks(notes[i]);
            Xml.Text("").Close();
        }
        Xml.Close();
    }

    private void Blocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            Block(block);
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Heading(heading);
                break;
            case Paragraph paragraph:
                Paragraph("p", null, paragraph.Inlines);
                break;
            case ListBlock list:
                List(list);
                break;
            case Quote quote:
                Xml.Open("blockquote");
                Blocks(quote.Blocks);
                Xml.Text("").Close();
                break;
            case Container container:
                Xml.Open("div").Attribute("class", "container " + container.Name).Attribute("id", container.Id);
                if (container.Title.Count > 0)
                    Paragraph("p", "container-title", container.Title);
                Blocks(container.Blocks);
                Xml.Text("").Close();
                break;
            case PageBreak:
                Xml.Open("div").Attribute("class", "page-break").Text("").Close();
                break;
            case Figure figure:
                Xml.Open("figure").Attribute("id", Id("fig:", figure.Id));
                Picture(figure.Picture);
                Caption("图", figure.Number, figure.Caption);
                Xml.Close();
                break;
            case Chart chart:
                Xml.Open("figure").Attribute("class", "chart").Attribute("id", Id("fig:", chart.Id)).Raw(svg(chart.Spec));
                Caption("图", chart.Number, chart.Caption);
                if (chart.Spec.SourceNote is not null)
                    Xml.Open("p").Attribute("class", "source").Text(chart.Spec.SourceNote).Close();
                Xml.Close();
                break;
            case Table table:
                Table(table);
                break;
        }
    }

    private void Heading(Heading heading)
    {
        var number = HeadingNumbers.Of(heading);
        if (heading.RunIn is null)
        {
            Xml.Open("h" + (heading.Level + 1).ToString(CultureInfo.InvariantCulture)).Attribute("class", Level(heading)).Attribute("id", heading.Id).Text(number);
            Inlines(heading.Inlines);
            Xml.Close();
            return;
        }
        Xml.Open("p").Attribute("class", "run-in").Attribute("id", heading.Id).Open("span").Attribute("class", Level(heading)).Text(number);
        Inlines(heading.Inlines);
        Xml.Close();
        Inlines(heading.RunIn);
        Xml.Close();
    }

    private static string Level(Heading heading) => FormattableString.Invariant($"level-{heading.Level}");

    private void List(ListBlock list)
    {
        if (list.Kind is ListKind.Bullet or ListKind.Decimal)
        {
            Xml.Open(list.Kind == ListKind.Bullet ? "ul" : "ol").Attribute("id", list.Id);
            foreach (var item in list.Items)
            {
                Xml.Open("li");
                Blocks(item.Blocks);
                Xml.Text("").Close();
            }
            Xml.Close();
            return;
        }
        Xml.Open("div").Attribute("class", "list " + list.Kind.ToString().ToLowerInvariant() + (list.IsInline ? " inline" : "")).Attribute("id", list.Id);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var blocks = list.Items[i].Blocks;
            var hasText = blocks.Count > 0 && blocks[0] is Paragraph;
            Xml.Open("p").Open("span").Attribute("class", "number").Text(HeadingNumbers.Of(list.Kind, i + 1)).Close();
            if (hasText)
                Inlines(((Paragraph)blocks[0]).Inlines);
            Xml.Close();
            Blocks(blocks.Skip(hasText ? 1 : 0));
        }
        Xml.Text("").Close();
    }

    private void Table(Table table)
    {
        Xml.Open("table").Attribute("class", table.IsThreeLine ? "three-line" : "grid").Attribute("id", Id("tbl:", table.Id));
        if (table.Caption.Count > 0)
        {
            Xml.Open("caption").Text(table.Number == 0 ? "" : FormattableString.Invariant($"表{table.Number}　"));
            Inlines(table.Caption);
            if (table.Unit is not null)
                Xml.Open("span").Attribute("class", "unit").Text("单位：" + table.Unit).Close();
            Xml.Close();
        }
        Rows("thead", "th", table.Rows.Take(table.HeaderRows), table);
        Rows("tbody", "td", table.Rows.Skip(table.HeaderRows), table);
        Xml.Close();
        foreach (var note in table.Notes)
            Paragraph("p", "note", note);
    }

    private void Rows(string part, string tag, IEnumerable<Row> rows, Table table)
    {
        Xml.Open(part);
        foreach (var row in rows)
        {
            Xml.Open("tr").Attribute("class", row.IsTotal ? "total" : null);
            foreach (var cell in row.Cells)
            {
                var mark = cell.Mark == CellMark.None ? "" : "mark-" + cell.Mark.ToString().ToLowerInvariant();
                Xml.Open(tag).Attribute("class", (Align(cell) + " " + mark).Trim() is { Length: > 0 } name ? name : null);
                if (cell.ColumnSpan > 1)
                    Xml.Attribute("colspan", cell.ColumnSpan);
                if (cell.RowSpan > 1)
                    Xml.Attribute("rowspan", cell.RowSpan);
                if (cell.Mark == CellMark.Shade)
                    Xml.Attribute("style", string.Create(CultureInfo.InvariantCulture, $"--shade:{cell.Shade:0.##}"));
                Inlines(cell.Inlines);
                Xml.Text("").Close();
            }
            Xml.Close();
        }
        Xml.Text("").Close();
    }

    /// <summary>Numbers stand right unless the table says otherwise.</summary>
    private static string Align(Cell cell) => cell.Align switch
    {
        CellAlign.Left => "left",
        CellAlign.Center => "center",
        CellAlign.Right => "right",
        _ => DocumentWalker.PlainText(cell.Inlines) is { Length: > 0 } text && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '%' or '—') ? "right" : "",
    };

    private void Caption(string name, int number, IReadOnlyList<Inline> caption)
    {
        if (caption.Count == 0)
            return;
        Xml.Open("figcaption").Text(number == 0 ? "" : FormattableString.Invariant($"{name}{number}　"));
        Inlines(caption);
        Xml.Close();
    }

    private void Paragraph(string tag, string? role, IReadOnlyList<Inline> inlines)
    {
        Xml.Open(tag).Attribute("class", role);
        Inlines(inlines);
        Xml.Text("").Close();
    }

    private void Inlines(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
            Inline(inline);
    }

    private void Inline(Inline inline)
    {
        switch (inline)
        {
            case TextRun { From: { } from } run:
                Xml.Open("span").Attribute("class", from.IsGap ? "gap" : "value").Attribute("title", Places(from)).Text(run.Text).Close();
                break;
            case TextRun run:
                Xml.Text(run.Text);
                break;
            case LineBreak:
                Xml.Empty("br");
                break;
            case Strong strong:
                Wrapped("strong", strong.Inlines);
                break;
            case Emphasis emphasis:
                Wrapped("em", emphasis.Inlines);
                break;
            case Stress stress:
                Inlines(stress.Inlines);
                break;
            case Link link:
                Xml.Open("a").Attribute("href", link.Target).Attribute("rel", "noreferrer");
                Inlines(link.Inlines);
                Xml.Text("").Close();
                break;
            case Reference reference:
                Xml.Open("a").Attribute("href", "#" + PaperParts.Target(reference)).Text(reference.Text).Close();
                break;
            case FootnoteMark mark:
                Xml.Open("sup").Open("a").Attribute("href", FormattableString.Invariant($"#note-{mark.Number}")).Text(mark.Number.ToString(CultureInfo.InvariantCulture)).Close().Close();
                break;
            case PictureInline picture:
                Picture(picture.Picture);
                break;
        }
    }

    private void Wrapped(string tag, IReadOnlyList<Inline> inlines)
    {
        Xml.Open(tag);
        Inlines(inlines);
        Xml.Text("").Close();
    }

    private void Picture(Picture picture)
    {
        var type = picture.Format switch { PictureFormat.Png => "png", PictureFormat.Jpeg => "jpeg", _ => "svg+xml" };
        Xml.Open("img").Attribute("src", $"data:image/{type};base64,{Convert.ToBase64String(picture.Bytes.Span)}").Attribute("alt", picture.Alt)
            .Attribute("width", picture.PixelWidth).Attribute("height", picture.PixelHeight).Close();
    }

    private static string? Id(string prefix, string? id) => id is null ? null : prefix + id;

    /// <summary>The cells of a value, up to three.</summary>
    private static string? Places(PrintedValue from) =>
        from.Cells.Count == 0 ? null : string.Join("；", from.Cells.Take(3).Select(c => c.ToString())) + (from.Cells.Count > 3 ? "…" : "");
}
