using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>What one render may use up: steps, memory, loop passes, nested calls. Every loop, function, operator and allocation charges it.</summary>
internal sealed class WorkBudget(TemplateContext context)
{
    /// <summary>Steps after which cancellation is looked at.</summary>
    private const int CheckEvery = 256;

    /// <summary>One step costs between some nanoseconds and about a microsecond, so that a render ends within seconds.</summary>
    private const long MostSteps = 10_000_000;

    /// <summary>So many bytes may a render make without a look at what of them is still alive.</summary>
    private const long UnmeasuredBytes = 64L << 20;

    /// <summary>So much may the heap have grown between the first look and a later one.</summary>
    private const long MostGrowth = 64L << 20;

    /// <summary>Also what the collector has long taken back counts in the end.</summary>
    private const long MostBytes = 1L << 30;

    private const int BytesPerItem = 32;

    private long _steps;
    private long _nextCheck;
    private long _bytes;
    private long _nextMeasure;
    private long _firstMeasure;
    private int _loopDepth;
    private int _loopCount;
    private int _calls;

    /// <summary>The statement or call that runs, for errors that have no better place.</summary>
    internal ScriptNode? Current { get; private set; }

    internal void Reset()
    {
        Current = null;
        _steps = 0;
        _nextCheck = CheckEvery;
        _bytes = 0;
        _nextMeasure = UnmeasuredBytes;
        _firstMeasure = -1;
        _loopDepth = 0;
        _loopCount = 0;
        _calls = 0;
        if (context.CancellationToken.IsCancellationRequested)
            throw context.Error(default, RuntimeProblems.Cancelled());
    }

    internal BudgetMark Mark() => new(_loopDepth, _calls);

    internal void Restore(BudgetMark mark) => (_loopDepth, _calls) = (mark.Loops, mark.Calls);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Step(ScriptNode node)
    {
        Current = node;
        if (++_steps >= _nextCheck)
            Check(node.Span);
    }

    internal void EnterLoop()
    {
        if (_loopDepth++ == 0)
            _loopCount = 0;
    }

    internal void ExitLoop() => _loopDepth--;

    internal void StepLoop(in SourceSpan span)
    {
        var limit = context.LoopLimit;
        if (++_loopCount > limit && limit > 0)
            throw context.Error(span, RuntimeProblems.LoopLimit(limit));
        if (++_steps >= _nextCheck)
            Check(span);
    }

    /// <summary>Charges the making of so many elements.</summary>
    internal void Charge(in SourceSpan span, long items)
    {
        _steps += items;
        _bytes += items * BytesPerItem;
        if (_steps >= _nextCheck || _bytes > _nextMeasure)
            Check(span);
    }

    internal void ChargeText(in SourceSpan span, long characters)
    {
        _steps += characters >> 6;
        _bytes += characters * 2;
        if (_steps >= _nextCheck || _bytes > _nextMeasure)
            Check(span);
    }

    internal void EnterCall(ScriptNode node)
    {
        var limit = context.RecursiveLimit;
        if (++_calls > limit && limit > 0)
            throw context.Error(node.Span, RuntimeProblems.RecursionLimit(limit));
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Step(node);
    }

    internal void LeaveCall() => _calls--;

    private void Check(in SourceSpan span)
    {
        _nextCheck = _steps + CheckEvery;
        if (context.CancellationToken.IsCancellationRequested)
            throw context.Error(span, RuntimeProblems.Cancelled());
        if (_steps > MostSteps || _bytes > MostBytes || (_bytes > _nextMeasure && HasGrown()))
            throw context.Error(span, RuntimeProblems.BudgetUsedUp());
    }

    private bool HasGrown()
    {
        GC.Collect();
        var alive = GC.GetTotalMemory(false);
        if (_firstMeasure < 0)
            _firstMeasure = alive;
        _nextMeasure = _bytes + (UnmeasuredBytes / 2);
        return alive - _firstMeasure > MostGrowth;
    }
}

internal readonly record struct BudgetMark(int Loops, int Calls);
