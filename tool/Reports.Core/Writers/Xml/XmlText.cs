using System.Buffers;
using System.Globalization;
using System.Text;

namespace Reports.Writers.Xml;

/// <summary>
/// A forward-only writer of XML text: elements are closed in the order they were opened, values are escaped,
/// characters that XML 1.0 forbids are left out. Numbers are written without a culture.
/// </summary>
public sealed class XmlText
{
    /// <summary>What an attribute or a text cannot hold as it is: markup, controls, surrogates (which may be torn) and the two non-characters.</summary>
    private static readonly SearchValues<char> s_special = SearchValues.Create(
        [.. "&<>\"", .. Enumerable.Range(0, ' ').Select(c => (char)c), .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    private readonly StringBuilder _text;
    private readonly Stack<string> _open = new();
    private bool _inTag;
    private long _drained;

    public XmlText(int capacity = 256) => _text = new StringBuilder(capacity);

    /// <summary>All that was written, drained or not.</summary>
    public long Length => _drained + _text.Length;

    /// <summary>What is held.</summary>
    public int Pending => _text.Length;

    public static XmlText Document(int capacity = 1024)
    {
        var xml = new XmlText(capacity);
        xml._text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return xml;
    }

    public XmlText Open(string name)
    {
        EndTag();
        _text.Append('<').Append(name);
        _open.Push(name);
        _inTag = true;
        return this;
    }

    /// <summary>An attribute of the element just opened; a null value writes nothing.</summary>
    public XmlText Attribute(string name, string? value)
    {
        if (value is null)
            return this;
        _text.Append(' ').Append(name).Append("=\"");
        Escape(value, inAttribute: true);
        _text.Append('"');
        return this;
    }

    public XmlText Attribute(string name, long value)
    {
        _text.Append(' ').Append(name).Append("=\"").Append(CultureInfo.InvariantCulture, $"{value}").Append('"');
        return this;
    }

    public XmlText Text(string text)
    {
        EndTag();
        Escape(text, inAttribute: false);
        return this;
    }

    /// <summary>Text that is XML already.</summary>
    public XmlText Raw(string xml)
    {
        EndTag();
        _text.Append(xml);
        return this;
    }

    public XmlText Close()
    {
        var name = _open.Pop();
        if (_inTag)
        {
            _text.Append("/>");
            _inTag = false;
        }
        else
        {
            _text.Append("</").Append(name).Append('>');
        }
        return this;
    }

    /// <summary>An element with at most one attribute and no content.</summary>
    public XmlText Empty(string name, string? attribute = null, string? value = null)
    {
        Open(name);
        if (attribute is not null)
            Attribute(attribute, value);
        return Close();
    }

    public XmlText Empty(string name, string attribute, long value) => Open(name).Attribute(attribute, value).Close();

    /// <summary>An element with text.</summary>
    public XmlText Element(string name, string text) => Open(name).Text(text).Close();

    public override string ToString() => _text.ToString();

    /// <summary>The text in UTF-8, without a second copy as a string.</summary>
    public byte[] ToUtf8()
    {
        var size = 0;
        foreach (var chunk in _text.GetChunks())
            size += Encoding.UTF8.GetByteCount(chunk.Span);
        // A surrogate pair torn by a chunk's border is counted as two replacements of three bytes, never less than its four.
        var bytes = new byte[size];
        var encoder = Encoding.UTF8.GetEncoder();
        var at = 0;
        foreach (var chunk in _text.GetChunks())
            at += encoder.GetBytes(chunk.Span, bytes.AsSpan(at), flush: false);
        at += encoder.GetBytes([], bytes.AsSpan(at), flush: true);
        return at == size ? bytes : bytes[..at];
    }

    /// <summary>Puts XML where the text had <paramref name="at"/> characters, between two elements.</summary>
    public void Insert(long at, string xml) => _text.Insert((int)(at - _drained), xml);

    /// <summary>Gives away the UTF-8 of what stands before a place and lets go of it; the place must be between two elements or open tags.</summary>
    public void Drain(Action<ReadOnlySpan<byte>> target, long before)
    {
        var count = (int)(before - _drained);
        Span<byte> bytes = stackalloc byte[3 * 1024];
        var encoder = Encoding.UTF8.GetEncoder();
        var left = count;
        foreach (var chunk in _text.GetChunks())
        {
            for (var rest = chunk.Span[..Math.Min(left, chunk.Length)]; !rest.IsEmpty;)
            {
                var part = rest[..Math.Min(rest.Length, 1000)];
                target(bytes[..encoder.GetBytes(part, bytes, flush: false)]);
                rest = rest[part.Length..];
                left -= part.Length;
            }
        }
        var tail = _text.ToString(count, _text.Length - count);
        _text.Clear().Append(tail);
        _drained += count;
    }

    private void EndTag()
    {
        if (!_inTag)
            return;
        _text.Append('>');
        _inTag = false;
    }

    private void Escape(string value, bool inAttribute)
    {
        var rest = value.AsSpan();
        while (rest.IndexOfAny(s_special) is var at and >= 0)
        {
            _text.Append(rest[..at]);
            var taken = 1;
            switch (rest[at])
            {
                case '&': _text.Append("&amp;"); break;
                case '<': _text.Append("&lt;"); break;
                case '>': _text.Append("&gt;"); break;
                case '"': _text.Append(inAttribute ? "&quot;" : "\""); break;
                case '\n': _text.Append(inAttribute ? "&#10;" : "\n"); break;
                case '\t': _text.Append(inAttribute ? "&#9;" : "\t"); break;
                case '\r': _text.Append("&#13;"); break;
                default:
                    // XML 1.0, Char: other controls, a lone surrogate, FFFE and FFFF cannot stand in a document, not even as references.
                    if (at + 1 < rest.Length && char.IsSurrogatePair(rest[at], rest[at + 1]))
                    {
                        _text.Append(rest.Slice(at, 2));
                        taken = 2;
                    }
                    break;
            }
            rest = rest[(at + taken)..];
        }
        _text.Append(rest);
    }
}
