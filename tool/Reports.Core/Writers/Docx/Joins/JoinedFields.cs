using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Reports.Writers.Docx.Joins;

/// <summary>Field codes of a piece: they follow renamed bookmarks and styles, captions count from one, a contents field keeps to its piece.</summary>
/// <param name="loose">The marks of fields in the body, counted from 0, that no others complete.</param>
/// <param name="styleNamed">The volume's name of a style; null where the piece has none of this name.</param>
internal sealed partial class JoinedFields(IReadOnlySet<int> loose, IReadOnlyDictionary<string, string> bookmarks, Func<string, string?> styleNamed, string extent)
{
    private readonly HashSet<string> _counted = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stack<Field> _open = new();
    private int _marks;

    private sealed class Field(XElement begin)
    {
        public XElement Begin { get; } = begin;

        public List<XElement> Codes { get; } = [];

        public bool IsShown { get; set; }
    }

    public bool HasContents { get; private set; }

    public bool HasCaptions => _counted.Count > 0;

    /// <summary>The marks, counted from 0, that no others complete: begins without an end, ends and separators without a begin.</summary>
    /// <param name="types">w:fldCharType of each in the order of the text.</param>
    public static HashSet<int> Loose(IEnumerable<string?> types)
    {
        var found = new HashSet<int>();
        var open = new Stack<(int Begin, int? Separator)>();
        foreach (var (at, type) in types.Index())
        {
            if (type == "begin")
                open.Push((at, null));
            else if (type == "separate" && open.TryPeek(out var field) && field.Separator is null)
                open.Push(open.Pop() with { Separator = at });
            else if (type != "end" || !open.TryPop(out _))
                found.Add(at);
        }
        foreach (var (begin, separator) in open)
        {
            found.Add(begin);
            if (separator is { } between)
                found.Add(between);
        }
        return found;
    }

    /// <summary>Takes out what would make a field of the text behind it, in the piece and in those that follow.</summary>
    /// <param name="isNote">A note is a text of its own; the body's blocks are one.</param>
    public void DropLoose(XElement block, bool isNote)
    {
        var marks = block.Descendants(JoinNames.W + "fldChar").ToList();
        var (dropped, first) = isNote ? (Loose(marks.Select(Type)), 0) : (loose, _marks);
        for (var i = 0; i < marks.Count; i++)
        {
            if (dropped.Contains(first + i))
                marks[i].Remove();
        }
        if (!isNote)
            _marks += marks.Count;
    }

    private static string? Type(XElement mark) => mark.Attribute(JoinNames.W + "fldCharType")?.Value;

    public void Rewrite(XElement block)
    {
        foreach (var element in block.Descendants().Where(e => e.Name.Namespace == JoinNames.W).ToList())
        {
            switch (element.Name.LocalName)
            {
                case "fldChar":
                    Step(element);
                    break;
                case "instrText" when _open.TryPeek(out var field):
                    if (!field.IsShown)
                        field.Codes.Add(element);
                    break;
                case "instrText":
                    element.Remove();
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
        switch (Type(mark))
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
        var kind = Kind().Match(code).Value.Trim();
        switch (kind.ToUpperInvariant())
        {
            case "REF" or "PAGEREF" or "NOTEREF" or "GOTOBUTTON":
                return FirstName().Replace(code, m => m.Groups[1].Value + Bookmark(m.Groups[2].Value), 1);
            case "HYPERLINK" when !Address().IsMatch(code):
                return Anchor().Replace(code, m => m.Groups[1].Value + Bookmark(m.Groups[2].Value), 1);
            case "SEQ" when FirstName().Match(code) is { Success: true } name:
                return _counted.Add(name.Groups[2].Value) && !Reset().IsMatch(code) ? code.TrimEnd() + " \\r 1 " : code;
            case "STYLEREF":
                return StyleNames(code);
            case "TOC":
                HasContents = true;
                // Its pages are those of the file alone: Word works them out anew when it opens the volume.
                begin.SetAttributeValue(JoinNames.W + "dirty", "1");
                var within = Within().IsMatch(code) ? Within().Replace(code, m => m.Groups[1].Value + Bookmark(m.Groups[2].Value), 1) : $"{code.TrimEnd()} \\b {extent} ";
                // A heading whose style has another name in the volume is none of Word's own any more; its level is.
                return StyleNames(within) + (BuiltIn().IsMatch(code) && !Levels().IsMatch(code) ? "\\u " : "");
            default:
                // A bookmark's name alone is a REF; a field's own name comes first, and is written in capitals.
                return !kind.All(char.IsAsciiLetterUpper) && bookmarks.TryGetValue(kind, out var bare) ? code.Replace(kind, bare, StringComparison.Ordinal) : code;
        }
    }

    private string Bookmark(string name) => bookmarks.GetValueOrDefault(name, name);

    private string StyleNames(string code) => Quoted().Replace(code, m => "\"" + string.Join(',', m.Groups[1].Value.Split(',').Select(s => styleNamed(s.Trim()) ?? s)) + "\"");

    [GeneratedRegex(@"^\s*=?\s*\w+")]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(\s*\w+\s+""?)([^\s""\\]+)")]
    private static partial Regex FirstName();

    [GeneratedRegex(@"(\\l\s+""?)([^\s""\\]+)")]
    private static partial Regex Anchor();

    /// <summary>HYPERLINK "http://…" \l "place": the place is one of that address.</summary>
    [GeneratedRegex(@"^\s*\w+\s+[^\s\\]")]
    private static partial Regex Address();

    [GeneratedRegex(@"\\o(?!\w)")]
    private static partial Regex BuiltIn();

    [GeneratedRegex(@"\\u(?!\w)")]
    private static partial Regex Levels();

    [GeneratedRegex(@"(\\b\s+""?)([^\s""\\]+)")]
    private static partial Regex Within();

    [GeneratedRegex(@"\\r\s*\d")]
    private static partial Regex Reset();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();
}
