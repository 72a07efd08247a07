using Reports.Diagnostics;

namespace Reports.Cli.Commands;

/// <summary>What check --fix can say (P270–P279).</summary>
internal static class CheckProblems
{
    public static Diagnostic EncodingUnsure(string file) =>
        new("P270", Severity.Warning, new($"“{file}”里有认不出的字节，没有改它", $"\"{file}\" holds bytes that cannot be read; it was left as it is"), new SourceLocation(file),
            new("在编辑器里另存为 UTF-8，再用 --fix", "save it as UTF-8 in an editor, then use --fix"));
}
