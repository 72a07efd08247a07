using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Reports.Data;
using Reports.Writers.Markdown;

namespace Reports.Imports;

/// <summary>A piece as a template: front matter, Markdown of the dialect, gaps as fields with what stood there as their alternative.</summary>
internal sealed partial class PieceMarkdown(Placeholders gaps, string stem)
{
    private readonly StringBuilder _out = new();

    public List<ImportTable> Tables { get; } = [];

    public string Write(ImportPiece piece, string source)
    {
        Head(piece, source);
        foreach (var part in piece.Parts)
            Part(part);
        return _out.ToString().TrimEnd('\n') + "\n";
    }

    private void Head(ImportPiece piece, string source)
    {
        var head = piece.Head;
        _out.Append(CultureInfo.InvariantCulture, $"---\n# {Comment(source)} {piece.StartLine}–{piece.EndLine}\nkind: {piece.Kind}\n");
        Line("title", head.Title.Count > 0 ? string.Join("\\ ", head.Title.Select(Plain)) : MarkdownEscape.PlainLine(piece.Title));
        if (head.Masthead.Head.Count > 0)
        {
            _out.Append("masthead:\n");
            foreach (var (name, value) in head.Masthead.Head)
                Line("  " + name, Plain(value));
        }
        Line("subtitle", head.Subtitle.Count > 0 ? string.Join("\\ ", head.Subtitle.Select(Plain)) : null);
        Line("date", head.Date is { } date ? Plain(date) : null);
        if (head.Speakers.Count > 0)
            Speakers(head.Speakers);
        if (head.Recipients is { } recipients)
            _out.Append("recipients:\n  - \"").Append(Plain(recipients, Clean(recipients.Text))).Append("\"\n");
        Line("salutation", head.Salutation is { } salutation ? Plain(salutation, Clean(salutation.Text)) : null);
        if (head.Masthead.Distribution.Count > 0)
        {
            _out.Append("distribution:\n");
            foreach (var (name, value) in head.Masthead.Distribution.Reverse())
                Line("  " + name, Plain(value));
        }
        if (head.SignedOn is { } signedOn)
        {
            _out.Append("signature:\n");
            Line("  organ", head.Organ is { } organ ? Plain(organ) : null);
            Line("  date", Plain(signedOn));
        }
        _out.Append("---\n\n");
    }

    private void Line(string name, string? value)
    {
        if (value is not null)
            _out.Append(name).Append(": \"").Append(value).Append("\"\n");
    }

    /// <summary>县长 张三 is read as office and name; a unit alone is a name.</summary>
    private void Speakers(List<TextLine> speakers)
    {
        _out.Append("speaker:\n");
        foreach (var speaker in speakers)
            _out.Append("  - \"").Append(Plain(speaker, SpeakerName(speaker.Text))).Append("\"\n");
    }

    internal static string SpeakerName(string text)
    {
        var name = text.Trim(' ', '（', '）', '(', ')', '\u3000');
        return string.Join(' ', name.Split([' ', '\u3000', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A salutation without its colon and what stray marks follow it.</summary>
    internal static string Clean(string salutation) => salutation.TrimEnd('：', ':', '|', '。', ' ', '，', ',');

    private void Part(PaperPart part)
    {
        switch (part)
        {
            case HeadingPart heading:
                Heading(heading);
                break;
            case ParagraphPart paragraph:
                _out.Append(Text(paragraph.Text, MarkdownPlace.Paragraph, block: true)).Append("\n\n");
                break;
            case ListPart list:
                List(list);
                break;
            case TablePart table:
                Table(table);
                break;
        }
    }

    private void Heading(HeadingPart heading)
    {
        _out.Append('#', heading.Level).Append(' ');
        // The 。 of a heading that goes on is the one mark that must stay as it is.
        var text = heading.Text;
        var ends = text.Text.EndsWith('。');
        _out.Append(Text(ends ? text.Part(0, text.Length - 1) : text, MarkdownPlace.Heading, block: false));
        if (ends)
            _out.Append('。');
        if (heading.RunIn is { } runIn)
            _out.Append(Hash().Replace(Text(runIn, MarkdownPlace.Paragraph, block: false), "\\#"));
        _out.Append(heading.IsNumbered ? "\n\n" : " {.unnumbered}\n\n");
    }

    private void List(ListPart list)
    {
        var kind = list.Kind switch { PartMark.Shi => ".shi", PartMark.Yao => ".yao", PartMark.Di => ".di", _ => "" };
        if (kind.Length > 0)
            _out.Append('{').Append(kind).Append(list.IsInline ? " .inline" : "").Append("}\n");
        for (var i = 0; i < list.Items.Count; i++)
        {
            var mark = (i + 1).ToString(CultureInfo.InvariantCulture) + ". ";
            _out.Append(mark);
            for (var k = 0; k < list.Items[i].Count; k++)
            {
                if (k > 0)
                    _out.Append('\n').Append(' ', mark.Length);
                _out.Append(Text(list.Items[i][k], MarkdownPlace.Paragraph, block: true)).Append('\n');
            }
        }
        _out.Append('\n');
    }

    private void Table(TablePart table)
    {
        var rows = table.Rows.Where(r => !Reports.Imports.Tables.IsRule(r.Text)).Select(r => Reports.Imports.Tables.Cells(r.Text)).ToList();
        if (rows.Count == 0)
            return;
        var number = (Tables.Count + 1).ToString(CultureInfo.InvariantCulture);
        var width = rows.Max(r => r.Count);
        if (table.Caption is { } caption)
            _out.Append("{#tbl:t").Append(number).Append(" caption=\"").Append(Plain(caption)).Append("\"}\n");
        for (var i = 0; i < rows.Count; i++)
        {
            _out.Append("| ").AppendJoin(" | ", Padded(rows[i], width).Select(c => MarkdownEscape.Text(c, MarkdownPlace.Cell, LineEdges.Start | LineEdges.End, false))).Append(" |\n");
            if (i == 0)
                _out.Append('|').Insert(_out.Length, "---|", width).Append('\n');
        }
        _out.Append('\n');
        Tables.Add(new ImportTable($"{stem}-表{number}.csv", CsvText.Write([.. rows.Select(r => Padded(r, width))])));
    }

    private static IReadOnlyList<string> Padded(IReadOnlyList<string> cells, int width) => [.. cells, .. Enumerable.Repeat("", width - cells.Count)];

    /// <summary>A line as Markdown, its gaps as fields.</summary>
    private string Text(TextLine line, MarkdownPlace place, bool block) =>
        Merged(line, line.Text, (text, isFirst, isLast) => MarkdownEscape.Text(text, place,
            (isFirst ? LineEdges.Start : 0) | (isLast ? LineEdges.End : 0) | (isFirst && block ? LineEdges.Block : 0), afterReference: false), "\"");

    /// <summary>A line as the inside of a quoted YAML value.</summary>
    private string Plain(TextLine line) => Plain(line, line.Text);

    private string Plain(TextLine line, string text) =>
        Merged(line, text, (part, _, _) => MarkdownEscape.Yaml(MarkdownEscape.PlainLine(part))[1..^1], "'");

    private string Merged(TextLine line, string text, Func<string, bool, bool, string> escape, string quote)
    {
        var found = gaps.Find(text.Length == line.Length ? line : Within(line, text));
        var built = new StringBuilder(text.Length + 16);
        var from = 0;
        foreach (var (start, length, field) in found)
        {
            built.Append(escape(text[from..start], from == 0, false));
            built.Append("{{ ").Append(field.Name).Append(" ?? ").Append(quote).Append(Literal(field.Text)).Append(quote).Append(" }}");
            from = start + length;
        }
        return built.Append(escape(text[from..], from == 0, true)).ToString();
    }

    private static TextLine Within(TextLine line, string text)
    {
        var at = line.Text.IndexOf(text, StringComparison.Ordinal);
        return at >= 0 ? line.Part(at, text.Length) : new TextLine(text, [.. Enumerable.Repeat(line.Start, text.Length)]);
    }

    private static string Literal(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);

    private static string Comment(string text) => text.ReplaceLineEndings(" ");

    /// <summary>A # that would close the heading; that of an entity stays.</summary>
    [GeneratedRegex("(?<!&)#")]
    private static partial Regex Hash();
}
