namespace Reports.Themes;

/// <summary>版式: how a paper looks; numbers and names only.</summary>
public sealed record Theme
{
    public required string Name { get; init; }

    /// <summary>What the theme is for, one line.</summary>
    public string About { get; init; } = "";

    public required PageLook Page { get; init; }

    public required PageNumberLook PageNumber { get; init; }

    /// <summary>The faces by their keys (fangsong, kai, hei, song, title); roles name one of them or a face of their own.</summary>
    public required IReadOnlyDictionary<string, string> Faces { get; init; }

    /// <summary>The face of digits and Latin letters; null is the face of the text around them.</summary>
    public string? DigitsFace { get; init; }

    /// <summary>Heading numbers are written as text instead of Word numbering.</summary>
    public bool NumbersAreText { get; init; }

    /// <summary>The date under a title, with <c>{date}</c>.</summary>
    public string DateForm { get; init; } = "（{date}）";

    /// <summary>The date stands above the speaker's line.</summary>
    public bool IsDateFirst { get; init; }

    /// <summary>一是、一要、第一 in bold.</summary>
    public bool IsLeadBold { get; init; }

    /// <summary>Tables take three lines unless they say otherwise.</summary>
    public bool HasThreeLineTables { get; init; }

    /// <summary>红色: masthead and rule, RRGGBB.</summary>
    public string Red { get; init; } = "FF0000";

    /// <summary>The thickness of the red rule, points.</summary>
    public decimal RedRule { get; init; } = 1.5m;

    /// <summary>The colours of charts, RRGGBB, told apart in grey; empty for the charts' own.</summary>
    public IReadOnlyList<string> Palette { get; init; } = [];

    /// <summary>The theme of the podium edition (讲台版) of a paper in this theme.</summary>
    public string Podium { get; init; } = "podium";

    /// <summary>Characters a minute at which papers in this theme are spoken; null where it does not say.</summary>
    public decimal? Speed { get; init; }

    /// <summary>One look for each <see cref="Role"/>, in its order.</summary>
    public required IReadOnlyList<TextLook> Looks { get; init; }

    public TextLook this[Role role] => Looks[(int)role];

    public string Face(string key) => Faces.TryGetValue(key, out var face) ? face : key;
}
