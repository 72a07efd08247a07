using System.Xml;

namespace Reports.Readers.Docx;

/// <summary>w:pPr as written: null is not said here.</summary>
internal sealed record RawForm
{
    public static RawForm None { get; } = new();

    public string? Style { get; init; }

    public int? Outline { get; init; }

    public string? NumberId { get; init; }

    public int? NumberLevel { get; init; }

    public DocxForm Form { get; init; } = DocxForm.None;

    public bool? PageBreakBefore { get; init; }

    public RawLook Mark { get; init; }

    public DocxSectionDraft? Section { get; init; }

    public static RawForm Read(XmlReader xml, IReadOnlyDictionary<string, string> themeFonts)
    {
        var raw = None;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (!xml.IsWord())
            {
                xml.Over();
                continue;
            }
            switch (xml.LocalName)
            {
                case "pStyle": raw = raw with { Style = xml.Val() }; break;
                case "outlineLvl": raw = raw with { Outline = xml.Int("val") }; break;
                case "jc": raw = raw with { Form = raw.Form with { Align = xml.Val() } }; break;
                case "pageBreakBefore": raw = raw with { PageBreakBefore = xml.On() }; break;
                case "ind": raw = raw with { Form = Indent(xml, raw.Form) }; break;
                case "spacing": raw = raw with { Form = Spacing(xml, raw.Form) }; break;
                case "numPr": raw = Numbering(xml, raw); continue;
                case "rPr": raw = raw with { Mark = RawLook.Read(xml, themeFonts) }; continue;
                case "sectPr": raw = raw with { Section = DocxSectionDraft.Read(xml) }; continue;
            }
            xml.Over();
        }
        return raw;
    }

    public RawForm Over(RawForm below) => this with
    {
        Outline = Outline ?? below.Outline,
        NumberId = NumberId ?? below.NumberId,
        NumberLevel = NumberLevel ?? below.NumberLevel,
        PageBreakBefore = PageBreakBefore ?? below.PageBreakBefore,
        Form = new(Form.Align ?? below.Form.Align, Form.Left ?? below.Form.Left,
            // Characters beat twips; a level that says the one does away with the other below it.
            Form.FirstLine ?? below.Form.FirstLine, Form.FirstLineChars ?? (Form.FirstLine is null ? below.Form.FirstLineChars : null),
            Form.Line ?? below.Form.Line, Form.LineRule ?? below.Form.LineRule, Form.Before ?? below.Form.Before, Form.After ?? below.Form.After, false),
    };

    private static DocxForm Indent(XmlReader xml, DocxForm form) => form with
    {
        Left = xml.Int("left") ?? xml.Int("start"),
        FirstLine = xml.Int("firstLine") ?? -xml.Int("hanging"),
        FirstLineChars = xml.Int("firstLineChars") ?? -xml.Int("hangingChars"),
    };

    private static DocxForm Spacing(XmlReader xml, DocxForm form) => form with { Line = xml.Int("line"), LineRule = xml.W("lineRule"), Before = xml.Int("before"), After = xml.Int("after") };

    private static RawForm Numbering(XmlReader xml, RawForm raw)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.LocalName == "numId")
                raw = raw with { NumberId = xml.Val() };
            else if (xml.LocalName == "ilvl")
                raw = raw with { NumberLevel = xml.Int("val") };
            xml.Over();
        }
        return raw;
    }
}
