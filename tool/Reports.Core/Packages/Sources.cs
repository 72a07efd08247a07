using System.Collections.Concurrent;
using System.Security.Cryptography;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Rules;
using Reports.Templates;

namespace Reports.Packages;

/// <summary>The declared sources: each is read when a piece first asks for it, once, and shared by all pieces. Safe to use from many threads.</summary>
public sealed class Sources
{
    private readonly Dictionary<string, Lazy<Loaded>> _byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _hashes = new(StringComparer.Ordinal);
    private readonly string _root;

    /// <param name="root">The folder that the files' names start from.</param>
    public Sources(string root, IReadOnlyList<SourceSpec> specs)
    {
        (_root, Specs) = (root, specs);
        foreach (var spec in specs)
            _byName.TryAdd(spec.Name, new Lazy<Loaded>(() => Load(spec)));
    }

    public IReadOnlyList<SourceSpec> Specs { get; }

    /// <summary>The levels by which the figures of the tables are checked; null leaves them unchecked.</summary>
    public RuleSettings? Rules { get; init; }

    /// <summary>The plan's short templates, parsed once for all rows of a package.</summary>
    internal TemplateLibrary NameTemplates { get; } = TemplateLibrary.Without(new TemplateCache());

    /// <summary>The source's data, null when there is none of that name or it could not be read.</summary>
    public DataNode? Find(string name) => _byName.TryGetValue(name, out var source) ? source.Value.Node : null;

    public bool IsDeclared(string name) => _byName.ContainsKey(name);

    /// <summary>Declared, but it could not be read: its own findings say why, nothing more need be said.</summary>
    public bool IsBroken(string name) => _byName.TryGetValue(name, out var source) && source.Value.Node is null;

    /// <summary>Whether one of these files is a source that could not be read.</summary>
    public bool HasBroken(IEnumerable<string> files) =>
        Specs.Any(s => _byName[s.Name] is { IsValueCreated: true, Value.Node: null } && files.Contains(s.File.Text.Replace('\\', '/')));

    /// <summary>The findings of every source read so far, in the order of declaration.</summary>
    public IEnumerable<Diagnostic> Findings() =>
        Specs.Where(s => _byName[s.Name].IsValueCreated).SelectMany(s => _byName[s.Name].Value.Findings);

    /// <summary>SHA-256 of a file that was read, in hex; null when it is not there.</summary>
    public string? HashOf(string file) =>
        _hashes.GetOrAdd(file, static (name, root) =>
        {
            try
            {
                using var stream = new FileStream(Path.Combine(root, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                return Convert.ToHexStringLower(SHA256.HashData(stream));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }, _root);

    private Loaded Load(SourceSpec spec)
    {
        var findings = new DiagnosticBag();
        var node = SourceRequest.Of(spec, _root, findings) is not { } request ? null
            : spec.Stream is null ? DataFiles.Read(request, findings)
            : DataFiles.Read(request, spec.Stream, findings);
        var loaded = findings.HasErrors ? null : node;
        // Rules never stop a paper, whatever level they are set to.
        if (loaded is DataTable table && Rules is not null)
            findings.AddRange(TableRuleSet.Check(table, Rules));
        return new Loaded(loaded, findings);
    }

    private sealed record Loaded(DataNode? Node, DiagnosticBag Findings);
}
