using System.Globalization;
using System.Xml.Linq;
using Reports.Themes;

namespace Reports.Writers.Docx.Joins;

/// <summary>A style of another file as it stands in the volume.</summary>
/// <param name="Owner">The piece that brought it; the lists of others count on their own.</param>
internal sealed record JoinedStyle(string Id, string Name, string Key, int Owner);

/// <summary>What the pieces of one volume that come from Word files share: names given out, styles and parts taken over.</summary>
internal sealed class JoinState
{
    private readonly HashSet<string> _bookmarks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<JoinedStyle>> _styles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _styleNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);
    private int _ids;

    public JoinState(Theme theme)
    {
        Ours = new StyleTable(XElement.Parse(StylesPart.Write(theme)), FaceTheme.Read(null));
        foreach (var style in Ours.All)
            _styleNames.Add(BuiltInNames.Plain(style.Name));
    }

    public StyleTable Ours { get; }

    /// <summary>How many pieces have been joined.</summary>
    public int Pieces { get; set; }

    /// <summary>The colours of the volume's theme: those of the first file that has one.</summary>
    public string? Colors { get; set; }

    /// <summary>The relationships of heads and feet by kind, margin in twips, and whether for even pages.</summary>
    public Dictionary<(string Kind, int Margin, bool IsEven), string> Pages { get; } = [];

    /// <summary>Files whose own headers and footers are left out.</summary>
    public List<string> HeadsReplaced { get; } = [];

    public List<XElement> Styles { get; } = [];

    public List<XElement> Lists { get; } = [];

    public int NextList() => 100 + Lists.Count;

    /// <summary>A bookmark's name in the volume; another when it is taken.</summary>
    public string Bookmark(string name, int piece)
    {
        // Our own writer's names of pieces and entries come later and do not ask.
        var isOurs = name.StartsWith("_Toc2000000", StringComparison.Ordinal) || (name.Length > 2 && name[0] == 'p' && char.IsAsciiDigit(name[1]));
        if (!isOurs && _bookmarks.Add(name))
            return name;
        for (var n = piece; ; n++)
        {
            var suffix = "_v" + n.ToString(CultureInfo.InvariantCulture);
            var other = (isOurs ? "_" : "") + name[..Math.Min(name.Length, 38 - suffix.Length)] + suffix;
            if (_bookmarks.Add(other))
                return other;
        }
    }

    /// <summary>The style of this name and look that a piece before brought.</summary>
    public JoinedStyle? Style(string type, string name, string key) =>
        _styles.GetValueOrDefault(type + BuiltInNames.Plain(name))?.Find(s => s.Key == key);

    /// <summary>Takes a style over; its own name where that is free, else one that names the piece.</summary>
    public JoinedStyle Add(string type, string name, string key, string label, int piece)
    {
        var free = name;
        for (var n = 1; !_styleNames.Add(BuiltInNames.Plain(free)); n++)
            free = $"{BuiltInNames.Shown(name)}（{label}{(n > 1 ? n.ToString(CultureInfo.InvariantCulture) : "")}）";
        var style = new JoinedStyle("J" + (++_ids).ToString(CultureInfo.InvariantCulture), free, key, piece);
        var group = type + BuiltInNames.Plain(name);
        if (!_styles.TryGetValue(group, out var same))
            _styles[group] = same = [];
        same.Add(style);
        return style;
    }

    /// <summary>The part that holds these bytes already; null when there is none, and the name is kept for them.</summary>
    public string? Part(string digest, string name)
    {
        if (_parts.TryGetValue(digest, out var same))
            return same;
        _parts[digest] = name;
        return null;
    }
}
