using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal readonly record struct LoopOptions(ScriptExpression? Offset, ScriptExpression? Limit, ScriptExpression? Columns, bool Reversed)
{
    internal bool Any => Reversed || Offset is not null || Limit is not null;
}

internal sealed class WhileStatement(SourceSpan keyword, ScriptExpression condition, ScriptBlockStatement body, SourceSpan span) : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        var state = new LoopState("while", null);
        context.Scopes.PushLoop(null, null, state);
        context.Budget.EnterLoop();
        while (true)
        {
            context.Budget.StepLoop(keyword);
            if (!TemplateContext.ToBool(condition.Evaluate(context)))
                break;
            body.Execute(context);
            if (context.Flow is FlowState.Break or FlowState.Return)
                break;
            context.Flow = FlowState.None;
            state.Advance();
        }

        if (context.Flow == FlowState.Break)
            context.Flow = FlowState.None;
        context.Budget.ExitLoop();
        context.Scopes.PopLoop(null);
    }
}

/// <summary><c>for</c> and <c>tablerow</c>.</summary>
internal sealed class ForStatement(
    SourceSpan keyword,
    ScriptExpression variable,
    ScriptExpression source,
    LoopOptions options,
    ScriptBlockStatement body,
    ScriptBlockStatement? otherwise,
    bool tableRow,
    SourceSpan span) : ScriptStatement(span)
{
    internal override void Execute(TemplateContext context)
    {
        var value = source.Evaluate(context);
        if (value is null && !tableRow)
            return;
        var items = value is null ? Array.Empty<object?>() : context.Convert.ToSequenceOrNull(value, source.Span) ?? throw context.Error(source.Span, RuntimeProblems.NotASequence(TypeNames.Of(value)));
        context.Budget.EnterLoop();
        if (options.Any)
            items = Select(context, items);
        var table = tableRow ? new TableRows(context, Columns(context)) : null;
        table?.Begin();
        var ran = items is ScriptArray array && items.GetType() == typeof(ScriptArray) ? RunArray(context, array, table) : Run(context, items, table);
        table?.End();
        context.Budget.ExitLoop();
        if (context.Flow is FlowState.Break or FlowState.Continue)
            context.Flow = FlowState.None;
        if (!ran && otherwise is not null)
            otherwise.Execute(context);
    }

    private bool RunArray(TemplateContext context, ScriptArray array, TableRows? table)
    {
        if (array.Count == 0)
            return false;
        var state = new LoopState(tableRow ? "tablerow" : "for", array);
        var frame = Push(context, state);
        // The loop sees elements added by its body, as an enumeration by index does.
        for (var i = 0; i < array.Count; i++)
        {
            state.IsLast = i + 1 >= array.Count;
            if (!Pass(context, array[i], state, frame, table))
                break;
        }

        Pop(context);
        return true;
    }

    private bool Run(TemplateContext context, IEnumerable items, TableRows? table)
    {
        var enumerator = items.GetEnumerator();
        try
        {
            if (!enumerator.MoveNext())
                return false;
            var state = new LoopState(tableRow ? "tablerow" : "for", items);
            var frame = Push(context, state);
            var more = true;
            while (more)
            {
                var item = enumerator.Current;
                more = enumerator.MoveNext();
                state.IsLast = !more;
                if (!Pass(context, item, state, frame, table))
                    break;
            }

            Pop(context);
            return true;
        }
        finally
        {
            (enumerator as IDisposable)?.Dispose();
        }
    }

    private bool Pass(TemplateContext context, object? item, LoopState state, LoopFrame frame, TableRows? table)
    {
        context.Budget.StepLoop(keyword);
        item = HostValues.Unwrap(item);
        state.SetValue(item);
        if (variable is GlobalVariable or LocalVariable)
            frame.Value = item;
        else
            variable.Assign(context, item);
        table?.BeginCell(state);
        body.Execute(context);
        if (context.Flow is FlowState.Break or FlowState.Return)
            return false;
        context.Flow = FlowState.None;
        table?.EndCell();
        state.Advance();
        return true;
    }

    private LoopFrame Push(TemplateContext context, LoopState state) => variable switch
    {
        GlobalVariable global => context.Scopes.PushLoop(global.Name, null, state),
        LocalVariable local => context.Scopes.PushLoop(null, local.Name, state),
        _ => context.Scopes.PushLoop(null, null, state),
    };

    private void Pop(TemplateContext context) => context.Scopes.PopLoop((variable as LocalVariable)?.Name);

    /// <summary>The options apply in the order offset, reversed, limit.</summary>
    private IEnumerable Select(TemplateContext context, IEnumerable items)
    {
        var offset = options.Offset is { } skip ? context.ToInt(skip.Span, skip.Evaluate(context)) : 0;
        var limit = options.Limit is { } most ? context.ToInt(most.Span, most.Evaluate(context)) : 0;
        if (!options.Reversed)
            return Slice(items, offset, limit);
        var all = new List<object?>();
        foreach (var item in Slice(items, offset, 0))
        {
            context.Budget.Charge(source.Span, 1);
            all.Add(item);
        }

        all.Reverse();
        return Slice(all, 0, limit);
    }

    private static IEnumerable<object?> Slice(IEnumerable items, int offset, int limit)
    {
        var index = 0;
        foreach (var item in items)
        {
            if (index++ < offset)
                continue;
            yield return item;
            if (limit > 0 && index - Math.Max(0, offset) >= limit)
                yield break;
        }
    }

    private int Columns(TemplateContext context) =>
        options.Columns is { } columns ? Math.Max(1, context.ToInt(columns.Span, columns.Evaluate(context))) : 1;
}

/// <summary>The tags that <c>tablerow</c> writes.</summary>
internal sealed class TableRows(TemplateContext context, int columns)
{
    private int _column;
    private int _row = 1;

    internal void Begin() => context.Write("<tr class=\"row1\">");

    internal void BeginCell(LoopState state)
    {
        if (_column == columns)
        {
            _column = 0;
            _row++;
            context.Write("</tr>");
            context.Write(context.NewLine);
            context.Write($"<tr class=\"row{_row}\">");
        }

        state.Column = _column++;
        context.Write($"<td class=\"col{_column}\">");
    }

    internal void EndCell() => context.Write("</td>");

    internal void End()
    {
        context.Write("</tr>");
        context.Write(context.NewLine);
    }
}
