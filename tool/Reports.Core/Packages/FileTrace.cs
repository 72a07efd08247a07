using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Readers.Docx;
using Reports.Rules;

namespace Reports.Packages;

public enum TracedState
{
    /// <summary>The file is, byte for byte, what today's data and templates give.</summary>
    Same,

    /// <summary>It is as the tool wrote it, but data or templates have changed since.</summary>
    Outdated,

    /// <summary>Somebody has changed it.</summary>
    Edited,

    /// <summary>Not known: the manifest does not have it.</summary>
    Unknown,
}

/// <param name="Name">The piece, as the plan knows it.</param>
public sealed record TracedPaper(string Name, string TemplateFile, IReadOnlyList<TracedValue> Values);

/// <summary>Where the figures of one written file came from.</summary>
/// <param name="File">Below output/.</param>
/// <param name="Papers">One, or all that are bound in a volume.</param>
/// <param name="NotInFile">Values that the file does not show with the words around them.</param>
public sealed record TracedFile(string File, TracedState State, IReadOnlyList<TracedPaper> Papers, IReadOnlySet<TracedValue> NotInFile);

/// <summary>来源: a file below output/ → the piece of the plan that made it → its values with their cells.</summary>
public static partial class FileTrace
{
    /// <param name="path">The file, anywhere on this machine.</param>
    /// <param name="shown">The file as the user named it.</param>
    /// <returns>Null with findings where the plan does not make the file, or its paper cannot be made today.</returns>
    public static TracedFile? Of(Workspace workspace, string path, string shown, byte[] bytes, DiagnosticBag findings)
    {
        var file = Path.GetRelativePath(workspace.OutputFolder, path).Replace('\\', '/');
        var sources = new Sources(workspace.Root, workspace.Plan.Sources) { Rules = RuleSettings.Default with { Levels = workspace.Plan.Rules } };
        var work = PiecePlanner.Plan(workspace, sources, PlanSelection.All, findings);
        var pieces = Find(work, file);
        if (pieces.Count == 0)
        {
            findings.AddRange(work.Pieces.Where(p => !p.CanBeMade).SelectMany(p => p.Findings));
            findings.Add(TraceProblems.NotOfThePlan(shown));
            return null;
        }
        findings.AddRange(pieces.SelectMany(p => p.Findings));
        var options = new BuildOptions(workspace.Root, workspace.Templates) { Theme = workspace.Plan.Theme, Speed = workspace.Plan.Speed, RuleLevels = workspace.Plan.Rules };
        var papers = new List<TracedPaper>();
        foreach (var piece in pieces.Select(p => p.Piece).OfType<Piece>())
        {
            if (PieceBuilder.Trace(piece, sources, options, findings) is { } values)
                papers.Add(new TracedPaper(piece.Name, piece.TemplateFile, values));
        }
        if (papers.Count == 0)
            return null;
        var state = State(workspace, file, bytes, pieces, sources, options);
        var missing = state == TracedState.Same ? [] : NotIn(shown, bytes, papers);
        return new TracedFile(file, state, papers, missing);
    }

    private static List<PlannedPiece> Find(PlannedWork work, string file)
    {
        var name = Unbeside(file);
        var alone = work.Pieces.FirstOrDefault(p => p.Outputs.Contains(name, StringComparer.OrdinalIgnoreCase));
        return alone is not null ? [alone] : [.. work.Packages.FirstOrDefault(p => string.Equals(p.Volume, name, StringComparison.OrdinalIgnoreCase))?.Pieces ?? []];
    }

    /// <summary>讲话（新）.docx stands beside a 讲话.docx that somebody has edited.</summary>
    private static string Unbeside(string file) => Beside().Replace(file, "$1");

    [GeneratedRegex(@"（新\d*）(\.\w+)$")]
    private static partial Regex Beside();

    private static TracedState State(Workspace workspace, string file, byte[] bytes, List<PlannedPiece> pieces, Sources sources, BuildOptions options)
    {
        if (pieces is [{ Piece: { } piece }] && PieceBuilder.Build(piece, sources, options).Files.FirstOrDefault(f => f.Path == Unbeside(file)) is { } built && built.Bytes.AsSpan().SequenceEqual(bytes))
            return TracedState.Same;
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        using var last = OutputRecord.ReadManifest(workspace.OutputFolder, []);
        var at = OutputPath.Digest(file);
        var written = last.Outputs.Where(o => o.Path == at).SelectMany(o => last.Read(o.Piece)?.Outputs ?? []).LastOrDefault(o => o.File == file);
        return written is null ? TracedState.Unknown
            : written.Sha256 != digest ? TracedState.Edited
            : pieces.Count > 1 ? TracedState.Unknown : TracedState.Outdated;
    }

    /// <summary>What the file does not say any more, by the words around each value.</summary>
    private static HashSet<TracedValue> NotIn(string shown, byte[] bytes, List<TracedPaper> papers)
    {
        if (!shown.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || DocxReader.Read(shown, bytes, []) is not { } word)
            return [];
        var text = Bare(string.Concat(WordPaper.Of(word).Parts.Select(p => p.Text + "\n")));
        return [.. papers.SelectMany(p => p.Values).Where(v => v.Part is TracedPart.Body or TracedPart.Table && !text.Contains(Bare(Near(v)), StringComparison.Ordinal))];
    }

    private static string Near(TracedValue value) =>
        value.Part == TracedPart.Table ? value.Text : (value.Before.Length > 4 ? value.Before[^4..] : value.Before) + value.Text + (value.After.Length > 2 ? value.After[..2] : value.After);

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
