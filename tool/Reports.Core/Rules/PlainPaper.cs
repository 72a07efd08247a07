using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Texts;

namespace Reports.Rules;

/// <summary>Anybody's text → paragraphs: a line is a paragraph, its number says whether it is a heading.</summary>
public static partial class PlainPaper
{
    public static PaperText Read(string file, string text)
    {
        var source = new SourceText(file, text);
        if (file.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            text = WithoutMarkup(text);
        var parts = new List<TextPart>();
        var (start, fence) = (0, false);
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var line = text.AsSpan(start, end - start);
            if (line.StartsWith("```"))
                fence = !fence;
            else if (!fence && !line.TrimStart().StartsWith("<!--") && Part(source, line, start, parts.Count == 0) is { } part)
                parts.Add(part);
            start = end + 1;
        }
        return new PaperText(file, parts) { Kind = KindByTitle.Of(parts), Tables = PaperTable.InLines(parts) };
    }

    /// <summary>Markdown's bold and code, put out of the rules' sight with every place kept: U+2060 has no width and no meaning.</summary>
    private static string WithoutMarkup(string text) =>
        Code().Replace(Bold().Replace(text, "\u2060\u2060$1\u2060\u2060"), match => new string('\u2060', match.Length));

    private static TextPart? Part(SourceText source, ReadOnlySpan<char> line, int start, bool isFirst)
    {
        var from = start + (line.Length - line.TrimStart().Length);
        var text = line.Trim();
        var hashes = text.Length - text.TrimStart('#').Length;
        if (hashes > 0)
        {
            var rest = text[hashes..].TrimStart();
            from += text.Length - rest.Length;
            text = rest;
        }
        if (text.IsEmpty)
            return null;
        var place = from;
        var whole = text.ToString();
        var (role, level, number) = whole[0] == '|' ? (PartRole.Cell, 0, 0) : Classify(whole, hashes, isFirst);
        return new TextPart(role, whole, level, number, (offset, length) => source.At(place + offset, length));
    }

    /// <summary>What a line is by its words and the level that its style or its # states (0 for none).</summary>
    internal static (PartRole Role, int Level, int Number) Classify(string text, int stated, bool isFirst)
    {
        var (level, number) = Number(text);
        var role = Caption().IsMatch(text) ? PartRole.Caption
            : level > 0 || stated > 0 ? PartRole.Heading
            : isFirst && text.Length <= 60 && !"。：:；".Contains(text[^1], StringComparison.Ordinal) ? PartRole.Title
            : PartRole.Paragraph;
        return (role, level > 0 ? level : stated, number);
    }

    private static (int Level, int Number) Number(string text)
    {
        if (NumberMark().Match(text) is not { Success: true } match)
            return (0, 0);
        for (var level = 1; level <= 4; level++)
        {
            if (match.Groups[level] is { Success: true } digits)
                return (level, level <= 2 ? ChineseNumerals.ParseOrdinal(digits.Value) : int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture));
        }
        return (0, 0);
    }

    [GeneratedRegex(@"^(?:([一二三四五六七八九十]{1,3})[、．.](?![二三四五六七八九十]{1,3}[类产线期季级号等届年月批次组](?![、。]))|[（(]([一二三四五六七八九十]{1,3})[）)](?![（(][一二三四五六七八九十])|([0-9]{1,2})[.．、](?![0-9])|[（(]([0-9]{1,2})[）)])")]
    private static partial Regex NumberMark();

    [GeneratedRegex(@"\*\*(?=\S)([^*\n]{1,500}?)(?<=\S)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"`[^`\n]{1,500}`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[图表][0-9]{1,2}[\s：:]")]
    private static partial Regex Caption();
}
