using System.Globalization;
using System.Text;

namespace Reports.Writers.Xml;

/// <summary>
/// A forward-only writer of XML text: elements are closed in the order they were opened, values are escaped,
/// characters that XML 1.0 forbids are left out. Numbers are written without a culture.
/// </summary>
public sealed class XmlText
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private bool _inTag;

    public static XmlText Document()
    {
        var xml = new XmlText();
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

    private void EndTag()
    {
        if (!_inTag)
            return;
        _text.Append('>');
        _inTag = false;
    }

    private void Escape(string value, bool inAttribute)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '&': _text.Append("&amp;"); break;
                case '<': _text.Append("&lt;"); break;
                case '>': _text.Append("&gt;"); break;
                case '"' when inAttribute: _text.Append("&quot;"); break;
                case '\n' when inAttribute: _text.Append("&#10;"); break;
                case '\t' when inAttribute: _text.Append("&#9;"); break;
                // XML 1.0, Char: these cannot stand in a document, not even as references.
                case < ' ' when c is not ('\t' or '\n' or '\r'):
                case '\uFFFE' or '\uFFFF':
                    break;
                default:
                    if (char.IsSurrogate(c) && !(i + 1 < value.Length && char.IsSurrogatePair(c, value[i + 1])))
                        break;
                    _text.Append(c);
                    if (char.IsHighSurrogate(c))
                        _text.Append(value[++i]);
                    break;
            }
        }
    }
}
