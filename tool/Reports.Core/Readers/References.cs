using System.Globalization;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Texts;

namespace Reports.Readers;

/// <summary>Resolves <c>@fig:ID</c>, <c>@tbl:ID</c> and <c>@count:…</c> over the numbered body.</summary>
internal sealed class References
{
    /// <summary>个、点 and what else is counted: 2 before them is 两.</summary>
    private const string MeasureWords = "点项个条方面大件类步层位家次种名章份级组批期轮处座支套册篇段句户人天年月周倍道块片张本首门场届段路线堂手头笔桩台辆万亿";

    private readonly List<Block> _blocks;
    private readonly Dictionary<string, Block> _targets = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _findings;
    private int _position = -1;

    private References(List<Block> body, DiagnosticBag findings)
    {
        _findings = findings;
        _blocks = [.. DocumentWalker.Blocks(body)];
        foreach (var block in _blocks.Where(b => b.Id is not null))
        {
            var id = Kind(block) + block.Id;
            if (!_targets.TryAdd(id, block))
                findings.Add(ReaderProblems.IdTwice(id, _targets[id].Location, block.Location));
        }
    }

    public static (List<Block> Body, List<IReadOnlyList<Block>> Footnotes) Resolve(List<Block> body, List<List<Block>> footnotes, DiagnosticBag findings)
    {
        var references = new References(body, findings);
        var resolved = BlockRewriter.Rewrite(body, block =>
        {
            references._position++;
            return BlockRewriter.Lines(block, references.Line);
        });
        references._position = references._blocks.Count - 1;
        return (resolved, [.. footnotes.Select(n => BlockRewriter.Rewrite(n, b => BlockRewriter.Lines(b, references.Line)))]);
    }

    private static string Kind(Block block) => block switch { Table => "tbl:", Figure or Chart => "fig:", _ => "" };

    private IReadOnlyList<Inline> Line(IReadOnlyList<Inline> inlines)
    {
        if (!inlines.Any(i => i is Strong or Emphasis or Stress or Link || IsCandidate(i)))
            return inlines;
        var result = new List<Inline>(inlines.Count);
        for (var i = 0; i < inlines.Count; i++)
        {
            switch (inlines[i])
            {
                case Strong strong: result.Add(strong with { Inlines = Line(strong.Inlines) }); break;
                case Emphasis emphasis: result.Add(emphasis with { Inlines = Line(emphasis.Inlines) }); break;
                case Stress stress: result.Add(stress with { Inlines = Line(stress.Inlines) }); break;
                case Link link: result.Add(link with { Inlines = Line(link.Inlines) }); break;
                case TextRun run when IsCandidate(run): i += Run(run, inlines, i, result); break;
                default: result.Add(inlines[i]); break;
            }
        }
        return result;
    }

    private static bool IsCandidate(Inline inline) => inline is TextRun { From: null } run && run.Text.AsSpan().IndexOfAny('@', '[') >= 0;

    /// <returns>How many of the inlines after the run belong to its last reference, whose id a value completes.</returns>
    private int Run(TextRun run, IReadOnlyList<Inline> inlines, int index, List<Inline> result)
    {
        var text = run.Text;
        var done = 0;
        ReportNotes(run);
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var prefix = Prefix(text, at);
            var end = at + prefix.Length;
            while (prefix.Length > 0 && end < text.Length && AttributeNames.IsIdCharacter(text[end]))
                end++;
            var (id, used) = prefix.Length == 0 ? ("", 0) : Longest(prefix, text[(at + prefix.Length)..end], end == text.Length ? inlines : [], index);
            if (id.Length == 0)
                continue;
            var place = Part(run, at, end).Location;
            var next = end < text.Length ? text[end..] : DocumentWalker.PlainText(inlines.Skip(index + used + 1).Take(1));
            if (Resolve(prefix, id, at > 0 ? text[at - 1] : '\0', next, place) is not { } resolved)
                continue;
            if (at > done)
                result.Add(Part(run, done, at));
            result.Add(resolved);
            done = end;
            if (used > 0)
                return used;
        }
        if (done < text.Length)
            result.Add(done == 0 ? run : Part(run, done, text.Length));
        return 0;
    }

    /// <summary>A mark of a note that stands as text has no note.</summary>
    private void ReportNotes(TextRun run)
    {
        for (var at = run.Text.IndexOf("[^", StringComparison.Ordinal); at >= 0; at = run.Text.IndexOf("[^", at + 2, StringComparison.Ordinal))
        {
            var end = run.Text.IndexOf(']', at);
            if (end > at + 2 && end - at < 40)
                _findings.Add(ReaderProblems.FootnoteWithoutText(run.Text[at..(end + 1)], Part(run, at, end + 1).Location));
        }
    }

    private static string Prefix(string text, int at)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["@count:", "@fig:", "@tbl:"])
        {
            if (string.CompareOrdinal(text, at, prefix, 0, prefix.Length) == 0)
                return prefix;
        }
        return "";
    }

    /// <summary>A value may complete an id (<c>@fig:score-{{ code }}</c>): the longest that is known is meant.</summary>
    private (string Id, int Used) Longest(string prefix, string id, IReadOnlyList<Inline> inlines, int index)
    {
        var best = (id, 0);
        var candidate = id;
        for (var i = index + 1; i < inlines.Count && i <= index + 4; i++)
        {
            if (inlines[i] is not TextRun { From: not null } value || value.Text.Length == 0 || !value.Text.All(AttributeNames.IsIdCharacter))
                break;
            candidate += value.Text;
            if (prefix == "@count:" ? Counted(candidate) is not null : _targets.ContainsKey(prefix[1..] + candidate))
                best = (candidate, i - index);
        }
        return best;
    }

    private Inline? Resolve(string prefix, string id, char before, string after, SourceLocation place)
    {
        if (prefix == "@count:")
            return Count(id, before, after, place);
        var target = _targets.GetValueOrDefault(prefix[1..] + id);
        if (target is null)
        {
            _findings.Add(ReaderProblems.UnknownReference(prefix + id, Closest(prefix, id), place));
            return null;
        }
        var number = target switch { Table t => t.Number, Figure f => f.Number, Chart c => c.Number, _ => 0 };
        if (number == 0)
        {
            _findings.Add(ReaderProblems.WithoutCaption(prefix + id, place));
            return null;
        }
        return new Reference(id, (target is Table ? "表" : "图") + number.ToString(CultureInfo.InvariantCulture)) { Location = place };
    }

    private TextRun? Count(string id, char before, string after, SourceLocation place)
    {
        if (Counted(id) is not { } count)
        {
            _findings.Add(ReaderProblems.UnknownReference("@count:" + id, Closest("@count:", id), place));
            return null;
        }
        if (count == 0)
            _findings.Add(ReaderProblems.NothingToCount("@count:" + id, place));
        var isTwo = count == 2 && before != '第' && after.Length > 0 && MeasureWords.Contains(after[0], StringComparison.Ordinal);
        return new TextRun(isTwo ? "两" : ChineseNumerals.Number(count)) { Location = place };
    }

    /// <summary>How many there are of what an id names; null when it names nothing.</summary>
    private int? Counted(string id)
    {
        switch (id)
        {
            case "h1" or "h2" or "h3" or "h4":
                return Headings(id[1] - '0');
            case "list":
                return _blocks.Skip(Math.Max(0, _position)).OfType<ListBlock>().FirstOrDefault()?.Items.Count ?? 0;
            default:
                return _targets.GetValueOrDefault(id) is ListBlock list ? list.Items.Count
                    : _targets.GetValueOrDefault("tbl:" + id) is Table table ? table.Rows.Skip(table.HeaderRows).Count(r => !r.IsTotal)
                    : null;
        }
    }

    /// <summary>The numbered headings of a level between the last higher heading and the next one.</summary>
    private int Headings(int level)
    {
        var start = Math.Max(0, _position);
        while (start > 0 && !(_blocks[start] is Heading above && above.Level < level))
            start--;
        var count = 0;
        for (var i = start; i < _blocks.Count; i++)
        {
            if (_blocks[i] is not Heading heading)
                continue;
            if (heading.Level < level && i > start)
                break;
            count += heading.Level == level && heading.Number > 0 ? 1 : 0;
        }
        return count;
    }

    private string? Closest(string prefix, string id)
    {
        var known = prefix == "@count:"
            ? _targets.Where(t => t.Value is ListBlock or Table).Select(t => prefix + t.Value.Id).Concat(["@count:h1", "@count:h2", "@count:list"])
            : _targets.Keys.Where(k => k.StartsWith(prefix[1..], StringComparison.Ordinal)).Select(k => "@" + k);
        return Nearest.To(prefix + id, known);
    }

    private static TextRun Part(TextRun run, int start, int end)
    {
        if (run.Location.Column == 0)
            return run with { Text = run.Text[start..end] };
        var before = CodePoints(run.Text.AsSpan(0, start));
        var length = Math.Min(CodePoints(run.Text.AsSpan(start, end - start)), Math.Max(0, run.Location.Length - before));
        return run with { Text = run.Text[start..end], Location = run.Location with { Column = run.Location.Column + before, Length = length } };
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsLowSurrogate(c) ? 0 : 1;
        return count;
    }
}
