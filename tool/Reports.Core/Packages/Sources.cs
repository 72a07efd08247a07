using System.Collections.Concurrent;
using System.Security.Cryptography;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Rules;
using Reports.Templates;

namespace Reports.Packages;

/// <summary>The declared sources: each is read when a piece first asks for it, joined with the others it names, once, and shared by all pieces. Safe to use from many threads.</summary>
public sealed class Sources
{
    private readonly Dictionary<string, Lazy<Loaded>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lazy<Loaded>> _alone = new(StringComparer.Ordinal);
    private readonly Lazy<MasterList?> _master;
    private readonly SourceSpec? _masterSpec;
    private readonly ConcurrentDictionary<string, string?> _hashes = new(StringComparer.Ordinal);
    private readonly string _root;

    /// <param name="root">The folder that the files' names start from.</param>
    public Sources(string root, IReadOnlyList<SourceSpec> specs)
    {
        (_root, Specs) = (root, specs);
        foreach (var spec in specs)
        {
            _alone.TryAdd(spec.Name, new Lazy<Loaded>(() => Read(spec)));
            _byName.TryAdd(spec.Name, new Lazy<Loaded>(() => Link(spec)));
        }
        _masterSpec = specs.FirstOrDefault(s => s.Links.IsMaster);
        _master = new Lazy<MasterList?>(() => _masterSpec is not null && _alone[_masterSpec.Name].Value.Node is DataTable table ? MasterList.From(table, new DiagnosticBag()) : null);
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

    /// <summary>The findings of every source read so far, in the order of declaration; of one that another asked for, those of reading it.</summary>
    public IEnumerable<Diagnostic> Findings() =>
        Specs.SelectMany(s => (_alone[s.Name].IsValueCreated ? _alone[s.Name].Value.Findings : []).Concat(_byName[s.Name].IsValueCreated ? _byName[s.Name].Value.Findings : []));

    /// <summary>The files that a source is made from: its own, the list of units, and those it is joined with.</summary>
    public IEnumerable<string> FilesOf(string name)
    {
        if (Specs.FirstOrDefault(s => s.Name == name) is not { } spec)
            return [];
        var others = spec.Links.Joins.Select(j => j.Request.Name).ToList();
        return Specs.Where(s => s == spec || others.Contains(s.Name) || s.Links.IsMaster && IsLedBack(spec, others)).Select(s => s.File.Text.Replace('\\', '/'));
    }

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

    private bool IsLedBack(SourceSpec spec, List<string> others) =>
        spec.Links.Order.Count > 0 || UnitColumns(spec).Count > 0 || Specs.Any(s => others.Contains(s.Name) && UnitColumns(s).Count > 0);

    private static IReadOnlyList<string> UnitColumns(SourceSpec spec) =>
        spec.Links.Units is { } stated ? [.. stated.Select(u => u.Text)]
        : PlanFields.AsText(spec.Options?["key"]) is { } key ? [key]
        : [];

    /// <summary>The source on its own: read, its rows in order and its units called as in the list, but without columns of others.</summary>
    private Loaded Read(SourceSpec spec)
    {
        var findings = new DiagnosticBag();
        var node = SourceRequest.Of(spec, _root, findings) is not { } request ? null
            : spec.Stream is null ? DataFiles.Read(request, findings)
            : DataFiles.Read(request, spec.Stream, findings);
        // Rules never stop a paper, whatever level they are set to.
        var found = new DiagnosticBag();
        if (node is DataTable read && !findings.HasErrors && Rules is not null)
            found.AddRange(TableRuleSet.Check(read, Rules));
        if (node is DataTable table && !findings.HasErrors)
            node = spec.Links.IsMaster ? AsMaster(table, spec, findings) : LedBack(table, spec, findings);
        else if (node is not null && spec.Links.IsMaster)
            findings.Add(DataProblems.MasterIsNoTable(spec.Options!.LocationOf("master"), spec.Name));
        var loaded = findings.HasErrors ? null : node;
        findings.AddRange(found);
        return new Loaded(loaded, findings);
    }

    private static DataTable AsMaster(DataTable table, SourceSpec spec, DiagnosticBag findings) =>
        MasterList.From(table, findings) is { } list && spec.Links.Order.Count > 0 ? DataOrder.Sort(table, spec.Links.Order, list, findings) : table;

    private DataTable LedBack(DataTable table, SourceSpec spec, DiagnosticBag findings)
    {
        if (_masterSpec is null || _master.Value is not { } master)
            return spec.Links.Order.Count > 0 && spec.Links.Joins.Count == 0 ? DataOrder.Sort(table, spec.Links.Order, null, findings) : table;
        foreach (var name in UnitColumns(spec))
        {
            var column = table.ColumnIndex(name);
            // A stated key that is not there was said in reading.
            if (column < 0 && spec.Links.Units is not null)
                findings.Add(DataProblems.UnknownColumn(table.Location, name, Nearest.Alike(name, table.Columns.Select(c => c.Name))));
            else if (column >= 0)
                table = MasterNames.LeadBack(table, column, master, table.Columns[column].Name == table.Key, spec.Links.Units is not null, findings);
        }
        return spec.Links.Joins.Count == 0 ? DataOrder.Sort(table, spec.Links.Order, master, findings) : table;
    }

    /// <summary>The source with the columns of the others, and in order: the order may follow a column that a join brings.</summary>
    private Loaded Link(SourceSpec spec)
    {
        var (node, findings) = (_alone[spec.Name].Value.Node, new DiagnosticBag());
        if (node is null || spec.Links.Joins.Count == 0)
            return new Loaded(node, findings);
        if (node is not DataTable table)
        {
            findings.Add(DataProblems.JoinIsNoTable(spec.Options!.LocationOf("join"), spec.Name));
            return new Loaded(null, findings);
        }
        var master = _master.Value;
        foreach (var (request, place) in spec.Links.Joins)
        {
            if (!_alone.TryGetValue(request.Name, out var other))
                continue;
            if (other.Value.Node is null)
                return new Loaded(null, findings);
            if (other.Value.Node is not DataTable right)
                findings.Add(DataProblems.JoinIsNoTable(place, request.Name));
            else if (TableJoin.Join(table, right, request, master, findings, request.Name == _masterSpec?.Name) is { } joined)
                table = joined;
        }
        table = DataOrder.Sort(table, spec.Links.Order, master, findings);
        return new Loaded(findings.HasErrors ? null : table, findings);
    }

    private sealed record Loaded(DataNode? Node, DiagnosticBag Findings);
}
