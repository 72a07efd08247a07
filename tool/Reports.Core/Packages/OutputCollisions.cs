using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>Finds outputs that would be one file on Windows, before anything is written. None of the papers concerned is made: which one should win nobody can know.</summary>
internal static class OutputCollisions
{
    public static PlannedWork Remove(PlannedWork work, DiagnosticBag findings)
    {
        var taken = new Dictionary<string, (string Owner, string Output, SourceLocation Place)>(StringComparer.Ordinal)
        {
            [OutputPath.Key(Manifest.FileName)] = (Manifest.FileName, Manifest.FileName, SourceLocation.None),
        };
        var clashing = new HashSet<string>(StringComparer.Ordinal);
        var wanted = work.Pieces.SelectMany(p => p.Outputs.Select(o => (Owner: p.Name, Output: o, Place: p.Location)))
            .Concat(work.Packages.Where(p => p.Volume is not null).Select(p => (Owner: p.Spec.Name, Output: p.Volume!, Place: p.Spec.Volume!.Output.Location)));
        foreach (var (owner, output, place) in wanted)
        {
            if (Clash(output, taken) is not { } other)
            {
                taken[OutputPath.Key(output)] = (owner, output, place);
                continue;
            }
            clashing.Add(owner);
            clashing.Add(other.Owner);
            findings.Add(PackageProblems.Collision(output, owner, other.Owner, place, other.Place));
        }
        if (clashing.Count == 0)
            return work;
        var pieces = work.Pieces.Select(p => clashing.Contains(p.Name) ? p with { Output = null } : p).ToList();
        var kept = pieces.ToDictionary(p => p.Name, StringComparer.Ordinal);
        return new PlannedWork(pieces, [.. work.Packages.Select(k => k with
        {
            Volume = clashing.Contains(k.Spec.Name) ? null : k.Volume,
            Pieces = [.. pieces.Where(p => p.Package == k.Spec.Name)],
            Items = [.. k.Items.Select(i => i.Planned is { } planned ? i with { Planned = kept.GetValueOrDefault(planned.Name, planned) } : i)],
        })]);
    }

    /// <summary>The same file, or a folder where the other is a file.</summary>
    private static (string Owner, string Output, SourceLocation Place)? Clash(string output, Dictionary<string, (string, string, SourceLocation)> taken)
    {
        var key = OutputPath.Key(output);
        if (taken.TryGetValue(key, out var same))
            return same;
        for (var slash = key.LastIndexOf('/'); slash > 0; slash = key.LastIndexOf('/', slash - 1))
        {
            if (taken.TryGetValue(key[..slash], out var above))
                return above;
        }
        return null;
    }
}
