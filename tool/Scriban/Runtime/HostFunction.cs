namespace Scriban.Runtime;

internal static class HostFunction
{
    internal static IScriptCustomFunction From(string name, Delegate function) => throw new NotSupportedException(name + function);
}
