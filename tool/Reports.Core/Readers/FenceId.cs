using System.Text.RegularExpressions;

namespace Reports.Readers;

/// <summary>The id of a fence, with or without its prefix.</summary>
internal static partial class FenceId
{
    public static string? Read(FenceFields fields, string prefix)
    {
        if (fields.Text("id")?.Trim() is not { Length: > 0 } id)
            return null;
        id = id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : id;
        if (Form().IsMatch(id))
            return id;
        fields.Report(FenceProblems.BadId(id, fields.At("id")));
        return null;
    }

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex Form();
}
