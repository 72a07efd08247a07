using System.Globalization;
using Reports.Documents;

namespace Reports.Writers.Markdown;

/// <summary>Blocks as lines of Markdown, an empty line between two blocks.</summary>
internal sealed class MarkdownBlocks(Func<Picture, string> nameOf)
{
    private readonly MarkdownInlines _inlines = new(nameOf);

    public List<string> Of(IReadOnlyList<Block> blocks)
    {
        var lines = new List<string>();
        var isOther = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            // Two lists one after the other are kept apart by their marks.
            isOther = blocks[i] is ListBlock && i > 0 && blocks[i - 1] is ListBlock && !isOther;
            var block = Block(blocks[i], isOther);
            if (block.Count == 0)
                continue;
            if (lines.Count > 0)
                lines.Add("");
            lines.AddRange(block);
        }
        return lines;
    }

    private List<string> Block(Block block, bool isOther)
    {
        switch (block)
        {
            case Heading heading:
                return [Heading(heading)];
            case Paragraph paragraph:
                return Lines(_inlines.Of(paragraph.Inlines, MarkdownPlace.Paragraph));
            case ListBlock list:
                return List(list, isOther);
            case Quote quote:
                return [.. Of(quote.Blocks).DefaultIfEmpty("").Select(l => l.Length == 0 ? ">" : "> " + l)];
            case Container container:
                return Container(container.Name, container.Title, container.Id, Of(container.Blocks));
            case PageBreak:
                return ["\\pagebreak"];
            case Contents contents:
                return [string.Create(CultureInfo.InvariantCulture, $"::: contents {{levels={contents.Levels}}}"), ":::"];
            case Figure figure:
                return [Attributes(Id("fig:", figure.Id), figure.Caption.Count > 0 || figure.Picture.Alt.Length > 0 ? Pair("caption", figure.Caption) : ""), _inlines.Picture(figure.Picture, MarkdownPlace.Paragraph)];
            case Chart chart:
                return Container("chart", chart.Caption, chart.Id, MarkdownTable.Of(ChartData(chart.Spec), _inlines));
            case Table table:
                return [.. TableAttributes(table), .. MarkdownTable.Of(table, _inlines)];
            default:
                return [];
        }
    }

    private string Heading(Heading heading)
    {
        var text = _inlines.Of(heading.Inlines, MarkdownPlace.Heading);
        if (heading.RunIn is not null)
        {
            // The one 。 that is read as the end of the heading.
            var end = text.LastIndexOf("&#12290;", StringComparison.Ordinal);
            text = end >= 0 ? text[..end] + "。" + text[(end + 8)..] : text + "。";
            text += _inlines.Of(heading.RunIn, MarkdownPlace.Heading);
        }
        return new string('#', heading.Level) + " " + text + Braces(heading.Number == 0 ? ".unnumbered" : "", heading.Id is null ? "" : "#" + heading.Id);
    }

    private static List<string> Lines(string text) => text.Length == 0 ? [] : [text];

    private List<string> List(ListBlock list, bool isOther)
    {
        var kind = list.Kind switch { ListKind.Shi => ".shi", ListKind.Yao => ".yao", ListKind.Di => ".di", _ => "" };
        var lines = new List<string>();
        if (Braces(kind, list.IsInline ? ".inline" : "", list.Id is null ? "" : "#" + list.Id).Trim() is { Length: > 0 } attributes)
            lines.Add(attributes);
        var mark = list.Kind == ListKind.Bullet ? isOther ? "* " : "- " : isOther ? "1) " : "1. ";
        foreach (var item in list.Items)
        {
            var first = true;
            foreach (var line in Of(item.Blocks).DefaultIfEmpty(""))
            {
                lines.Add(first ? (mark + line).TrimEnd(' ') : line.Length == 0 ? "" : new string(' ', mark.Length) + line);
                first = false;
            }
        }
        return lines;
    }

    private static List<string> Container(string name, IReadOnlyList<Inline> title, string? id, List<string> inner)
    {
        // An inner fence must be shorter than the outer one, which would end with it otherwise.
        var longest = inner.Select(LongestFence).DefaultIfEmpty(0).Max();
        var fence = new string(':', Math.Max(3, longest + 1));
        var head = $"{fence} {name} {MarkdownHead.PlainLine(title)}".TrimEnd() + Braces(id is null ? "" : "#" + id);
        return [head, .. inner, fence];
    }

    private static int LongestFence(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var c in line)
        {
            run = c == ':' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    private static IEnumerable<string> TableAttributes(Table table)
    {
        var line = Attributes(Id("tbl:", table.Id), Pair("caption", table.Caption), table.Unit is null ? "" : $"unit=\"{MarkdownEscape.PlainLine(table.Unit)}\"",
            table.IsThreeLine ? ".three-line" : "", table.IsLandscape ? ".landscape" : "", string.Join(' ', table.Notes.Select(n => Pair("note", n))));
        return line.Length == 0 ? [] : [line];
    }

    private static Table ChartData(ChartSpec spec)
    {
        var head = new Row([Text(spec.CategoryName ?? ""), .. spec.Series.Select(s => Text(s.Name))]);
        var rows = spec.Categories.Select((c, i) => new Row([Text(c), .. spec.Series.Select(s => Text(i < s.Values.Count ? s.Values[i]?.ToString("F" + s.Decimals, CultureInfo.InvariantCulture) ?? "—" : "—"))]));
        return new Table(0, [], 1, [.. Enumerable.Repeat(new Column(), spec.Series.Count + 1)], [head, .. rows]);

        static Cell Text(string text) => new([new TextRun(text)]);
    }

    private static string Id(string prefix, string? id) => id is null ? "" : "#" + prefix + id;

    private static string Pair(string name, IReadOnlyList<Inline> value) => value.Count == 0 ? "" : $"{name}=\"{MarkdownHead.PlainLine(value)}\"";

    private static string Attributes(params string[] parts) => Braces(parts).TrimStart();

    private static string Braces(params string[] parts) =>
        string.Join(' ', parts.Where(p => p.Length > 0)) is { Length: > 0 } inner ? $" {{{inner}}}" : "";
}
