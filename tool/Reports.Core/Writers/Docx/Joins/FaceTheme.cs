using System.Xml;
using System.Xml.Linq;

namespace Reports.Writers.Docx.Joins;

/// <summary>The faces and colours that a file's theme part names (DrawingML, 20.1.6).</summary>
internal sealed class FaceTheme
{
    private static readonly string[] s_slots = ["ascii", "hAnsi", "eastAsia", "cs"];

    private readonly Dictionary<string, string> _faces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _colors = new(StringComparer.Ordinal);

    /// <summary>Equal for two files whose theme colours look the same.</summary>
    public string Colors => string.Join(' ', _colors.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key + c.Value));

    public static FaceTheme Read(XmlReader? xml)
    {
        var theme = new FaceTheme();
        if (xml is null)
            return theme;
        using (xml)
        {
            var (group, slot) = ("", "");
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                switch (xml.LocalName)
                {
                    case "majorFont" or "minorFont": group = xml.LocalName[..5]; break;
                    case "fmtScheme": group = ""; break;
                    case "latin" or "ea" or "cs" or "font" when group.Length > 0: theme.Face(group, xml); break;
                    case "dk1" or "lt1" or "dk2" or "lt2" or "accent1" or "accent2" or "accent3" or "accent4" or "accent5" or "accent6" or "hlink" or "folHlink": slot = xml.LocalName; break;
                    case "srgbClr" when slot.Length > 0 && xml.GetAttribute("val") is { } color: theme._colors.TryAdd(slot, color); slot = ""; break;
                    case "sysClr" when slot.Length > 0 && xml.GetAttribute("lastClr") is { } color: theme._colors.TryAdd(slot, color); slot = ""; break;
                }
            }
        }
        return theme;
    }

    /// <summary>RRGGBB of a scheme colour, by the default mapping of text and background.</summary>
    public string? Color(string name) => _colors.GetValueOrDefault(name switch { "tx1" => "dk1", "bg1" => "lt1", "tx2" => "dk2", "bg2" => "lt2", _ => name });

    /// <summary>The theme's faces become names: the volume has a theme of its own.</summary>
    public void Name(XElement fonts)
    {
        foreach (var slot in s_slots)
        {
            var attribute = fonts.Attribute(JoinNames.W + (slot == "cs" ? "cstheme" : slot + "Theme"));
            if (attribute is null)
                continue;
            if (_faces.GetValueOrDefault(Key(attribute.Value)) is { } face)
                fonts.SetAttributeValue(JoinNames.W + slot, face);
            attribute.Remove();
        }
    }

    private static string Key(string value) => value.EndsWith("Ascii", StringComparison.Ordinal) ? value[..5] + "HAnsi" : value;

    private void Face(string group, XmlReader xml)
    {
        if (xml.GetAttribute("typeface") is not { Length: > 0 } face)
            return;
        if (xml.LocalName == "latin")
            _faces[group + "HAnsi"] = face;
        else if (xml.LocalName == "ea")
            _faces[group + "EastAsia"] = face;
        else if (xml.LocalName == "cs")
            _faces[group + "Bidi"] = face;
        else if (xml.GetAttribute("script") == "Hans")
            _faces.TryAdd(group + "EastAsia", face);
    }
}
