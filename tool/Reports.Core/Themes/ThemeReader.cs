using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Themes;

/// <summary>Mappings of theme files, the base first, → theme. The tables of keys are the format of a theme file.</summary>
public static class ThemeReader
{
    private static readonly Sentence s_number = new("数", "a number");
    private static readonly Sentence s_text = new("文字", "text");
    private static readonly Sentence s_yesNo = new("true 或 false", "true or false");
    private static readonly Sentence s_mapping = new("一组键和值", "a mapping");
    private static readonly Sentence s_color = new("加引号的六位颜色，如 \"FF0000\"", "a quoted colour of six hexadecimal digits such as \"FF0000\"");

    /// <summary>The keys of a theme file's first level, and what each sets.</summary>
    private static readonly Dictionary<string, Action<ThemeDraft, Entry>> s_keys = new(StringComparer.Ordinal)
    {
        ["about"] = (draft, e) => draft.About = e.Text() ?? draft.About,
        ["base"] = (_, _) => { },
        ["page"] = (draft, e) => e.Each(ThemeDraft.PageKeys, (key, inner) => draft.Page[key] = key == "duplex" ? inner.Flag() : inner.Number()),
        ["page-number"] = (draft, e) => e.Each(["form", "place", "below"], (key, inner) => SetPageNumber(draft, key, inner)),
        ["faces"] = (draft, e) => e.Each(null, (key, inner) => draft.Faces[key] = inner.Text() ?? key),
        ["digits"] = (draft, e) => draft.Digits = e.Text() is { } face && face != "same" ? face : null,
        ["numbers"] = (draft, e) => draft.NumbersAreText = e.OneOf("word", "text") == "text",
        ["date"] = (draft, e) => draft.DateForm = e.Text() ?? draft.DateForm,
        ["date-first"] = (draft, e) => draft.IsDateFirst = e.Flag() == 1,
        ["list-lead"] = (draft, e) => draft.IsLeadBold = e.OneOf("plain", "bold") == "bold",
        ["tables"] = (draft, e) => draft.HasThreeLineTables = e.OneOf("grid", "three-line") == "three-line",
        ["red"] = (draft, e) => draft.Red = e.Color() ?? draft.Red,
        ["red-rule"] = (draft, e) => draft.RedRule = e.Number() ?? draft.RedRule,
        ["palette"] = (draft, e) => draft.Palette = e.Colors(),
        ["podium"] = (draft, e) => draft.Podium = e.Text() ?? draft.Podium,
        ["speed"] = (draft, e) => draft.Speed = e.Number(60, 400) ?? draft.Speed,
        ["roles"] = (draft, e) => e.Each(ThemeDraft.RoleKeys, (key, inner) => SetRole(draft.Roles[key], inner)),
    };

    /// <summary>The keys of a role.</summary>
    private static readonly Dictionary<string, Action<LookDraft, Entry>> s_roleKeys = new(StringComparer.Ordinal)
    {
        ["face"] = (look, e) => look.Face = e.Text() ?? look.Face,
        ["size"] = (look, e) => look.Size = e.Number(1, 400) ?? look.Size,
        ["line"] = (look, e) => look.Line = e.Line() ?? look.Line,
        ["align"] = (look, e) => look.Align = e.OneOf("both", "left", "center", "right") ?? look.Align,
        ["first-line"] = (look, e) => look.FirstLine = e.Number() ?? look.FirstLine,
        ["left"] = (look, e) => look.Left = e.Number() ?? look.Left,
        ["right"] = (look, e) => look.Right = e.Number() ?? look.Right,
        ["before"] = (look, e) => look.Before = e.Number() ?? look.Before,
        ["after"] = (look, e) => look.After = e.Number() ?? look.After,
        ["bold"] = (look, e) => look.IsBold = e.Flag() == 1,
        ["squeeze"] = (look, e) => look.Squeeze = e.Number(-10, 10) ?? look.Squeeze,
        ["color"] = (look, e) => look.Color = e.Color() ?? look.Color,
    };

    /// <summary>Null when the chain does not give a whole theme; every reason is a finding.</summary>
    public static Theme? Build(string name, IReadOnlyList<DataMap> chain, DiagnosticBag findings)
    {
        var own = new DiagnosticBag();
        var draft = new ThemeDraft();
        foreach (var map in chain)
            new Entry("", map, map.Location, own).Each([.. s_keys.Keys], (key, entry) => s_keys[key](draft, entry));
        var place = chain.Count > 0 ? chain[^1].Location : SourceLocation.None;
        var theme = own.HasErrors ? null : draft.Finish(name, place, own);
        findings.AddRange(own);
        return own.HasErrors ? null : theme;
    }

    private static void SetPageNumber(ThemeDraft draft, string key, Entry entry)
    {
        switch (key)
        {
            case "form":
                draft.PageNumberForm = entry.Text() ?? draft.PageNumberForm;
                break;
            case "place":
                draft.PageNumberPlace = entry.OneOf("outside", "center", "right") ?? draft.PageNumberPlace;
                break;
            default:
                draft.PageNumberBelow = entry.Number() ?? draft.PageNumberBelow;
                break;
        }
    }

    private static void SetRole(LookDraft look, Entry entry) =>
        entry.Each([.. s_roleKeys.Keys], (key, inner) => s_roleKeys[key](look, inner));

    /// <summary>A value of a theme file with its key and place.</summary>
    private sealed record Entry(string Key, object? Value, SourceLocation Place, DiagnosticBag Findings)
    {
        /// <summary>Visits the members; a key that is not among <paramref name="known"/> (null: any) is a finding.</summary>
        public void Each(IReadOnlyList<string>? known, Action<string, Entry> visit)
        {
            if (Value is not DataMap map)
            {
                Wrong(s_mapping);
                return;
            }
            foreach (var key in map.Keys)
            {
                if (known is not null && !known.Contains(key))
                    Findings.Add(ThemeProblems.UnknownKey(key, Nearest.To(key, known), map.LocationOf(key)));
                else
                    visit(key, new Entry(key, map[key], map.LocationOf(key), Findings));
            }
        }

        public decimal? Number(decimal least = -1000, decimal most = 2000)
        {
            if (Value is decimal number && number >= least && number <= most)
                return number;
            Wrong(s_number);
            return null;
        }

        public string? Text() => Value is string text ? text : Wrong(s_text);

        public decimal? Flag()
        {
            if (Value is bool flag)
                return flag ? 1 : 0;
            Wrong(s_yesNo);
            return null;
        }

        public string? OneOf(params string[] names) =>
            Value is string text && names.Contains(text) ? text : Wrong(new(string.Join("、", names) + "之一", "one of " + string.Join(", ", names)));

        /// <summary>The line height; −1 is the page's grid.</summary>
        public decimal? Line() => Value switch
        {
            "grid" => -1,
            "auto" => 0,
            _ => Number(0, 400),
        };

        public string? Color() =>
            Value is string { Length: 6 } text && text.All(char.IsAsciiHexDigit) ? text.ToUpperInvariant() : Wrong(s_color);

        public IReadOnlyList<string> Colors()
        {
            if (Value is not DataList list)
            {
                Wrong(s_color);
                return [];
            }
            return [.. Enumerable.Range(0, list.Count).Select(i => new Entry(Key, list[i], list.LocationOf(i), Findings).Color()).OfType<string>()];
        }

        private string? Wrong(Sentence expected)
        {
            Findings.Add(ThemeProblems.WrongValue(Key, Show(Value), expected, Place));
            return null;
        }

        private static string Show(object? value) => value switch
        {
            null => "",
            DataMap => "{…}",
            DataList => "[…]",
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
    }
}
