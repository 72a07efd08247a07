using System.Globalization;
using System.Xml;

namespace Reports.Readers.Docx;

/// <summary>What stands within a w:p: runs, fields, links, revisions, drawings.</summary>
internal sealed partial class DocxBodyReader
{
    private void Inlines(Draft draft)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            Inline(draft);
    }

    private void Inline(Draft draft)
    {
        if (xml.LocalName == "AlternateContent")
        {
            Alternate(() => Inlines(draft));
            return;
        }
        if (!xml.IsWord())
        {
            Foreign(draft);
            return;
        }
        switch (xml.LocalName)
        {
            case "r": Run(draft); break;
            case "pPr": draft.Direct = RawForm.Read(xml, styles.ThemeFonts); break;
            case "hyperlink": Hyperlink(draft); break;
            case "ins" or "moveTo": Revision(draft); break;
            case "del" or "moveFrom":
                Deletions++;
                Pass();
                break;
            case "fldSimple": SimpleField(draft); break;
            case "sdt" or "sdtContent" or "smartTag" or "customXml" or "dir" or "bdo": Inlines(draft); break;
            default: Pass(); break;
        }
    }

    /// <summary>Formulas of m: hold their text in m:t; a reader sees it.</summary>
    private void Foreign(Draft draft)
    {
        if (xml.LocalName == "t" && xml.NamespaceURI.EndsWith("/math", StringComparison.Ordinal))
            Append(draft, xml.TextWithin(), -1, default);
        else
            Inlines(draft);
    }

    private void Hyperlink(Draft draft)
    {
        var outer = _link;
        _link = xml.GetAttribute("id", Relations) is { } id ? link(id) : xml.W("anchor") is { } anchor ? "#" + anchor : outer;
        Inlines(draft);
        _link = outer;
    }

    private void Revision(Draft draft)
    {
        Insertions += _isRevision ? 0 : 1;
        var outer = _isRevision;
        _isRevision = true;
        Inlines(draft);
        _isRevision = outer;
    }

    private void SimpleField(Draft draft)
    {
        var field = new Field { IsInResult = true };
        field.Code.Append(xml.W("instr"));
        Note(field);
        _fields.Push(field);
        Inlines(draft);
        _fields.Pop();
    }

    private void Run(Draft draft)
    {
        if (xml.IsEmptyElement)
            return;
        var look = default(RawLook);
        var depth = xml.Depth;
        while (xml.NextChild(depth))
            look = RunChild(draft, look);
    }

    private RawLook RunChild(Draft draft, RawLook look)
    {
        if (xml.LocalName == "AlternateContent")
        {
            Alternate(() =>
            {
                var depth = xml.Depth;
                while (xml.NextChild(depth))
                    look = RunChild(draft, look);
            });
            return look;
        }
        if (!xml.IsWord())
        {
            Pass();
            return look;
        }
        switch (xml.LocalName)
        {
            case "rPr": return RawLook.Read(xml, styles.ThemeFonts);
            case "t": Text(draft, look); return look;
            case "tab" or "ptab": Append(draft, "\t", -1, look); break;
            case "br" when xml.W("type") is "page": draft.HasPageBreak = true; break;
            case "br" when xml.W("type") is "column": break;
            case "br" or "cr": Append(draft, "\n", -1, look); break;
            case "noBreakHyphen": Append(draft, "-", -1, look); break;
            case "sym": Append(draft, Symbol(xml.W("char")), -1, look); break;
            case "fldChar": FieldMark(); break;
            case "instrText":
                var code = xml.TextWithin();
                if (_fields.TryPeek(out var field) && !field.IsInResult)
                    field.Code.Append(code);
                return look;
            case "footnoteReference" or "endnoteReference" when xml.W("id") is { } id:
                draft.Notes.Add(new DocxNoteMark(draft.Text.Length, xml.LocalName[0] == 'e', id));
                break;
            case "drawing" or "pict" or "object": Drawing(draft); return look;
            case "ruby": Ruby(draft); return look;
        }
        Pass();
        return look;
    }

    private void Text(Draft draft, RawLook look)
    {
        var index = _texts++;
        var isKept = xml.XmlSpace == XmlSpace.Preserve;
        var text = xml.TextWithin();
        Append(draft, isKept ? text : text.Trim(' ', '\t', '\r', '\n'), index, look);
    }

    private void Append(Draft draft, string text, int index, RawLook raw)
    {
        if (text.Length == 0 || (_fields.TryPeek(out var field) && !field.IsInResult))
            return;
        var (look, isHidden) = styles.Look(draft.Direct.Style ?? styles.DefaultStyle, raw);
        if (isHidden)
        {
            HiddenCharacters += text.Length;
            return;
        }
        draft.Runs.Add(new DocxRun(draft.Text.Length, text.Length, index, look) { Link = _link, IsField = _fields.Count > 0 && !IsIn("HYPERLINK") });
        draft.Text.Append(text);
    }

    private void FieldMark()
    {
        switch (xml.W("fldCharType"))
        {
            case "begin":
                _fields.Push(new Field());
                break;
            case "separate" when _fields.TryPeek(out var field):
                field.IsInResult = true;
                Note(field);
                break;
            case "end" when _fields.TryPop(out var ended):
                Note(ended);
                break;
        }
    }

    private void Note(Field field) => HasPageNumber |= IsA(field, "PAGE");

    private bool IsIn(string kind) => _fields.Count > 0 && _fields.Any(f => IsA(f, kind));

    private static bool IsA(Field field, string kind)
    {
        var code = field.Code.ToString().AsSpan().TrimStart();
        return code.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && (code.Length == kind.Length || !char.IsAsciiLetter(code[kind.Length]));
    }

    /// <summary>Pictures are named; the text of text boxes, wherever it is nested, becomes blocks of its own.</summary>
    private void Drawing(Draft draft)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.LocalName == "AlternateContent")
                Alternate(() => Drawing(draft));
            else if (xml.LocalName == "txbxContent" && xml.IsWord())
                draft.Boxes.Add(Nested());
            else
            {
                if (xml.LocalName is "blip" or "imagedata" && (xml.GetAttribute("embed", Relations) ?? xml.GetAttribute("id", Relations) ?? xml.GetAttribute("embed", StrictRelations)) is { } id)
                    draft.Pictures.Add(id);
                Drawing(draft);
            }
        }
    }

    /// <summary>The word that the small signs stand over; the signs are no text of the line.</summary>
    private void Ruby(Draft draft)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.LocalName == "rubyBase")
                Inlines(draft);
            else
                Pass();
        }
    }

    private static string Symbol(string? code) =>
        int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var sign) && sign is >= 0x20 and < 0xD800 ? ((char)sign).ToString() : "□";
}
