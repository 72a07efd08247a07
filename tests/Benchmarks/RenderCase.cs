using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Reports.Benchmarks;

/// <summary>One template with its data, rendered with one reused context.</summary>
public sealed class RenderCase
{
    private readonly string _text;
    private readonly Template _template;
    private readonly TemplateContext _context;

    private RenderCase(string file, ScriptObject model)
    {
        _text = ReadTemplate(file);
        _template = Parse(_text);
        _context = NewContext(model);
    }

    public static IReadOnlyDictionary<string, RenderCase> All { get; } = new Dictionary<string, RenderCase>
    {
        ["1 ranking"] = new("ranking.sbn-md", SampleData.Ranking()),
        ["2 page"] = new("page.sbn-html", SampleData.Page()),
        ["3 paragraph"] = new("paragraph.sbn-txt", SampleData.Paragraph()),
    };

    public string Render() => _template.Render(_context);

    public string ParseAndRender() => Parse(_text).Render(_context);

    private static Template Parse(string text)
    {
        Template template = Template.Parse(text);
        return template.HasErrors ? throw new InvalidDataException(string.Join('\n', template.Messages)) : template;
    }

    private static TemplateContext NewContext(ScriptObject model)
    {
        var context = new TemplateContext { NewLine = "\n", TemplateLoader = new RowLoader() };
        context.PushGlobal(model);
        return context;
    }

    private static string ReadTemplate(string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "templates", file)).ReplaceLineEndings("\n");

    private sealed class RowLoader : ITemplateLoader
    {
        private readonly string _row = ReadTemplate("row.sbn-html");

        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => _row;

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            ValueTask.FromResult<string?>(_row);
    }
}
