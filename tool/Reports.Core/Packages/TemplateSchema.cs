using System.Text.Json;
using Reports.Diagnostics;
using Reports.Templates;

namespace Reports.Packages;

/// <summary>The JSON Schema of a template's data, from the <c>uses</c> of its front matter.</summary>
public static class TemplateSchema
{
    /// <param name="template">The template's name as the user knows it.</param>
    /// <param name="source">One of the declared names, for the file that holds it; null for all of them together.</param>
    /// <param name="declared">The names that the template declares, to choose from.</param>
    /// <returns>Null when the template declares nothing or not this name.</returns>
    public static byte[]? Write(string template, SourceText text, string? source, Language language, out IReadOnlyCollection<string> declared)
    {
        var names = UsesHeader.Read(text, []);
        declared = names?.Names ?? [];
        if (names is null || (source is not null && !names.Has(source)))
            return null;
        var about = source is null
            ? new Sentence($"模板 {template} 要的数据", $"the data that the template {template} needs")
            : new Sentence($"模板 {template} 要的数据 {source}", $"the data \"{source}\" that the template {template} needs");
        return SchemaWriter.Document(source is null ? template : $"{template} {source}", about.In(language), json =>
        {
            if (source is null)
                WriteMembers(json, names, language);
            else
                WriteValue(json, names.Below(source), language);
        });
    }

    /// <summary>The top-level names that a template declares.</summary>
    public static IReadOnlyCollection<string> Names(SourceText text) => UsesHeader.Read(text, [])?.Names ?? [];

    private static void WriteMembers(Utf8JsonWriter json, DeclaredNames names, Language language)
    {
        json.WriteString("type", "object");
        json.Object("properties", () =>
        {
            foreach (var name in names.Names)
            {
                json.Object(name, () =>
                {
                    json.WriteString("description", (names.IsOptional(name) ? new Sentence("可以没有", "may be missing") : new Sentence("必须有", "required")).In(language));
                    WriteValue(json, names.Below(name), language);
                });
            }
        });
        json.Strings("required", names.Names.Where(n => !names.IsOptional(n)));
    }

    /// <summary>A name with members is a mapping, or a table: a list of rows that each have them.</summary>
    private static void WriteValue(Utf8JsonWriter json, DeclaredNames? below, Language language)
    {
        if (below is null)
            return;
        if (below.IsOfElements)
            WriteList();
        else
            json.AnyOf(() => WriteMembers(json, below, language), WriteList);

        void WriteList()
        {
            json.WriteString("type", "array");
            json.Object("items", () => WriteMembers(json, below, language));
        }
    }
}
