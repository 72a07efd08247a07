using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Templates;

/// <summary>The <c>uses</c> of a template's front matter, read before the merge: it has to stand there as plain YAML.</summary>
internal static class UsesHeader
{
    public static DeclaredNames? Read(SourceText source, DiagnosticBag findings)
    {
        if (Snippet(source) is not { } found)
            return null;
        // The reader sees this head again after the merge and reports its mistakes; here only a readable uses counts.
        var map = YamlData.Parse(new SourceText(source.File, found.Text), new DiagnosticBag()) as DataMap;
        var declared = DeclaredNames.From(map?["uses"]);
        if (declared is null)
            findings.Add(TemplateProblems.UsesNotReadable(new SourceLocation(source.File, found.Line, 1)));
        return declared;
    }

    private static (string Text, int Line)? Snippet(SourceText source)
    {
        if (source.Line(1).TrimEnd() != "---")
            return null;
        for (var line = 2; line <= source.LineCount && source.Line(line).TrimEnd() != "---"; line++)
        {
            if (!source.Line(line).StartsWith("uses:", StringComparison.Ordinal))
                continue;
            var text = source.Line(line) + "\n";
            for (var next = line + 1; next <= source.LineCount && Continues(source.Line(next)); next++)
                text += source.Line(next) + "\n";
            return (text, line);
        }
        return null;
    }

    private static bool Continues(string line) => line.Length > 0 && (line[0] is ' ' or '\t' or '}' or ']' or '#' || line.StartsWith("- ", StringComparison.Ordinal));
}
