using System.Text;
using Reports.Documents;
using Reports.Layouts;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>Inlines → runs. Neighbouring text of one look becomes one run, so that a sentence with five values is not cut in eleven.</summary>
internal static class InlineWriter
{
    public static void Write(DocxFile file, IReadOnlyList<Inline> inlines, RunLook look = default)
    {
        var pending = new StringBuilder();
        var pendingLook = look;
        foreach (var inline in inlines)
        {
            if (inline is TextRun run)
            {
                var own = run.From is { IsGap: true } ? look with { IsGap = true } : look;
                if (own != pendingLook)
                    Flush(file, pending, pendingLook);
                pendingLook = own;
                pending.Append(run.Text);
                continue;
            }
            Flush(file, pending, pendingLook);
            WriteOther(file, inline, look);
        }
        Flush(file, pending, pendingLook);
    }

    /// <summary>A run; line breaks and tabs in the text are Word's.</summary>
    public static void WriteRun(DocxFile file, string text, RunLook look = default)
    {
        if (text.Length == 0)
            return;
        var xml = file.Xml;
        xml.Open("w:r");
        look.Write(xml);
        if (text.AsSpan().IndexOfAny('\n', '\t', '\r') < 0)
            WriteText(xml, text);
        else
            WriteBroken(xml, text);
        xml.Close();
    }

    private static void Flush(DocxFile file, StringBuilder pending, RunLook look)
    {
        if (pending.Length == 0)
            return;
        WriteRun(file, pending.ToString(), look);
        pending.Clear();
    }

    private static void WriteOther(DocxFile file, Inline inline, RunLook look)
    {
        switch (inline)
        {
            case Strong strong:
                Write(file, strong.Inlines, look with { IsBold = true, IsStressed = file.Options.Edition == Edition.Podium });
                break;
            case Stress stress:
                Write(file, stress.Inlines, look);
                break;
            case Pause:
                break;
            case Emphasis emphasis:
                Write(file, emphasis.Inlines, look with { Style = look.Style ?? StyleNames.Emphasis, Face = look.Style is null ? null : file.Theme.Face("kai") });
                break;
            case Link link:
                WriteLink(file, link, look);
                break;
            case LineBreak:
                file.Xml.Open("w:r").Empty("w:br").Close();
                break;
            case FootnoteMark mark:
                FootnotesPart.WriteMark(file, mark);
                break;
            case Reference reference:
                WriteReference(file, reference, look);
                break;
            case PictureInline picture:
                PictureWriter.WriteInline(file, picture.Picture, picture.Location);
                break;
            default:
                throw new NotSupportedException(inline.GetType().Name);
        }
    }

    private static void WriteLink(DocxFile file, Link link, RunLook look)
    {
        if (LinkTargets.Clean(link.Target) is not { } target)
        {
            file.Findings.Add(DocxProblems.LinkLost(link.Target, link.Location));
            Write(file, link.Inlines, look);
            return;
        }
        file.Xml.Open("w:hyperlink");
        if (target.StartsWith('#'))
            file.Xml.Attribute("w:anchor", file.BookmarkPrefix + Bookmarks.NameOf(target[1..]));
        else
            file.Xml.Attribute("r:id", file.Relate(PackageParts.TypeOf("hyperlink"), target, isExternal: true));
        Write(file, link.Inlines, look.Style is null ? look with { Style = StyleNames.Hyperlink } : look);
        file.Xml.Close();
    }

    /// <summary>图1 as a field that follows the caption's number when somebody adds a figure by hand.</summary>
    private static void WriteReference(DocxFile file, Reference reference, RunLook look)
    {
        file.Xml.Open("w:fldSimple").Attribute("w:instr", $" REF {file.BookmarkPrefix}{Bookmarks.NameOf(reference.TargetId)} \\h ");
        WriteRun(file, reference.Text, look);
        file.Xml.Close();
    }

    private static void WriteBroken(XmlText xml, string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\t' or '\r'))
                continue;
            if (i > start)
                WriteText(xml, text[start..i]);
            if (i < text.Length && text[i] != '\r')
                xml.Empty(text[i] == '\t' ? "w:tab" : "w:br");
            start = i + 1;
        }
    }

    private static void WriteText(XmlText xml, string text)
    {
        xml.Open("w:t");
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            xml.Attribute("xml:space", "preserve");
        xml.Text(text).Close();
    }
}
