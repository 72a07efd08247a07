using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Reports.Writers.Docx.Joins;

/// <summary>Field codes of a piece: they follow renamed bookmarks and styles, captions count from one, a contents field keeps to its piece.</summary>
internal sealed partial class JoinedFields(IReadOnlyDictionary<string, string> bookmarks, IReadOnlyDictionary<string, string> styles, string extent)
{
    private readonly HashSet<string> _counted = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stack<Field> _open = new();

    private sealed class Field(XElement begin)
    {
        public XElement Begin { get; } = begin;

        public List<XElement> Codes { get; } = [];

        public bool IsShown { get; set; }
    }

    /// <summary>A field that has begun has not ended.</summary>
    public bool IsOpen => _open.Count > 0;

    public bool HasContents { get; private set; }

    public bool HasCaptions => _counted.Count > 0;

    public void Rewrite(XElement block)
    {
        foreach (var element in block.Descendants().Where(e => e.Name.Namespace == JoinNames.W).ToList())
        {
            switch (element.Name.LocalName)
            {
                case "fldChar":
                    Step(element);
                    break;
                case "instrText" when _open.TryPeek(out var field) && !field.IsShown:
                    field.Codes.Add(element);
                    break;
                case "fldSimple" when element.Attribute(JoinNames.W + "instr") is { } code:
                    code.Value = Code(code.Value, element);
                    break;
            }
        }
        // A code that goes on in the next paragraph is none that holds a name.
        foreach (var field in _open.Where(f => !f.IsShown))
            field.Codes.Clear();
    }

    private void Step(XElement mark)
    {
        switch (mark.Attribute(JoinNames.W + "fldCharType")?.Value)
        {
            case "begin":
                _open.Push(new Field(mark));
                break;
            case "separate" when _open.TryPeek(out var field):
                Finish(field);
                field.IsShown = true;
                break;
            case "end" when _open.TryPop(out var ended):
                if (!ended.IsShown)
                    Finish(ended);
                break;
        }
    }

    /// <summary>Word may cut a code into several runs.</summary>
    private void Finish(Field field)
    {
        if (field.Codes.Count == 0)
            return;
        var code = string.Concat(field.Codes.Select(c => c.Value));
        var fitted = Code(code, field.Begin);
        if (fitted == code)
            return;
        field.Codes[0].Value = fitted;
        field.Codes[0].SetAttributeValue(XNamespace.Xml + "space", "preserve");
        foreach (var rest in field.Codes.Skip(1))
            rest.Value = "";
    }

    private string Code(string code, XElement begin)
    {
        var kind = Kind().Match(code).Value.Trim().ToUpperInvariant();
        switch (kind)
        {
            case "REF" or "PAGEREF" or "NOTEREF" or "GOTOBUTTON":
                return FirstName().Replace(code, m => m.Groups[1].Value + Bookmark(m.Groups[2].Value), 1);
            case "HYPERLINK":
                return Anchor().Replace(code, m => m.Groups[1].Value + Bookmark(m.Groups[2].Value), 1);
            case "SEQ" when FirstName().Match(code) is { Success: true } name:
                return _counted.Add(name.Groups[2].Value) && !Reset().IsMatch(code) ? code.TrimEnd() + " \\r 1 " : code;
            case "STYLEREF":
                return StyleNames(code);
            case "TOC":
                HasContents = true;
                // Its pages are those of the file alone: Word works them out anew when it opens the volume.
                if (begin.Name.LocalName == "fldChar")
                    begin.SetAttributeValue(JoinNames.W + "dirty", "1");
                var within = Within().Match(code);
                return StyleNames(within.Success ? Within().Replace(code, m => m.Groups[1].Value + Bookmark(m.Groups[2].Value), 1) : $"{code.TrimEnd()} \\b {extent} ");
            default:
                return bookmarks.TryGetValue(kind, out var bare) ? code.Replace(code.Trim().Split(' ')[0], bare, StringComparison.Ordinal) : code;
        }
    }

    private string Bookmark(string name) => bookmarks.GetValueOrDefault(name, name);

    private string StyleNames(string code) => Quoted().Replace(code, m => "\"" + string.Join(',', m.Groups[1].Value.Split(',').Select(s => styles.GetValueOrDefault(s.Trim()) ?? s)) + "\"");

    [GeneratedRegex(@"^\s*=?\s*\w+")]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(\s*\w+\s+""?)([^\s""\\]+)")]
    private static partial Regex FirstName();

    [GeneratedRegex(@"(\\l\s+""?)([^\s""\\]+)")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"(\\b\s+""?)([^\s""\\]+)")]
    private static partial Regex Within();

    [GeneratedRegex(@"\\r\s*\d")]
    private static partial Regex Reset();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();
}
