using System.Globalization;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>The state of a render; may be used for many renders, one after the other.</summary>
public partial class TemplateContext
{
    private readonly List<CultureInfo> _cultures = [];
    private Dictionary<object, object>? _states;
    private int _running;

    public TemplateContext()
        : this(null)
    {
    }

    /// <param name="builtin">Replaces the built-in functions.</param>
    public TemplateContext(ScriptObject? builtin)
    {
        BuiltinObject = builtin ?? new BuiltinRoot();
        IsPlain = GetType() == typeof(TemplateContext);
        Budget = new WorkBudget(this);
        Scopes = new ScopeStack(this);
        Buffer = new OutputBuffer(this);
        Caller = new Caller(this);
        Printer = new ValuePrinter(this);
        Convert = new Conversions(this);
        Includes = new IncludeCache(this);
        Scopes.PushObject(BuiltinObject);
        // Names assigned without any model land here.
        Scopes.PushObject(new ScriptObject());
    }

    public ScriptObject BuiltinObject { get; }

    public CultureInfo CurrentCulture { get; private set; } = CultureInfo.InvariantCulture;

    public string NewLine { get; set; } = Environment.NewLine;

    public ITemplateLoader? TemplateLoader { get; set; }

    public ParserOptions? TemplateLoaderParserOptions { get; set; }

    public LexerOptions? TemplateLoaderLexerOptions { get; set; }

    public MemberRenamerDelegate? MemberRenamer { get; set; }

    public MemberFilterDelegate? MemberFilter { get; set; }

    public CancellationToken CancellationToken { get; set; }

    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);

    public int LoopLimit { get; set; } = 1000;

    public int RecursiveLimit { get; set; } = 100;

    public int ObjectRecursionLimit { get; set; } = 20;

    /// <summary>In characters; for one value and for everything a render writes. 0 is no limit.</summary>
    public int LimitToString { get; set; } = 1048576;

    public bool StrictVariables { get; set; }

    public bool AutoIndent { get; set; } = true;

    public bool IndentOnEmptyLines { get; set; } = true;

    public bool EnableRelaxedTargetAccess { get; set; }

    public bool EnableRelaxedMemberAccess { get; set; } = true;

    public bool EnableRelaxedFunctionAccess { get; set; }

    public bool EnableRelaxedIndexerAccess { get; set; } = true;

    public bool EnableNullIndexer { get; set; }

    /// <summary>The language of error messages. Not part of the Scriban package.</summary>
    public MessageLanguage Language { get; set; }

    /// <summary>The last render was cut at <see cref="LimitToString"/>. Not part of the Scriban package.</summary>
    public bool IsOutputTruncated => Buffer.IsTruncated;

    public IScriptOutput Output => Buffer.Current;

    /// <summary>The statement being run. Kept only for hosts that override a write.</summary>
    public SourceSpan CurrentSpan { get; internal set; }

    public IScriptObject? CurrentGlobal => Scopes.This;

    public void PushGlobal(IScriptObject scriptObject)
    {
        ArgumentNullException.ThrowIfNull(scriptObject);
        Scopes.PushObject(scriptObject);
    }

    public IScriptObject PopGlobal() =>
        Scopes.ObjectCount > 1 ? Scopes.PopObject() : throw new InvalidOperationException("There is no pushed global.");

    public void PushCulture(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        _cultures.Add(CurrentCulture);
        CurrentCulture = culture;
    }

    public CultureInfo PopCulture()
    {
        if (_cultures.Count == 0)
            throw new InvalidOperationException("There is no pushed culture.");
        var popped = CurrentCulture;
        CurrentCulture = _cultures[^1];
        _cultures.RemoveAt(_cultures.Count - 1);
        return popped;
    }

    public void PushOutput() => Buffer.Push();

    public void PushOutput(IScriptOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Buffer.Push(output);
    }

    /// <returns>What was written since the matching push.</returns>
    public string PopOutput() => Buffer.Pop();

    /// <summary>Writes the value of an expression; a template prints through this alone.</summary>
    /// <param name="span">The expression.</param>
    public virtual TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is null)
            return this;
        if (IsPlain)
            Printer.Print(Buffer, textAsObject);
        else if (textAsObject is string text)
            Write(text);
        else
            Write(ObjectToString(textAsObject));
        return this;
    }

    /// <summary>Writes literal text.</summary>
    public virtual TemplateContext Write(string? text) => text is null ? this : Write(text, 0, text.Length);

    public virtual TemplateContext Write(string text, int startIndex, int count)
    {
        Buffer.Write(text.AsSpan(startIndex, count));
        return this;
    }

    public virtual string ObjectToString(object? value, bool nested = false) =>
        nested ? Printer.ToNestedText(value) : Printer.ToText(value);

    /// <summary>Forgets the variables and the included templates.</summary>
    public virtual void Reset()
    {
        Includes.Clear();
        _states = null;
    }

    /// <summary>No host class changes how the context writes.</summary>
    internal bool IsPlain { get; }

    internal WorkBudget Budget { get; }

    internal ScopeStack Scopes { get; }

    internal ArgumentStack Arguments { get; } = new();

    internal OutputBuffer Buffer { get; }

    internal Caller Caller { get; }

    internal ValuePrinter Printer { get; }

    internal Conversions Convert { get; }

    internal IncludeCache Includes { get; }

    internal FlowState Flow { get; set; }

    internal object? ReturnValue { get; set; }

    /// <summary>Where an include was written, for the loader.</summary>
    internal SourceSpan CallerSpan { get; set; }

    internal void Print(object value) => Printer.Print(Buffer, value);

    /// <summary>Runs a whole template into the current output; a value that it returns is printed.</summary>
    internal void Execute(Template template)
    {
        template.Body.Execute(this);
        var value = ReturnValue;
        var returned = Flow == FlowState.Return;
        Flow = FlowState.None;
        ReturnValue = null;
        if (returned && value is not null)
            Write(template.Body.Span, value);
    }

    /// <summary>Runs <paramref name="work"/> as a render of its own, or, inside one, as a part of it that may fail alone.</summary>
    internal T Run<T>(Template template, Func<TemplateContext, Template, T> work)
    {
        var outermost = _running == 0;
        if (outermost)
        {
            _states = null;
            Printer.Reset();
            Budget.Reset();
        }

        var scopes = Scopes.Mark();
        var budget = Budget.Mark();
        var (top, named) = (Arguments.Top, Caller.NamedCount);
        var output = Buffer.Mark(outermost);
        var flow = (Flow, ReturnValue);
        Flow = FlowState.None;
        _running++;
        if (outermost)
            Scopes.PushLocals(0, 0);
        try
        {
            return work(this, template);
        }
        catch (InsufficientExecutionStackException)
        {
            throw Error(default, RuntimeProblems.TooDeep());
        }
        finally
        {
            _running--;
            Scopes.Restore(scopes);
            Budget.Restore(budget);
            Arguments.Top = top;
            Caller.Restore(named);
            Buffer.Restore(output);
            (Flow, ReturnValue) = flow;
        }
    }
}
