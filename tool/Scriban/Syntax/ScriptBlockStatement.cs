namespace Scriban.Syntax;

/// <summary>Statements that run one after the other.</summary>
public sealed class ScriptBlockStatement : ScriptNode
{
    private readonly ScriptStatement[] _statements;
    private readonly bool _setsIndent;

    internal ScriptBlockStatement(ScriptStatement[] statements)
    {
        _statements = statements;
        foreach (var statement in statements)
            _setsIndent |= statement is IndentStatement;
    }

    internal void Execute(TemplateContext context)
    {
        if (_setsIndent)
        {
            ExecuteIndented(context);
            return;
        }

        foreach (var statement in _statements)
        {
            context.Budget.Step(statement);
            statement.Execute(context);
            if (context.Flow != FlowState.None)
                return;
        }
    }

    /// <summary>Runs the statements; the value is that of the last expression, or what <c>ret</c> returns.</summary>
    internal object? ExecuteForValue(TemplateContext context)
    {
        object? value = null;
        foreach (var statement in _statements)
        {
            context.Budget.Step(statement);
            if (statement is PrintStatement print)
                value = print.Expression.Evaluate(context);
            else
            {
                value = null;
                statement.Execute(context);
            }

            if (context.Flow != FlowState.None)
                return context.ReturnValue;
        }

        return value;
    }

    /// <summary>What stands between <c>case</c> and its first <c>when</c>: the text there is dropped.</summary>
    internal ScriptBlockStatement WithoutText() =>
        Array.Exists(_statements, statement => statement is RawStatement)
            ? new ScriptBlockStatement(Array.FindAll(_statements, statement => statement is not RawStatement))
            : this;

    private void ExecuteIndented(TemplateContext context)
    {
        var output = context.Buffer;
        var entry = output.Indent;
        foreach (var statement in _statements)
        {
            if (statement is IndentStatement marker)
            {
                if (context.AutoIndent)
                    output.Indent = marker.Indent ?? entry;
                continue;
            }

            context.Budget.Step(statement);
            statement.Execute(context);
            if (context.Flow != FlowState.None)
                break;
        }

        output.Indent = entry;
    }
}
