using Reports.Diagnostics;

namespace Reports.Themes;

/// <summary>A theme while its files are laid over each other; nothing is resolved, so that a changed grid or face reaches every role.</summary>
internal sealed class ThemeDraft
{
    public static readonly string[] PageKeys = ["width", "height", "top", "bottom", "left", "right", "pitch", "duplex"];

    public static readonly string[] RoleKeys = [.. Enum.GetValues<Role>().Select(KeyOf)];

    public string About { get; set; } = "";

    public Dictionary<string, decimal?> Page { get; } = new(StringComparer.Ordinal);

    public string PageNumberForm { get; set; } = "— {page} —";

    public string PageNumberPlace { get; set; } = "outside";

    public decimal PageNumberBelow { get; set; } = 7;

    public SortedDictionary<string, string> Faces { get; } = new(StringComparer.Ordinal);

    public string? Digits { get; set; }

    public bool NumbersAreText { get; set; }

    public string DateForm { get; set; } = "（{date}）";

    public bool IsDateFirst { get; set; }

    public bool IsLeadBold { get; set; }

    public bool HasThreeLineTables { get; set; }

    public string Red { get; set; } = "FF0000";

    public decimal RedRule { get; set; } = 1.5m;

    public IReadOnlyList<string> Palette { get; set; } = [];

    public string Podium { get; set; } = "podium";

    public decimal? Speed { get; set; }

    public Dictionary<string, LookDraft> Roles { get; } = RoleKeys.ToDictionary(k => k, _ => new LookDraft(), StringComparer.Ordinal);

    public Theme? Finish(string name, SourceLocation place, DiagnosticBag findings)
    {
        foreach (var key in PageKeys.Where(k => !Page.ContainsKey(k)))
            findings.Add(ThemeProblems.Missing("page." + key, place));
        foreach (var (key, look) in Roles.Where(r => r.Value.Face is null || r.Value.Size is null))
            findings.Add(ThemeProblems.Missing($"roles.{key}.{(look.Face is null ? "face" : "size")}", place));
        if (findings.HasErrors)
            return null;
        var page = FinishPage();
        if (page.TextWidth < 30 || page.TextHeight < 30)
        {
            findings.Add(ThemeProblems.NoRoom(place));
            return null;
        }
        return new Theme
        {
            Name = name,
            About = About,
            Page = page,
            PageNumber = new PageNumberLook(PageNumberForm, FinishPlace(), PageNumberBelow),
            Faces = Faces,
            DigitsFace = Digits,
            NumbersAreText = NumbersAreText,
            DateForm = DateForm,
            IsDateFirst = IsDateFirst,
            IsLeadBold = IsLeadBold,
            HasThreeLineTables = HasThreeLineTables,
            Red = Red,
            RedRule = RedRule,
            Palette = Palette,
            Podium = Podium,
            Speed = Speed,
            Looks = [.. RoleKeys.Select(k => Roles[k].Finish(Faces, page.Pitch))],
        };
    }

    /// <summary>Heading1 → heading-1, TableCell → table-cell.</summary>
    private static string KeyOf(Role role) =>
        string.Concat(role.ToString().Select((c, i) => i > 0 && (char.IsUpper(c) || char.IsDigit(c)) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private PageLook FinishPage() => new(
        Page["width"] ?? 210, Page["height"] ?? 297, Page["top"] ?? 0, Page["bottom"] ?? 0,
        Page["left"] ?? 0, Page["right"] ?? 0, Page["pitch"] ?? 0, Page["duplex"] == 1);

    private PageNumberPlace FinishPlace() => PageNumberPlace switch
    {
        "center" => Themes.PageNumberPlace.Center,
        "right" => Themes.PageNumberPlace.Right,
        _ => Themes.PageNumberPlace.Outside,
    };
}

/// <summary>A role's look while files are laid over each other; <see cref="Line"/> −1 is the page's grid.</summary>
internal sealed class LookDraft
{
    public string? Face { get; set; }

    public decimal? Size { get; set; }

    public decimal Line { get; set; } = -1;

    public string Align { get; set; } = "both";

    public decimal FirstLine { get; set; }

    public decimal Left { get; set; }

    public decimal Right { get; set; }

    public decimal Before { get; set; }

    public decimal After { get; set; }

    public bool IsBold { get; set; }

    public decimal Squeeze { get; set; }

    public string? Color { get; set; }

    public TextLook Finish(IReadOnlyDictionary<string, string> faces, decimal pitch) => new(
        Face is not null && faces.TryGetValue(Face, out var face) ? face : Face ?? "",
        Size ?? 16, Line < 0 ? pitch : Line, FinishAlign(), FirstLine, Left, Right, Before, After, IsBold, Squeeze, Color);

    private TextAlign FinishAlign() => Align switch
    {
        "left" => TextAlign.Left,
        "center" => TextAlign.Center,
        "right" => TextAlign.Right,
        _ => TextAlign.Both,
    };
}
