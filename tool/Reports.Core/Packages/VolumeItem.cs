using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>What a volume binds at one place: a paper of the plan or a file.</summary>
/// <param name="Name">Of a piece its name; of a file <c>package/file</c>.</param>
public sealed record VolumeItem(string Name, string? Group)
{
    public PlannedPiece? Planned { get; init; }

    public VolumeFile? File { get; init; }

    public string? Title { get; init; }

    public string? Unit { get; init; }

    public string? Speaker { get; init; }

    /// <summary>The line of the plan.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The unit, else the file's name without the number before.</summary>
    internal string UnitName
    {
        get
        {
            var stem = Unit ?? Path.GetFileNameWithoutExtension(File?.File ?? Name);
            var name = stem.TrimStart([.. "0123456789-_.、 　"]);
            return name.Length == 0 ? stem : name;
        }
    }

    /// <summary>What the plan says of it, for the digest of the volume.</summary>
    internal string Said => string.Join('\n', Name, Group, Title, Unit, Speaker);

    /// <param name="own">The papers of the package.</param>
    /// <param name="find">A piece of the plan by its name; null when there is none.</param>
    internal static IReadOnlyList<VolumeItem> Of(PackageSpec spec, IReadOnlyList<PlannedPiece> own, string root, Func<string, PlannedPiece?> find, IEnumerable<string> names, DiagnosticBag findings)
    {
        List<VolumeItem> papers = [.. own.Select(p => new VolumeItem(p.Name, p.Group) { Planned = p, Location = p.Location })];
        if (spec.Volume is not { Pieces.Count: > 0 } volume)
            return papers;
        var items = new List<VolumeItem>();
        var isNamed = false;
        foreach (var line in volume.Pieces)
        {
            var place = new VolumeItem(line.What.Text, line.Group) { Title = line.Title, Unit = line.Unit, Speaker = line.Speaker, Location = line.What.Location };
            if (line.IsFile)
            {
                var files = VolumeFile.Find(root, line.What, findings);
                // What is said of one file would be wrong for several.
                var shared = files.Count > 1 ? place with { Title = null, Unit = null, Speaker = null } : place;
                items.AddRange(files.Where(f => items.TrueForAll(i => i.File?.File != f.File)).Select(f => shared with { Name = $"{spec.Name}/{f.File}", File = f }));
            }
            else if (line.What.Text == spec.Name && !spec.IsVolumeOnly)
            {
                if (!isNamed)
                    items.AddRange(papers.Select(p => p with { Group = line.Group ?? p.Group }));
                isNamed = true;
            }
            else if (find(line.What.Text) is { } piece)
            {
                items.Add(place with { Planned = piece });
            }
            else
            {
                findings.Add(PackageProblems.UnknownPiece(line.What, names));
            }
        }
        return isNamed ? items : [.. papers, .. items];
    }
}
