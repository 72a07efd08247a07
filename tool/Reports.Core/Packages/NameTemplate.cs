using Reports.Diagnostics;
using Reports.Templates;

namespace Reports.Packages;

/// <summary>Short templates of the plan: an output's name, a template's name, a condition.</summary>
public static class NameTemplate
{
    /// <returns>Null when it cannot be filled; the finding says why. A <c>/</c> or <c>\</c> within a value comes out full-width, so that no value makes a folder.</returns>
    public static string? Render(string template, SourceLocation place, Sources sources, Piece? piece, DiagnosticBag findings)
    {
        var source = new SourceText(place.File, template);
        var found = new DiagnosticBag();
        var merged = TemplateMerger.Merge(MergeRequests.For(source, sources.NameTemplates, sources, piece), found);
        // The template is one value of the plan: its place there is the one to open.
        findings.AddRange(found.Select(f => f.Location.File == place.File ? f with { Location = place } : f));
        return merged?.Map.Expand(merged.Text, v => v.Text.Replace('/', '／').Replace('\\', '＼'));
    }
}
