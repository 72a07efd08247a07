using System.Text;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>A change that was made, by the finding that asked for it.</summary>
public sealed record AppliedFix(Diagnostic Finding, TextFix Fix);

/// <summary>Puts the certain ones right, line by line; what the finding does not hold is never touched.</summary>
public static class TextFixer
{
    private const int MostRounds = 8;

    /// <summary>Checks and fixes until nothing certain is left, so that fixing again changes nothing.</summary>
    public static string Fix(string text, Func<string, IEnumerable<Diagnostic>> check, List<AppliedFix> applied)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var made = new List<AppliedFix>();
            text = Apply(text, check(text), made);
            if (made.Count == 0)
                break;
            applied.AddRange(made);
        }
        return text;
    }

    /// <summary>The fixes of one line, each where its old text stands; of two that touch each other the first alone.</summary>
    /// <returns>UTF-16 offsets into the line, last first.</returns>
    public static List<(int Offset, AppliedFix Applied)> Plan(string line, IEnumerable<(Diagnostic Finding, TextFix Fix)> fixes)
    {
        var planned = new List<(int Offset, AppliedFix Applied)>();
        var end = -1;
        foreach (var (finding, fix) in fixes.OrderBy(f => f.Fix.Place.Column))
        {
            var offset = Offset(line, fix.Place.Column);
            if (offset < end || fix.Old == fix.New || string.CompareOrdinal(line, offset, fix.Old, 0, fix.Old.Length) != 0)
                continue;
            planned.Add((offset, new AppliedFix(finding, fix)));
            end = offset + fix.Old.Length;
        }
        planned.Reverse();
        return planned;
    }

    private static string Apply(string text, IEnumerable<Diagnostic> findings, List<AppliedFix> made)
    {
        var lines = text.Split('\n');
        foreach (var line in findings.SelectMany(f => f.Fixes.Select(x => (Finding: f, Fix: x))).Where(x => x.Fix.Place.Line >= 1 && x.Fix.Place.Line <= lines.Length).GroupBy(x => x.Fix.Place.Line))
        {
            var builder = new StringBuilder(lines[line.Key - 1]);
            var planned = Plan(lines[line.Key - 1], line);
            foreach (var (offset, applied) in planned)
                builder.Remove(offset, applied.Fix.Old.Length).Insert(offset, applied.Fix.New);
            lines[line.Key - 1] = builder.ToString();
            made.AddRange(planned.AsEnumerable().Reverse().Select(p => p.Applied));
        }
        return string.Join('\n', lines);
    }

    /// <summary>A column, in code points from 1 → an offset in UTF-16.</summary>
    public static int Offset(string line, int column)
    {
        var at = 0;
        for (var left = column - 1; left > 0 && at < line.Length; left--)
            at += char.IsHighSurrogate(line[at]) && at + 1 < line.Length ? 2 : 1;
        return at;
    }
}
