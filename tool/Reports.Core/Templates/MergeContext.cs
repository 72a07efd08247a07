using System.Globalization;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Templates.Functions;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Reports.Templates;

/// <summary>
/// A render that puts an opaque code point in the place of each printed value. It rests only on what the Scriban package exposes too:
/// the overridable writes, <see cref="IScriptObject"/> and the current span.
/// </summary>
internal sealed class MergeContext : TemplateContext
{
    private readonly SourceMap _map = new();
    private readonly StretchTracker _stretches;
    private readonly StatementTexts _statements;
    private readonly ReadLog _log;
    private readonly GapRecorder _gaps;

    /// <summary>Functions of ours that gave nothing since the last thing that was printed, and where.</summary>
    private readonly List<(ChineseFunction Function, SourceSpan Span)> _nothing = [];

    public MergeContext(StatementTexts statements, ReadLog log, StretchTracker stretches, GapRecorder gaps)
    {
        _statements = statements;
        _log = log;
        _stretches = stretches;
        _gaps = gaps;
        // Values are opaque and Markdown is written as it stands; an indent that the engine adds would move places.
        AutoIndent = false;
        NewLine = "\n";
        // The work budget of the engine bounds a render; these only stop what is certainly a mistake.
        LoopLimit = 5_000_000;
        LimitToString = 64 * 1024 * 1024;
        RecursiveLimit = 100;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        EnableRelaxedTargetAccess = true;
        EnableRelaxedFunctionAccess = false;
    }

    public SourceMap Map => _map;

    public override TemplateContext Write(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return this;
        _log.Settle();
        _stretches.Literal(Output, text, CurrentSpan);
        base.Write(text);
        return this;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        var (reads, decidedBy) = _log.TakeForPrint(span);
        var nothing = TakeNothing(span);
        switch (textAsObject)
        {
            case MarkdownText prose:
                WriteText(span, prose.Text);
                break;
            case string text when TokenText.HasToken(text):
                WriteText(span, text);
                break;
            case null:
                if (GapRecorder.IsGap(reads, null, _statements.TextOf(span)))
                    WriteToken(_gaps.Make(reads, decidedBy, span));
                else if (nothing is not null)
                    WriteToken(_gaps.MakeNothing(nothing, _statements.TextOf(span), reads, decidedBy, span));
                break;
            case string blank when nothing is not null && (blank.Length == 0 || IsJoined(_statements.TextOf(span))):
                WriteToken(_gaps.MakeNothing(nothing, _statements.TextOf(span), reads, decidedBy, span));
                break;
            case not null when GapRecorder.IsGap(reads, textAsObject, _statements.TextOf(span)):
                WriteToken(_gaps.Make(reads, decidedBy, span));
                break;
            case not null when reads.Count == 0 && _log.Of(textAsObject) is null:
                WriteText(span, ObjectToString(textAsObject));
                break;
            default:
                WriteToken(Printed(textAsObject, reads, decidedBy, span));
                break;
        }
        return this;
    }

    /// <summary>Dates print as Chinese papers write them; everything else as the engine does.</summary>
    public override string ObjectToString(object? value, bool nested = false) => value switch
    {
        DateTime date => date.TimeOfDay == TimeSpan.Zero
            ? string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日")
            : string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日{date.Hour}:{date.Minute:00}"),
        DataMonth month => string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月"),
        MarkdownText prose => prose.Text,
        _ => base.ObjectToString(value, nested),
    };

    /// <summary>Text made by capture or include is assigned: its places stay with it, and its values' reads with the name.</summary>
    public void NoteAssignedText(string text, List<Read> reads)
    {
        _stretches.Finish(Output, text);
        foreach (var value in TokenText.ValuesIn(text, _map))
            reads.AddRange(value.Cells.Select(c => new Read(null, c, "", null)));
    }

    /// <summary>A function of ours was given all it takes and has no answer.</summary>
    public void NoteNothing(ChineseFunction function, SourceSpan span) => _nothing.Add((function, span));

    /// <summary>What a value that is assigned was to be made by; null when there is one, or none is missing.</summary>
    public ChineseFunction? TakeNothing(object? assigned)
    {
        var function = assigned is null or "" && _nothing.Count > 0 ? _nothing[^1].Function : null;
        _nothing.Clear();
        return function;
    }

    private ChineseFunction? TakeNothing(SourceSpan span)
    {
        var found = _nothing.FindIndex(n => n.Span.FileName == span.FileName && n.Span.Start.Offset >= span.Start.Offset && n.Span.End.Offset <= span.End.Offset);
        var function = found < 0 ? null : _nothing[found].Function;
        _nothing.Clear();
        return function;
    }

    /// <summary>"同比" + zh.growth …: a text that lacks a part, where nothing in the expression says what stands in its place.</summary>
    private static bool IsJoined(string expression) => expression.Contains('+', StringComparison.Ordinal) && !expression.Contains('?', StringComparison.Ordinal);

    private void WriteText(SourceSpan span, string text)
    {
        if (text.Length == 0)
            return;
        _stretches.Text(Output, text, span);
        base.Write(text);
    }

    private void WriteToken(PrintedValue value)
    {
        if (_map.IsFull)
        {
            base.Write(value.Text);
            return;
        }
        var token = _map.Add(value);
        _stretches.Token(Output);
        base.Write(token);
    }

    private PrintedValue Printed(object value, List<Read> reads, List<Read> decidedBy, SourceSpan span)
    {
        IEnumerable<Read> cells = _log.Of(value) is { } exact ? [exact] : reads;
        return new PrintedValue(ObjectToString(value), value, _stretches.Place(span), Places(cells), Places(decidedBy));
    }

    internal static IReadOnlyList<SourceLocation> Places(IEnumerable<Read> reads) =>
        [.. reads.Select(r => r.Place).Where(p => !p.IsNone).Distinct()];
}

/// <summary>Prose in data that is Markdown itself: what <c>| markdown</c> gives.</summary>
internal sealed record MarkdownText(string Text)
{
    public override string ToString() => Text;
}
