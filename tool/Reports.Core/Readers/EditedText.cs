using System.Buffers;
using System.Text;
using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>Copies stretches of the merged text, with insertions and omissions between them, and remembers where each came from.</summary>
internal sealed class EditedText(MergedText merged)
{
    /// <summary>C0 and C1 without tab and line breaks, the line separators, noncharacters; lone surrogates are looked for apart.</summary>
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F" +
        "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F" +
        "\u2028\u2029\uFEFF\uFFFE\uFFFF");

    private readonly StringBuilder _text = new(merged.Text.Length + 64);
    private readonly List<(int Start, int Shift)> _shifts = [];
    private int _forbidden;
    private int _firstForbidden = -1;

    public IReadOnlyList<(int Start, int Shift)> Shifts => _shifts;

    /// <summary>The line, from 0, that the next character goes to.</summary>
    public int Line { get; private set; }

    /// <summary>Copies merged text [from, to).</summary>
    public void Copy(int from, int to)
    {
        for (var i = from; i < to;)
        {
            var bad = NextForbidden(i, to);
            if (bad > i)
                CopyClean(i, bad);
            if (bad < to)
            {
                _forbidden++;
                if (_firstForbidden < 0)
                    _firstForbidden = bad;
            }
            i = bad + 1;
        }
    }

    public void Insert(string text)
    {
        _text.Append(text);
        Line += text.AsSpan().Count('\n');
    }

    /// <summary>The characters that were left out because nothing can show them.</summary>
    public void Report(DiagnosticBag findings)
    {
        if (_forbidden > 0)
            findings.Add(ReaderProblems.ControlCharacter(CodeOf(merged.Text[_firstForbidden]), _forbidden, merged.Map.At(_firstForbidden, 1)));
    }

    public override string ToString() => _text.ToString();

    public static string CodeOf(char c) => $"U+{(int)c:X4}";

    public static bool IsForbidden(char c) => s_forbidden.Contains(c);

    /// <summary>The first character of <paramref name="text"/> from <paramref name="from"/> on that no paper can show, or <paramref name="to"/>.</summary>
    public static int NextForbidden(string text, int from, int to)
    {
        var control = text.AsSpan(from, to - from).IndexOfAny(s_forbidden);
        var limit = control < 0 ? to : from + control;
        for (var i = from; ; i++)
        {
            var offset = text.AsSpan(i, limit - i).IndexOfAnyInRange('\uD800', '\uDFFF');
            if (offset < 0)
                return limit;
            i += offset;
            if (!(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])))
                return i;
            i++;
            if (i >= limit)
                return limit;
        }
    }

    private int NextForbidden(int from, int to) => NextForbidden(merged.Text, from, to);

    private void CopyClean(int from, int to)
    {
        var shift = from - _text.Length;
        if (_shifts.Count == 0 || _shifts[^1].Shift != shift)
            _shifts.Add((_text.Length, shift));
        _text.Append(merged.Text, from, to - from);
        var span = merged.Text.AsSpan(from, to - from);
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] == '\n' || span[i] == '\r' && !(from + i + 1 < merged.Text.Length && merged.Text[from + i + 1] == '\n'))
                Line++;
        }
    }
}
