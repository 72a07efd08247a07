using System.Globalization;
using System.Text.Json;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests;

/// <summary>Runs one case through the public API and says what came out, in the words of the case file.</summary>
internal static class CaseRunner
{
    public sealed record Outcome(string? Output, string? Error, string? Message);

    public static Outcome Run(TemplateCase test)
    {
        var options = new Dictionary<string, JsonElement>();
        if (test.Options is not null)
        {
            options = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(test.Options)!;
        }
        var parser = new ParserOptions();
        var lexer = new LexerOptions();
        var context = new TemplateContext { NewLine = "\n", TemplateLoader = test.Includes.Count == 0 ? null : new Loader(test.Includes) };
        foreach ((string name, JsonElement value) in options)
        {
            Apply(name, value, context, ref parser, ref lexer);
        }
        context.PushGlobal(TestData.ReadModel(test.Data));
        Template template = Template.Parse(test.Input, null, parser, lexer);
        if (template.HasErrors)
        {
            LogMessage first = template.Messages.First(message => message.Type == ParserMessageType.Error);
            return new Outcome(null, "parse " + Position(first.Span), first.ToString());
        }
        try
        {
            return new Outcome(template.Render(context), null, null);
        }
        catch (ScriptRuntimeException exception)
        {
            string file = exception.Span.FileName is null or "" or "<input>" ? "" : exception.Span.FileName + " ";
            return new Outcome(null, "runtime " + file + Position(exception.Span), exception.Message);
        }
    }

    private static string Position(SourceSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{span.Start.Line + 1}:{span.Start.Column + 1}");

    private static void Apply(string name, JsonElement value, TemplateContext context, ref ParserOptions parser, ref LexerOptions lexer)
    {
        switch (name)
        {
            case "strict_variables": context.StrictVariables = value.GetBoolean(); break;
            case "relaxed_member": context.EnableRelaxedMemberAccess = value.GetBoolean(); break;
            case "relaxed_target": context.EnableRelaxedTargetAccess = value.GetBoolean(); break;
            case "relaxed_indexer": context.EnableRelaxedIndexerAccess = value.GetBoolean(); break;
            case "relaxed_function": context.EnableRelaxedFunctionAccess = value.GetBoolean(); break;
            case "null_indexer": context.EnableNullIndexer = value.GetBoolean(); break;
            case "loop_limit": context.LoopLimit = value.GetInt32(); break;
            case "recursive_limit": context.RecursiveLimit = value.GetInt32(); break;
            case "limit_to_string": context.LimitToString = value.GetInt32(); break;
            case "object_recursion_limit": context.ObjectRecursionLimit = value.GetInt32(); break;
            case "auto_indent": context.AutoIndent = value.GetBoolean(); break;
            case "indent_on_empty_lines": context.IndentOnEmptyLines = value.GetBoolean(); break;
            case "culture": context.PushCulture(Cultures.Find(value.GetString()!)!); break;
            case "new_line": context.NewLine = value.GetString()!; break;
            case "float_as_decimal": parser = new ParserOptions { ParseFloatAsDecimal = value.GetBoolean() }; break;
            case "mode": lexer = new LexerOptions { Mode = Enum.Parse<ScriptMode>(value.GetString()!) }; break;
            default: throw new InvalidDataException($"unknown option '{name}'");
        }
    }

    private sealed class Loader(IReadOnlyDictionary<string, string> texts) : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
            texts.ContainsKey(templateName)
                ? templateName
                : throw new ScriptRuntimeException(callerSpan, $"no template '{templateName}'");

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => texts[templatePath];

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            ValueTask.FromResult<string?>(texts[templatePath]);
    }
}
