using System.Globalization;

namespace Scriban.Runtime;

/// <summary>Collects what a render writes: indents it (section 3.2), and cuts it at the limit (section 14).</summary>
internal sealed class OutputBuffer(TemplateContext context)
{
    /// <summary>More is not kept even where <see cref="TemplateContext.LimitToString"/> is 0.</summary>
    private const int MostCharacters = 16 << 20;

    private char[] _chars = new char[1024];
    private int _length;
    private bool _afterNewLine;
    private long _written;
    private bool _truncated;
    private readonly List<Nested> _outer = [];
    private readonly List<LevelOutput?> _levels = [];
    private IScriptOutput? _host;

    /// <summary>The indent in force; empty for none.</summary>
    internal string Indent { get; set; } = "";

    internal bool IsTruncated => _truncated;

    /// <summary>What is written from here on is taken back by <see cref="Pop"/>.</summary>
    internal void Push(IScriptOutput? host = null)
    {
        _outer.Add(new Nested(_length, _host));
        _host = host;
    }

    internal string Pop()
    {
        var nested = _outer[^1];
        if (_levels.Count > _outer.Count)
            _levels[_outer.Count] = null;
        _outer.RemoveAt(_outer.Count - 1);
        _host = nested.Host;
        context.Budget.ChargeText(default, _length - nested.Start);
        var text = new string(_chars, nested.Start, _length - nested.Start);
        _length = nested.Start;
        return text;
    }

    internal IScriptOutput? Host => _host;

    /// <summary>What stands for the innermost pushed output: another object for every push, so that a host can tell them apart.</summary>
    internal IScriptOutput Current
    {
        get
        {
            if (_host is not null)
                return _host;
            while (_levels.Count <= _outer.Count)
                _levels.Add(null);
            return _levels[_outer.Count] ??= new LevelOutput(this);
        }
    }

    internal OutputMark Mark(bool reset)
    {
        if (reset)
        {
            _written = 0;
            _truncated = false;
            _afterNewLine = false;
            Indent = "";
        }

        return new OutputMark(_outer.Count, _length, Indent, _host);
    }

    /// <summary>Drops what a failed render has left.</summary>
    internal void Restore(OutputMark mark)
    {
        _outer.RemoveRange(mark.Depth, _outer.Count - mark.Depth);
        _length = mark.Length;
        Indent = mark.Indent;
        _host = mark.Host;
    }

    internal (string Indent, bool AfterNewLine) TakeLineState()
    {
        var state = (Indent, _afterNewLine);
        Indent = "";
        _afterNewLine = false;
        return state;
    }

    internal void RestoreLineState((string Indent, bool AfterNewLine) state) => (Indent, _afterNewLine) = state;

    internal void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        if (Indent.Length > 0)
            WriteIndented(text);
        else
        {
            Append(text);
            _afterNewLine = text[^1] == '\n';
        }
    }

    internal void Write<T>(T number, CultureInfo culture)
        where T : ISpanFormattable
    {
        Span<char> digits = stackalloc char[64];
        if (number.TryFormat(digits, out var length, default, culture))
            Write(digits[..length]);
        else
            Write(number.ToString(null, culture));
    }

    private void WriteIndented(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            var line = end < 0 ? text : text[..(end + 1)];
            if (_afterNewLine && (context.IndentOnEmptyLines || !IsEmptyLine(line)))
                Append(Indent);
            Append(line);
            _afterNewLine = end >= 0;
            text = text[line.Length..];
        }
    }

    private static bool IsEmptyLine(ReadOnlySpan<char> line) => line is "\n" or "\r\n";

    private void Append(ReadOnlySpan<char> text)
    {
        var limit = context.LimitToString;
        if (limit > 0 && _written + text.Length > limit)
        {
            if (_truncated)
                return;
            _truncated = true;
            AppendUnlimited(text[..(int)Math.Max(0, limit - _written)]);
            AppendUnlimited("...");
            _written = limit;
            return;
        }

        AppendUnlimited(text);
        _written += text.Length;
    }

    private void AppendUnlimited(ReadOnlySpan<char> text)
    {
        if (_host is not null)
        {
            _host.Write(text.ToString(), 0, text.Length);
            return;
        }

        if (_length + text.Length > _chars.Length)
        {
            if (_length + text.Length > MostCharacters)
                throw context.Error(default, RuntimeProblems.TextLimit(MostCharacters));
            context.Budget.ChargeText(default, text.Length + _length);
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _length + text.Length));
        }

        text.CopyTo(_chars.AsSpan(_length));
        _length += text.Length;
    }

    private readonly record struct Nested(int Start, IScriptOutput? Host);

    private sealed class LevelOutput(OutputBuffer buffer) : IScriptOutput
    {
        public void Write(string text, int offset, int count) => buffer.Write(text.AsSpan(offset, count));

        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            Write(text, offset, count);
            return ValueTask.CompletedTask;
        }
    }
}

internal readonly record struct OutputMark(int Depth, int Length, string Indent, IScriptOutput? Host);
