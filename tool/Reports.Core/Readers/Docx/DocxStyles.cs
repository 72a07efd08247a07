using System.Globalization;
using System.Xml;

namespace Reports.Readers.Docx;

/// <summary>styles.xml and the theme's faces: what a paragraph and a run look like in the end.</summary>
internal sealed class DocxStyles
{
    private sealed record Style(string Id, string Name, string? BasedOn, RawForm Form, RawLook Look);

    private const int LongestChain = 30;
    private static readonly Dictionary<string, string> s_noFonts = [];

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string?, RawLook), (DocxLook, bool)> _looks = [];
    private readonly Dictionary<string, (RawForm, RawLook)> _chains = new(StringComparer.Ordinal);
    private RawLook _defaultLook;
    private RawForm _defaultForm = RawForm.None;
    private string? _defaultStyle;

    public Dictionary<string, string> ThemeFonts { get; private set; } = s_noFonts;

    public static DocxStyles Read(DocxPackage package, string main)
    {
        var styles = new DocxStyles();
        if (package.Related(main, "theme") is { } theme)
            styles.ThemeFonts = ReadTheme(package.Xml(theme)!);
        if (package.Related(main, "styles") is { } part)
        {
            using var xml = package.Xml(part)!;
            styles.Read(xml);
        }
        return styles;
    }

    public string NameOf(string? id) => (id ?? _defaultStyle) is { } known && _styles.TryGetValue(known, out var style) ? style.Name : "";

    public string? DefaultStyle => _defaultStyle;

    /// <summary>The paragraph's form with what its styles say below it.</summary>
    /// <param name="numberedBy">The style that gives the number; null when the paragraph itself does.</param>
    public RawForm Form(RawForm direct, out string? numberedBy)
    {
        numberedBy = null;
        if ((direct.Style ?? _defaultStyle) is not { } id)
            return direct.Over(_defaultForm);
        var (chain, _) = Chain(id);
        if (direct.NumberId is null && chain.NumberId is not null)
            numberedBy = Owner(id);
        return direct.Over(chain);
    }

    /// <summary>1–9 by a built-in heading's name, in English or Chinese; 0 for no heading.</summary>
    public int HeadingLevel(string? id)
    {
        for (var step = 0; id is not null && step < LongestChain && _styles.TryGetValue(id, out var style); step++, id = style.BasedOn)
        {
            var name = style.Name;
            foreach (var word in (string[])["heading ", "标题 "])
            {
                if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 9)
                    return level;
            }
        }
        return 0;
    }

    public (DocxLook Look, bool IsHidden) Look(string? paragraphStyle, RawLook direct)
    {
        if (_looks.TryGetValue((paragraphStyle, direct), out var known))
            return known;
        var below = (paragraphStyle ?? _defaultStyle) is { } id ? Chain(id).Look : _defaultLook;
        var raw = direct.Style is { } run && _styles.ContainsKey(run) ? direct.Over(CharacterChain(run).Over(below)) : direct.Over(below);
        var look = new DocxLook(raw.EastAsia, raw.Latin, (raw.HalfPoints ?? 20) / 2m, raw.Bold == true, raw.Italic == true, raw.Color is "auto" ? null : raw.Color);
        return _looks[(paragraphStyle, direct)] = (look, raw.Hidden == true);
    }

    private string? Owner(string id)
    {
        string? at = id;
        for (var step = 0; at is not null && step < LongestChain && _styles.TryGetValue(at, out var style); step++, at = style.BasedOn)
        {
            if (style.Form.NumberId is not null)
                return at;
        }
        return id;
    }

    private (RawForm Form, RawLook Look) Chain(string id)
    {
        if (_chains.TryGetValue(id, out var known))
            return known;
        var (form, look) = (RawForm.None, default(RawLook));
        string? at = id;
        for (var step = 0; at is not null && step < LongestChain && _styles.TryGetValue(at, out var style); step++, at = style.BasedOn)
            (form, look) = (form.Over(style.Form), look.Over(style.Look));
        return _chains[id] = (form.Over(_defaultForm), look.Over(_defaultLook));
    }

    private RawLook CharacterChain(string id)
    {
        var look = default(RawLook);
        string? at = id;
        for (var step = 0; at is not null && step < LongestChain && _styles.TryGetValue(at, out var style); step++, at = style.BasedOn)
            look = look.Over(style.Look);
        return look;
    }

    private void Read(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || !xml.IsWord())
                continue;
            if (xml.LocalName == "rPrDefault")
                _defaultLook = Inner(xml, "rPr", RawLook.Read, default);
            else if (xml.LocalName == "pPrDefault")
                _defaultForm = Inner(xml, "pPr", RawForm.Read, RawForm.None);
            else if (xml.LocalName == "style")
                ReadStyle(xml);
        }
    }

    private T Inner<T>(XmlReader xml, string name, Func<XmlReader, IReadOnlyDictionary<string, string>, T> read, T found)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.LocalName == name)
                found = read(xml, ThemeFonts);
            else
                xml.Over();
        }
        return found;
    }

    private void ReadStyle(XmlReader xml)
    {
        if (xml.IsEmptyElement || xml.W("styleId") is not { } id)
        {
            xml.Over();
            return;
        }
        if (xml.W("type") == "paragraph" && xml.W("default") is "1" or "true")
            _defaultStyle ??= id;
        var style = new Style(id, id, null, RawForm.None, default);
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            switch (xml.LocalName)
            {
                case "name": style = style with { Name = xml.Val() ?? id }; break;
                case "basedOn": style = style with { BasedOn = xml.Val() }; break;
                case "pPr": style = style with { Form = RawForm.Read(xml, ThemeFonts) }; continue;
                case "rPr": style = style with { Look = RawLook.Read(xml, ThemeFonts) }; continue;
            }
            xml.Over();
        }
        _styles.TryAdd(id, style);
    }

    /// <summary>majorEastAsia → 黑体 …: the face of the theme, of the Hans script where the theme names none.</summary>
    private static Dictionary<string, string> ReadTheme(XmlReader xml)
    {
        var fonts = new Dictionary<string, string>(StringComparer.Ordinal);
        using (xml)
        {
            var group = "";
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName is "majorFont" or "minorFont")
                    group = xml.LocalName[..5];
                if (group.Length == 0 || xml.GetAttribute("typeface") is not { } face)
                    continue;
                if (xml.LocalName == "latin")
                    (fonts[group + "HAnsi"], fonts[group + "Ascii"]) = (face, face);
                else if (xml.LocalName == "ea" && face.Length > 0)
                    fonts[group + "EastAsia"] = face;
                else if (xml.LocalName == "font" && xml.GetAttribute("script") == "Hans" && face.Length > 0)
                    fonts.TryAdd(group + "EastAsia", face);
            }
        }
        return fonts;
    }
}
