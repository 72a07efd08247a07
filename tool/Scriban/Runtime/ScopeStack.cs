using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Where names are looked up and written (section 10).</summary>
internal sealed class ScopeStack(TemplateContext context)
{
    private readonly List<VariableScope> _functions = [];
    private readonly List<VariableScope> _locals = [];
    private ObjectScope[] _objects = new ObjectScope[8];
    private int _objectCount;
    private int _functionCount;
    private int _localCount;

    /// <summary>How many loops run at this moment.</summary>
    internal int RunningLoops { get; private set; }

    internal VariableScope Locals { get; private set; } = new();

    internal IScriptObject This => _objects[_objectCount - 1].Object;

    internal int ObjectCount => _objectCount;

    internal void PushObject(IScriptObject value)
    {
        if (_objectCount == _objects.Length)
            Array.Resize(ref _objects, _objectCount * 2);
        var plain = value is ScriptObject { IsPlain: true } or BuiltinObject or BuiltinRoot ? (ScriptObject)value : null;
        _objects[_objectCount++] = new ObjectScope { Object = value, Plain = plain };
    }

    internal IScriptObject PopObject()
    {
        var popped = _objects[--_objectCount].Object;
        _objects[_objectCount] = default;
        return popped;
    }

    internal VariableScope PushFunction(bool isNamed)
    {
        if (_functionCount == _functions.Count)
            _functions.Add(new VariableScope());
        var scope = _functions[_functionCount++];
        scope.Reset(0, 0);
        scope.IsNamed = isNamed;
        return scope;
    }

    internal void PopFunction() => _functionCount--;

    internal VariableScope PushLocals(int argumentStart, int argumentCount)
    {
        if (_localCount == _locals.Count)
            _locals.Add(new VariableScope());
        Locals = _locals[_localCount++];
        Locals.Reset(argumentStart, argumentCount);
        return Locals;
    }

    internal void PopLocals()
    {
        _localCount--;
        Locals = _localCount > 0 ? _locals[_localCount - 1] : _locals[0];
    }

    /// <summary>Back to the state before a render, which may have ended in an error.</summary>
    internal void Restore(ScopeMark mark)
    {
        while (_objectCount > mark.Objects)
            PopObject();
        for (var i = 0; i < _objectCount; i++)
            _objects[i].Loops = mark.Objects == _objectCount && mark.Loops == 0 ? null : _objects[i].Loops;
        _functionCount = mark.Functions;
        _localCount = mark.Locals;
        Locals = _localCount > 0 ? _locals[_localCount - 1] : Locals;
        RunningLoops = mark.Loops;
    }

    internal ScopeMark Mark() => new(_objectCount, _functionCount, _localCount, RunningLoops);

    internal LoopFrame PushLoop(string? name, string? localName, LoopState state)
    {
        RunningLoops++;
        ref var place = ref _objects[_objectCount - 1].Loops;
        LoopFrame frame;
        if (_functionCount > 0)
        {
            var scope = _functions[_functionCount - 1];
            scope.Loops = frame = new LoopFrame(name, state, scope.Loops);
        }
        else
            place = frame = new LoopFrame(name, state, place);
        if (localName is not null)
            Locals.Loops = frame = new LoopFrame(localName, null, Locals.Loops);
        return frame;
    }

    internal void PopLoop(string? localName)
    {
        RunningLoops--;
        if (localName is not null)
            Locals.Loops = Locals.Loops!.Outer;
        if (_functionCount > 0)
        {
            var scope = _functions[_functionCount - 1];
            scope.Loops = scope.Loops!.Outer;
        }
        else
        {
            ref var place = ref _objects[_objectCount - 1].Loops;
            place = place!.Outer;
        }
    }

    internal bool TryRead(GlobalVariable variable, out object? value)
    {
        var name = variable.Name;
        for (var i = _functionCount - 1; i >= 0; i--)
        {
            var scope = _functions[i];
            if ((scope.Loops is not null && TryLoops(scope.Loops, name, out value)) || scope.TryGet(name, out value))
                return true;
            if (scope.IsNamed)
                break;
        }

        for (var i = _objectCount - 1; i >= 0; i--)
        {
            ref var scope = ref _objects[i];
            if (scope.Loops is not null && TryLoops(scope.Loops, name, out value))
                return true;
            if (scope.Plain is not null ? scope.Plain.TryGet(name, out value) : scope.Object.TryGetValue(context, variable.Span, name, out value))
                return true;
        }

        value = null;
        return false;
    }

    /// <summary>A name as seen from outside any function; for what the engine itself looks up.</summary>
    internal bool TryReadObject(string name, out object? value)
    {
        for (var i = _objectCount - 1; i >= 0; i--)
        {
            if (_objects[i].Object.TryGetValue(context, default, name, out value))
                return true;
        }

        value = null;
        return false;
    }

    /// <summary>False where the name is read-only.</summary>
    internal bool TryWrite(GlobalVariable variable, object? value)
    {
        var name = variable.Name;
        for (var i = _functionCount - 1; i >= 0; i--)
        {
            var scope = _functions[i];
            if (scope.Contains(name))
                return scope.TryWrite(name, value);
            if (scope.IsNamed)
                break;
        }

        if (_functionCount == 0 || ExistsInObjects(name))
            return Store(variable, value);
        return _functions[_functionCount - 1].TryWrite(name, value);
    }

    internal void SetReadOnly(string name)
    {
        for (var i = _functionCount - 1; i >= 0; i--)
        {
            if (_functions[i].Contains(name))
            {
                _functions[i].SetReadOnly(name);
                return;
            }

            if (_functions[i].IsNamed)
                break;
        }

        This.SetReadOnly(name, true);
    }

    internal IEnumerable<string> VisibleNames()
    {
        for (var i = _functionCount - 1; i >= 0; i--)
        {
            foreach (var name in _functions[i].Names)
                yield return name;
        }

        for (var i = _objectCount - 1; i >= 0; i--)
        {
            for (var frame = _objects[i].Loops; frame is not null; frame = frame.Outer)
            {
                if (frame.Name is not null)
                    yield return frame.Name;
            }

            foreach (var name in _objects[i].Object.GetMembers())
                yield return name;
        }
    }

    private static bool TryLoops(LoopFrame? frame, string name, out object? value)
    {
        for (; frame is not null; frame = frame.Outer)
        {
            if (string.Equals(frame.Name, name))
            {
                value = frame.Value;
                return true;
            }

            if (frame.State is not null && string.Equals(frame.State.Kind, name))
            {
                value = frame.State;
                return true;
            }
        }

        value = null;
        return false;
    }

    private bool Store(GlobalVariable variable, object? value)
    {
        ref var scope = ref _objects[_objectCount - 1];
        context.Budget.Charge(variable.Span, 1);
        return scope.Object.TrySetValue(context, variable.Span, variable.Name, value, false);
    }

    private bool ExistsInObjects(string name)
    {
        for (var i = _objectCount - 1; i >= 0; i--)
        {
            if (_objects[i].Object.Contains(name))
                return true;
        }

        return false;
    }

    private struct ObjectScope
    {
        internal IScriptObject Object;

        /// <summary>The same, where it may be read without the interface.</summary>
        internal ScriptObject? Plain;

        internal LoopFrame? Loops;
    }
}

internal readonly record struct ScopeMark(int Objects, int Functions, int Locals, int Loops);
