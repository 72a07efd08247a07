using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>The classes and keys that each place for attributes knows.</summary>
internal static class AttributeNames
{
    public static void CheckHeading(Attributes attributes, DiagnosticBag findings) => Check(attributes, findings, "unnumbered");

    public static void CheckList(Attributes attributes, DiagnosticBag findings) => Check(attributes, findings, "shi", "yao", "di", "inline");

    public static void CheckTable(Attributes attributes, DiagnosticBag findings) => Check(attributes, findings, "three-line", "landscape", "caption=", "unit=", "note=");

    public static void CheckFigure(Attributes attributes, DiagnosticBag findings) => Check(attributes, findings, "caption=");

    /// <summary>The id without its <c>tbl:</c> or <c>fig:</c>; null, with a finding, when it is none.</summary>
    public static string? Id(Attributes? attributes, SourceMap map, DiagnosticBag findings)
    {
        if (attributes?.Id is null)
            return null;
        var id = map.Expand(attributes.Id);
        var name = id.StartsWith("tbl:", StringComparison.Ordinal) || id.StartsWith("fig:", StringComparison.Ordinal) ? id[4..] : id;
        if (name.Length > 0 && name.All(IsIdCharacter))
            return name;
        findings.Add(ReaderProblems.IdNotAscii(id, attributes.Location));
        return null;
    }

    public static bool IsIdCharacter(char c) => c == '-' || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);

    private static void Check(Attributes attributes, DiagnosticBag findings, params string[] known)
    {
        foreach (var name in attributes.Classes.Concat(attributes.Pairs.Select(p => p.Key + "=")))
        {
            if (!known.Contains(name))
                findings.Add(ReaderProblems.UnknownAttribute(name.EndsWith('=') ? name[..^1] : "." + name, Nearest.To(name, known)?.TrimEnd('='), attributes.Location));
        }
    }
}
