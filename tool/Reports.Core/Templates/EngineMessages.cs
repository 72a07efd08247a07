using Reports.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Reports.Templates;

/// <summary>
/// What the engine says, in both languages where it has both. Our engine does; the Scriban package has English alone, so the
/// properties are looked up by name, on this way to an error only, and the code compiles against either.
/// </summary>
internal static class EngineMessages
{
    public static Sentence Of(LogMessage message) => Of(message, message.Message);

    public static Sentence Of(ScriptRuntimeException error) =>
        error is BilingualException ours ? ours.Sentence : Of(error, error.OriginalMessage);

    private static Sentence Of(object source, string message) =>
        new(Property(source, "MessageZh") ?? message, Property(source, "MessageEn") ?? message);

    private static string? Property(object source, string name) => source.GetType().GetProperty(name)?.GetValue(source) as string;
}
