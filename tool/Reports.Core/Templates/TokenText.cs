using System.Text;
using Reports.Diagnostics;

namespace Reports.Templates;

/// <summary>Code points of planes 15 and 16 in text that comes from outside.</summary>
internal static class TokenText
{
    public static bool HasToken(string text) => text.AsSpan().ContainsAnyInRange('\uDB80', '\uDBFF');

    /// <summary>The text with each such code point replaced by U+FFFD and, so that places hold, a second one.</summary>
    public static string WithoutTokens(string text)
    {
        if (!HasToken(text))
            return text;
        var builder = new StringBuilder(text);
        for (var i = 0; i < builder.Length; i++)
        {
            if (!SourceMap.IsTokenStart(builder[i]))
                continue;
            builder[i] = '\uFFFD';
            if (i + 1 < builder.Length && char.IsLowSurrogate(builder[i + 1]))
                builder[i + 1] = '\uFFFD';
        }
        return builder.ToString();
    }

    /// <summary>The places of all printed values that stand in the text.</summary>
    public static IEnumerable<PrintedValue> ValuesIn(string text, SourceMap map)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (SourceMap.IsTokenStart(text[i]) && char.IsLowSurrogate(text[i + 1]) && map.TryGet(char.ConvertToUtf32(text[i], text[i + 1]), out var value))
                yield return value;
        }
    }
}
