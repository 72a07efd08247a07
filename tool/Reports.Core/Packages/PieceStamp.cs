using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Reports.Packages;

/// <summary>What a piece is made from besides data, as one digest: the program, the plan's entry, templates, theme, pictures.</summary>
internal sealed class PieceStamp(Workspace workspace, Sources sources, RunOptions options)
{
    private readonly string _program = Program(options.ToolVersion);
    private readonly string _rules = Rules(workspace, sources);
    private readonly ConcurrentDictionary<string, IReadOnlyList<ManifestFile>> _inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _data = [.. sources.Specs.Select(s => s.File.Text.Replace('\\', '/'))];

    /// <param name="inputs">The files that the piece was made from; those that hold data count through what was read of them.</param>
    public string Of(Piece piece, IEnumerable<string> inputs, string more = "")
    {
        var text = new StringBuilder(_program);
        Line(options.Draft ? "draft" : "");
        Line(_rules);
        Line(piece.TemplateFile);
        Line(piece.Output);
        Line(string.Join(',', piece.Editions));
        Line(piece.Theme ?? workspace.Plan.Theme);
        Line(piece.EachName);
        Line(workspace.Plan.Speed?.ToString(CultureInfo.InvariantCulture));
        Line(piece.Minutes?.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, source) in piece.Aliases.OrderBy(a => a.Key, StringComparer.Ordinal))
            Line(name + "=" + source);
        foreach (var input in inputs.Where(i => i != Workspace.PlanFile && !_data.Contains(i)).Order(StringComparer.Ordinal))
        {
            Line(input);
            Line(HashOf(input));
            Line(ShippedThemeHash(input));
        }
        Line(more);
        return DataDigest.Hash(text);

        void Line(string? value) => text.Append('\n').Append(value is null ? -1 : value.Length).Append(value);
    }

    /// <summary>Of a file of the workspace, else of the template or theme that ships under that name; empty when there is none.</summary>
    public string HashOf(string input) =>
        sources.HashOf(input)
            ?? (input.StartsWith(ThemeFolder, StringComparison.Ordinal) ? ShippedThemeHash(input) : null)
            ?? (input.StartsWith(TemplateFolder, StringComparison.Ordinal) && workspace.Templates.Find(input[TemplateFolder.Length..]) is { } shipped ? sources.HashOf(shipped.Path) : null)
            ?? "";

    /// <summary>Thousands of papers are made from the same files: one list serves them all.</summary>
    public IReadOnlyList<ManifestFile> Inputs(IEnumerable<string> files) =>
        _inputs.GetOrAdd(string.Join('\n', files), joined => [.. joined.Split('\n').Select(i => new ManifestFile(i, HashOf(i)))]);

    private const string TemplateFolder = "templates/";
    private const string ThemeFolder = "templates/themes/";

    /// <summary>A theme of the workspace may rest on the shipped one of the same name.</summary>
    private string? ShippedThemeHash(string input) =>
        input.StartsWith(ThemeFolder, StringComparison.Ordinal) ? sources.HashOf(Path.Combine(workspace.Templates.Shipped, input[TemplateFolder.Length..])) : null;

    /// <summary>The levels of rules and the lexicons: a paper's findings rest on them.</summary>
    private static string Rules(Workspace workspace, Sources sources)
    {
        var levels = workspace.Plan.Rules.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key}={r.Value}");
        var words = workspace.Templates.LexiconFolders.Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.tsv").Order(StringComparer.Ordinal)).Select(f => Path.GetFileName(f) + sources.HashOf(f));
        return string.Join(' ', levels.Concat(words));
    }

    /// <summary>The version that people know stays the same while the program is being worked on; the modules' ids do not.</summary>
    private static string Program(string version) =>
        string.Join(' ', version, typeof(PieceStamp).Module.ModuleVersionId, typeof(Scriban.Template).Module.ModuleVersionId, typeof(Markdig.Markdown).Module.ModuleVersionId);
}
