namespace Scriban.Runtime;

internal static class HostImport
{
    internal static void Into(ScriptObject target, object? source, MemberFilterDelegate? filter, MemberRenamerDelegate? renamer)
    {
        if (source is ScriptObject other && filter is null && renamer is null)
        {
            foreach (var (name, value) in other)
                target.Store(name, value);
        }
    }
}
