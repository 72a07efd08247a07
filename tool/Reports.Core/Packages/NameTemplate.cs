using Reports.Diagnostics;
using Reports.Templates;

namespace Reports.Packages;

/// <summary>Short templates of the plan: an output's name, a template's name, a condition.</summary>
public static class NameTemplate
{
    /// <returns>Null when it cannot be filled; the finding says why. A <c>/</c> or <c>\</c> within a value comes out full-width, so that no value makes a folder.</returns>
    public static string? Render(string template, SourceLocation place, Sources sources, Piece? piece, DiagnosticBag findings)
    {
<<<<<<< HEAD
        var source = new SourceText(place.File, template);
        var found = new DiagnosticBag();
        var merged = TemplateMerger.Merge(MergeRequests.For(source, TemplateLibrary.Empty, sources, piece), found);
        // The template is one value of the plan: its place there is the one to open.
        findings.AddRange(found.Select(f => f.Location.File == place.File ? f with { Location = place } : f));
        return merged?.Map.Expand(merged.Text, v => v.Text.Replace('/', '／').Replace('\\', '＼'));
    }
=======
        if (Condition().Match(template) is { Success: true } condition)
            return piece?.EachValue is EachRow each && each[condition.Groups[1].Value] is not null ? "true" : "";
        var failed = false;
        var text = Place().Replace(template, match =>
        {
            var path = match.Groups[1].Value.Split('.');
            object? value = piece?.EachName == path[0] ? piece.EachValue : sources.Find(piece is not null && piece.Aliases.TryGetValue(path[0], out var alias) ? alias : path[0]);
            foreach (var name in path.Skip(1))
                value = value is EachRow row ? row[name] : value is DataMap map ? map[name] : null;
            failed |= value is null;
            if (value is null)
                findings.Add(new Diagnostic("T100", Severity.Error, new($"没有“{match.Groups[1].Value}”", $"there is no \"{match.Groups[1].Value}\""), place));
            var shown = value is DateTime day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            return shown.Replace('/', '／').Replace('\\', '＼');
        });
        return failed ? null : text;
    }

    [GeneratedRegex(@"^\{\{ if \w+\.(\w+) \}\}")]
    private static partial Regex Condition();

    [GeneratedRegex(@"\{\{-?\s*([\w.]+)[^}]*\}\}")]
    private static partial Regex Place();
>>>>>>> cli
}
