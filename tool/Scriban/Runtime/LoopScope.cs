namespace Scriban.Runtime;

/// <summary>Marks one running iteration; the outermost one starts the loop counter.</summary>
internal readonly struct LoopScope(TemplateContext context) : IDisposable
{
    public void Dispose() => context.ExitLoop();
}
