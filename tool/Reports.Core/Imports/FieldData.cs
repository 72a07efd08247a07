using System.Text;

namespace Reports.Imports;

/// <summary>The data file of a piece's fields, empty, each with the words around its gap.</summary>
internal static class FieldData
{
    public static string Write(IReadOnlyList<ImportField> fields, string markdown, Func<int, int> lineOf)
    {
        var text = new StringBuilder();
        text.Append("# 在冒号后面填上内容；空着的照原样印出来。Fill in behind the colons; what stays empty is printed as it was.\n");
        text.Append("# reports render ").Append(markdown).Append(" --data ").Append(Path.ChangeExtension(markdown, ".yaml")).Append('\n');
        foreach (var field in fields)
            text.Append(field.Name).Append(":  # ").Append(lineOf(field.Offset)).Append("  ").Append(field.Context.ReplaceLineEndings(" ")).Append('\n');
        return text.ToString();
    }
}
