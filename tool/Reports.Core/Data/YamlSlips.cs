using System.Text;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>The slips of people who do not know YAML: what can be accepted with certainty, and what to say of the rest.</summary>
internal sealed partial class YamlSlips
{
    private readonly List<int> _inserted = [];

    private YamlSlips(string text) => Text = text;

    public string Text { get; private set; }

    /// <summary>Full-width colons taken as colons: offset in the source, and the key before.</summary>
    public List<(int Offset, string Key)> WideColons { get; } = [];

    /// <summary>The source's offset of one in <see cref="Text"/>, where blanks were added.</summary>
    public int Original(int index)
    {
        var before = _inserted.BinarySearch(index);
        return index - (before < 0 ? ~before : before);
    }

    /// <summary>
    /// 日期：2026-03-05 is read as 日期: 2026-03-05 where the line can be nothing but a key: it is not deeper than the line above unless that
    /// one opened a level, and it is no item of a list of sentences (- 思想上：提高认识).
    /// </summary>
    public static YamlSlips Repair(string source)
    {
        if (!source.Contains('：', StringComparison.Ordinal))
            return new YamlSlips(source);
        var builder = new StringBuilder(source.Length + 16);
        var slips = new YamlSlips("");
        var (level, opens, block) = (0, true, -1);
        foreach (var (start, line) in Lines(source))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            var colon = -1;
            if (block >= 0 && (indent > block || line.Trim().Length == 0))
            {
                builder.Append(line);
                continue;
            }
            block = -1;
            var match = WideKey().Match(line);
            if (match.Success && (match.Groups["dash"].Length == 0 ? indent <= level || opens : KeyFollows(source, start + line.Length, indent + match.Groups["dash"].Length)))
                colon = match.Groups["colon"].Index;
            if (colon >= 0)
            {
                slips.WideColons.Add((start + colon, match.Groups["key"].Value));
                builder.Append(line, 0, colon).Append(':');
                if (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\r' or '\n'))
                {
                    slips._inserted.Add(builder.Length);
                    builder.Append(' ');
                }
                builder.Append(line, colon + 1, line.Length - colon - 1);
            }
            else
            {
                builder.Append(line);
            }
            var trimmed = line.TrimEnd();
            if (trimmed.Length == 0 || trimmed.TrimStart()[0] == '#')
                continue;
            if (colon >= 0 || KeyLine().IsMatch(line) || line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            {
                level = indent + Dashes().Match(line).Length;
                opens = trimmed[^1] == ':' || colon >= 0 && trimmed[^1] == '：';
                block = BlockScalar().IsMatch(trimmed) ? indent : -1;
            }
        }
        slips.Text = builder.ToString();
        return slips;
    }

    private static bool KeyFollows(string source, int offset, int indent)
    {
        var end = source.IndexOf('\n', offset);
        var next = end < 0 ? source[offset..] : source[offset..end];
        return next.Length - next.TrimStart(' ').Length == indent && (KeyLine().IsMatch(next) || WideKey().IsMatch(next));
    }

    private static IEnumerable<(int Start, string Line)> Lines(string source)
    {
        for (var start = 0; start < source.Length;)
        {
            var end = source.IndexOf('\n', start);
            end = end < 0 ? source.Length : end + 1;
            yield return (start, source[start..end]);
            start = end;
        }
    }

    /// <summary>What to say about text that the parser refused at an offset.</summary>
    public static Diagnostic Explain(string source, int offset, string message, Func<int, int, SourceLocation> at)
    {
        offset = Math.Clamp(offset, 0, source.Length);
        var lineStart = offset == 0 ? 0 : source.LastIndexOf('\n', offset - 1) + 1;
        var lineEnd = source.IndexOf('\n', offset) is >= 0 and var end ? end : source.Length;
        var read = source[..lineEnd];
        if (TabIndent().Match(source) is { Success: true } tab)
            return DataProblems.TabIndentation(at(tab.Index + tab.Length - 1, 1));
        if (WideIndent().Match(source) is { Success: true } wide)
            return DataProblems.WideSpace(at(wide.Index, wide.Length));
        if (message.Contains("quoted scalar", StringComparison.Ordinal))
            return DataProblems.UnclosedYamlQuote(at(offset, 1));
        if (OpenBraces().Matches(read).LastOrDefault() is { } braces)
            return DataProblems.BracesUnquoted(at(braces.Groups["open"].Index, 2));
        if (OpenQuote(source[lineStart..lineEnd]) is >= 0 and var quote)
            return DataProblems.UnclosedYamlQuote(at(lineStart + quote, 1));
        if (MissingBlank(read) is { } slip)
            return DataProblems.BlankMissingAfterColon(at(slip.Offset, 1), slip.Key);
        if (message.Contains("block", StringComparison.Ordinal) || message.Contains("expected key", StringComparison.Ordinal) || message.Contains("ndent", StringComparison.Ordinal))
            return DataProblems.UnevenIndentation(at(lineStart + (source[lineStart..lineEnd].Length - source[lineStart..lineEnd].TrimStart().Length), 0));
        var shown = source[lineStart..lineEnd].Trim();
        return DataProblems.YamlBroken(at(offset, 0), shown.Length > 0 ? shown : message);
    }

    /// <summary>名称:青石镇, which YAML takes for one word.</summary>
    public static (int Offset, string Key)? MissingBlank(string source)
    {
        var match = TightColon().Matches(source).LastOrDefault();
        return match is null ? null : (match.Groups["colon"].Index, match.Groups["key"].Value);
    }

    /// <summary>A value that begins with a quote and has no second one of the kind.</summary>
    private static int OpenQuote(string line)
    {
        var match = QuotedValue().Match(line);
        return match.Success && line.Count(c => c == match.Groups["quote"].Value[0]) == 1 ? match.Groups["quote"].Index : -1;
    }

    [GeneratedRegex(@"^ *(?<dash>(?:- +)*)(?<key>[^\s:：#""'“”\[\]{}|>&*!%@`,，。；？！、-][^:：#，。；？！\[\]{}]{0,29}?) *(?<colon>：)(?!\S*//)")]
    private static partial Regex WideKey();

    [GeneratedRegex(@"^ *(?:- +)*[^\s#:：][^:：#]*?:(?:\s|$)")]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"(?<=^ *)(?:- +)+")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"[:：-] *[|>][+\-\d]*(?: +#.*)?$")]
    private static partial Regex BlockScalar();

    [GeneratedRegex(@"^ *\t+(?=[^\s#])", RegexOptions.Multiline)]
    private static partial Regex TabIndent();

    [GeneratedRegex(@"^ *[\u3000\u00A0]+(?=\S)", RegexOptions.Multiline)]
    private static partial Regex WideIndent();

    [GeneratedRegex(@"^(?:[^""'#\n]*?(?::|：|-) +|\s*)(?<open>\{\{)", RegexOptions.Multiline)]
    private static partial Regex OpenBraces();

    [GeneratedRegex(@"^\s*(?:- +)*(?<key>[\p{L}\p{N}_.-]+)(?<colon>:)(?=[^\s/\\:])", RegexOptions.Multiline)]
    private static partial Regex TightColon();

    [GeneratedRegex(@"(?:: +|- +|^\s*)(?<quote>[""'])")]
    private static partial Regex QuotedValue();
}
