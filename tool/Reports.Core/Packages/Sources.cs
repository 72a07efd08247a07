using System.Collections.Concurrent;
using System.Security.Cryptography;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Templates;

namespace Reports.Packages;

/// <summary>The declared sources: each is read when a piece first asks for it, once, and shared by all pieces. Safe to use from many threads.</summary>
public sealed class Sources
{
    private const long LargeFile = 4 << 20;

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
        var request = SourceRequest.Of(spec, _root, findings);
        var node = request is null ? null
            : spec.Stream is null ? DataFiles.Read(request, findings)
            : DataFiles.Read(request, spec.Stream, findings);
        // What reading a large file has left behind is as large as the file several times over; given back at once it adds nothing to the peak.
        if (request is { Path: { } path } && File.Exists(path) && new FileInfo(path).Length > LargeFile)
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return new Loaded(findings.HasErrors ? null : node, findings);
    }

    private sealed record Loaded(DataNode? Node, DiagnosticBag Findings);
}
