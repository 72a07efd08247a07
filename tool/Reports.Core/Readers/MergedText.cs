using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>What a merge made: Markdown in which every printed value is still one opaque code point (see <see cref="SourceMap"/>).</summary>
/// <param name="File">The paper's file as the user knows it.</param>
public sealed record MergedText(string File, string Text, SourceMap Map)
{
    /// <summary>A text that no template has made.</summary>
    public static MergedText Of(string file, string text) => new(file, text, SourceMap.Of(new SourceText(file, text)));
}
