using Reports.Data;
using Reports.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Reports.Templates;

/// <summary>合并: template × data → Markdown with its source map.</summary>
public static class TemplateMerger
{
    /// <summary>The merged text; null when an error of the template or a gap of the data stops the piece.</summary>
    public static MergeResult? Merge(MergeRequest request, DiagnosticBag findings)
    {
        var loaded = request.Library.Ready(request.Template);
        ReportSlips(loaded, findings);
        if (loaded.Template.HasErrors)
        {
            foreach (var message in loaded.Template.Messages.Where(m => m.Type == ParserMessageType.Error))
                findings.Add(TemplateProblems.ParseError(PlaceOf(message.Span, loaded.Source), EngineMessages.Of(message)));
            return null;
        }
        return new Run(request, loaded, findings).Execute();
    }

    /// <summary>A small template on its own: an output name. Null when it fails.</summary>
    public static string? MergeLine(MergeRequest request, DiagnosticBag findings) =>
        Merge(request, findings) is { } merged ? merged.Map.Expand(merged.Text) : null;

    private static void ReportSlips(LoadedTemplate loaded, DiagnosticBag findings)
    {
        if (loaded.HadTokens)
            findings.Add(TemplateProblems.ReservedCharacters(loaded.Original.File));
        foreach (var place in loaded.Slips)
            findings.Add(TemplateProblems.FullWidthInCode(place, loaded.Original.Line(place.Line)));
    }

    internal static SourceLocation PlaceOf(SourceSpan span, SourceText source) =>
        span.FileName == source.File ? source.At(span.Start.Offset, Math.Max(1, span.Length))
        : new SourceLocation(span.FileName ?? source.File, span.Start.Line + 1, span.Start.Column + 1);

    /// <summary>One run: the state of a merge, dropped when it is done.</summary>
    private sealed class Run
    {
        private readonly MergeRequest _request;
        private readonly LoadedTemplate _loaded;
        private readonly DiagnosticBag _findings;
        private readonly StatementTexts _statements = new();
        private readonly Dictionary<string, SourceText> _sources = new(StringComparer.Ordinal);
        private readonly GapRecorder _gaps;
        private readonly MergeContext _context;
        private readonly RootScope _root;
        private readonly DataWrapper _wrapper;

        public Run(MergeRequest request, LoadedTemplate loaded, DiagnosticBag findings)
        {
            _request = request;
            _loaded = loaded;
            _findings = findings;
            AddSource(loaded.Source);
            var log = new ReadLog(_statements);
            var stretches = new StretchTracker(f => _sources.GetValueOrDefault(f));
            _gaps = new GapRecorder(request.IsDraft, stretches);
            _wrapper = new DataWrapper(log, request.Reads);
            _root = new RootScope(request, _wrapper, UsesHeader.Read(loaded.Source, findings));
            _context = new MergeContext(_statements, log, stretches, _gaps)
            {
                TemplateLoader = new IncludeLoader(request.Library, AddSource),
                CancellationToken = request.Cancellation,
            };
            _context.PushGlobal(FunctionScope.Create());
            _context.PushGlobal(_root);
            Stretches = stretches;
        }

        private StretchTracker Stretches { get; }

        public MergeResult? Execute()
        {
            string text;
            try
            {
                text = _loaded.Template.Render(_context);
            }
            catch (ScriptRuntimeException error)
            {
                _findings.Add(TemplateProblems.RuntimeError(Place(error.Span), EngineMessages.Of(error)));
                return null;
            }
            Stretches.CopyTo(_context.Map);
            var before = _findings.CountOf(Severity.Error);
            ReportUndeclared();
            _gaps.Report(ValuesInTables(text), _context.Map, _findings);
            if (_context.Map.IsFull)
                _findings.Add(TemplateProblems.TooManyValues(_loaded.Source.File));
            if (_findings.CountOf(Severity.Error) > before)
                return null;
            return new MergeResult(text, _context.Map, _root.Find, [.. _root.FenceNames]);
        }

        private void ReportUndeclared()
        {
            foreach (var (place, missing) in _wrapper.Undeclared)
                _findings.Add(TemplateProblems.UndeclaredName(Place(place), missing.Path, missing.Known, _request.IsDraft));
        }

        private SourceLocation Place(SourceSpan span) =>
            PlaceOf(span, span.FileName is not null && _sources.TryGetValue(span.FileName, out var source) ? source : _loaded.Source);

        private void AddSource(SourceText source)
        {
            if (_sources.TryAdd(source.File, source))
                _statements.Add(source.File, source.Text);
        }

        // A row of a pipe or grid table begins with its bar.
        private HashSet<PrintedValue> ValuesInTables(string text)
        {
            var found = new HashSet<PrintedValue>(ReferenceEqualityComparer.Instance);
            if (_gaps.Gaps.Count == 0)
                return found;
            foreach (var line in text.Split('\n'))
            {
                if (line.AsSpan().TrimStart(" \t").StartsWith("|"))
                    found.UnionWith(TokenText.ValuesIn(line, _context.Map));
            }
            return found;
        }
    }
}
