namespace Scriban.Parsing;

public enum ScriptMode
{
    /// <summary>Text with code between <c>{{</c> and <c>}}</c>.</summary>
    Default,

    /// <summary>Code alone.</summary>
    ScriptOnly,

    /// <summary>Only the code between two <c>+++</c> lines; the text after it is not looked at.</summary>
    FrontMatterOnly,

    /// <summary>Code between two <c>+++</c> lines, then text with code.</summary>
    FrontMatterAndContent,
}
