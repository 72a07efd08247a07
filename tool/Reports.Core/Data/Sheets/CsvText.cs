using System.Buffers;
using System.Text;

namespace Reports.Data;

/// <summary>
/// Reads separated text by RFC 4180, and what offices make of it: a lone quote is a character, a quote that is never closed ends
/// with its line, rows may be ragged. CsvHelper's parser is not used because it counts the lines of a record at its end
/// and changes fields with lone quotes.
/// </summary>
internal static class CsvText
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\r\n\t;|，");

    /// <summary>The cells of every row that has content, and where an unclosed quote began (offset) or -1.</summary>
    public static RawSheet Read(string text, bool isTabbed, out int unclosedQuote)
    {
        var sheet = new RawSheet(null);
        var at = 0;
        var separator = SeparatorLine(text, ref at) ?? (isTabbed ? '\t' : FindSeparator(text));
        unclosedQuote = -1;
        var pool = new StringPool();
        var cells = new List<RawCell>();
        var (record, line) = (at > 0 ? 1 : 0, at > 0 ? 2 : 1);
        while (at < text.Length)
        {
            record++;
            var startLine = line;
            at = ReadRecord(text, at, separator, cells, pool, ref line, ref unclosedQuote);
            Keep(sheet, record, startLine, cells);
        }
        return sheet;
    }

    private static void Keep(RawSheet sheet, int record, int line, List<RawCell> cells)
    {
        var width = cells.Count;
        while (width > 0 && cells[width - 1].IsBlank)
            width--;
        if (width > 0)
            sheet.Rows.Add(new RawRow(record, line, [.. cells[..width]]));
        cells.Clear();
    }

    private static int ReadRecord(string text, int at, char separator, List<RawCell> cells, StringPool pool, ref int line, ref int unclosedQuote)
    {
        while (true)
        {
            if (at < text.Length && text[at] == '"' && QuotedEnd(text, at, separator) is var end && end >= 0)
            {
                var inner = text.AsSpan(at + 1, end - at - 1);
                line += LineBreaks(inner);
                cells.Add(Cell(inner.Contains('"') ? inner.ToString().Replace("\"\"", "\"", StringComparison.Ordinal).AsSpan() : inner, pool));
                at = end + 1;
            }
            else
            {
                if (at < text.Length && text[at] == '"' && unclosedQuote < 0)
                    unclosedQuote = at;
                var length = FieldLength(text.AsSpan(at), separator);
                cells.Add(Cell(text.AsSpan(at, length), pool));
                at += length;
            }
            if (at >= text.Length)
                return at;
            var mark = text[at++];
            if (mark == separator)
                continue;
            if (mark == '\r' && at < text.Length && text[at] == '\n')
                at++;
            line++;
            return at;
        }
    }

    private static int FieldLength(ReadOnlySpan<char> rest, char separator)
    {
        var length = rest.IndexOfAny(separator, '\r', '\n');
        return length < 0 ? rest.Length : length;
    }

    /// <summary>The closing quote of a field: one that is followed by a separator, a line end or nothing. -1 when none is.</summary>
    private static int QuotedEnd(string text, int start, char separator)
    {
        var at = start + 1;
        while (true)
        {
            var quote = text.IndexOf('"', at);
            if (quote < 0)
                return -1;
            if (quote + 1 >= text.Length || text[quote + 1] == separator || text[quote + 1] is '\r' or '\n')
                return quote;
            // A doubled quote is a character; any other one inside is not RFC 4180 and the field is taken as it stands.
            if (text[quote + 1] != '"')
                return -1;
            at = quote + 2;
        }
    }

    private static RawCell Cell(ReadOnlySpan<char> field, StringPool pool)
    {
        var trimmed = CellText.Trim(field);
        return trimmed.IsEmpty ? default
            : PlainFigure(trimmed, pool) is { } figure ? new RawCell(figure, RawKind.Number)
            : new RawCell(CellText.Clean(trimmed, pool), RawKind.Text);
    }

    /// <summary>A figure that a decimal gives back as it was written: 12, -0.50, not 007 or 1,200. It needs no text of its own.</summary>
    private static object? PlainFigure(ReadOnlySpan<char> text, StringPool pool)
    {
        if (text.Length > 15)
            return null;
        var digits = text[0] == '-' ? text[1..] : text;
        if (digits.IsEmpty || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]) || (digits[0] == '0' && (digits.Length == 1 ? text.Length > 1 : digits[1] != '.')))
            return null;
        var points = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c) && (c != '.' || ++points > 1))
                return null;
        }
        var number = decimal.Parse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
        // Minus nothing would lose its sign.
        return number == 0 && text[0] == '-' ? null : pool.Box(number);
    }

    private static int LineBreaks(ReadOnlySpan<char> text)
    {
        var count = text.Count('\n');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n'))
                count++;
        }
        return count;
    }

    /// <summary>Excel's first line <c>sep=;</c> names the separator.</summary>
    private static char? SeparatorLine(string text, ref int at)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 5 || text[4] is '"' or '\r' or '\n')
            return null;
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        if (end is not (5 or -1))
            return null;
        at = end < 0 ? text.Length : end + 1;
        if (at < text.Length && text[at - 1] == '\r' && text[at] == '\n')
            at++;
        return text[4];
    }

    /// <summary>The separator that most of the first lines have, outside quotes; a comma when nothing speaks for another.</summary>
    private static char FindSeparator(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 20_000));
        var (best, bestScore) = (',', 0);
        foreach (var candidate in (char[])[',', '\t', ';', '|', '，'])
        {
            var score = Score(sample, candidate);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }
        return best;
    }

    /// <summary>How many of the lines have the separator as often as the line before them, and at all.</summary>
    private static int Score(ReadOnlySpan<char> sample, char candidate)
    {
        var (score, count, last, lines) = (0, 0, -1, 0);
        var quoted = false;
        foreach (var c in sample)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == candidate && !quoted)
                count++;
            if (c != '\n' || quoted)
                continue;
            score += count == 0 ? 0 : count == last ? 3 : 1;
            (last, count) = (count, 0);
            if (++lines == 50)
                break;
        }
        score += count > 0 ? 1 : 0;
        // A full-width comma or a bar in prose is no separator unless every line agrees.
        return candidate is '，' or '|' && score < 3 * lines - 3 ? 0 : score;
    }

    /// <summary>Writes a table so that <see cref="Read"/> gives it back: quotes where they are needed, CRLF between rows.</summary>
    public static string Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var builder = new StringBuilder();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (i > 0)
                    builder.Append(',');
                var needsQuotes = row[i].AsSpan().IndexOfAny(s_quoted) >= 0;
                builder.Append(needsQuotes ? "\"" + row[i].Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : row[i]);
            }
            builder.Append("\r\n");
        }
        return builder.ToString();
    }
}
