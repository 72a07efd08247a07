using System.Text;

namespace Scriban.Runtime;

/// <summary>The escapes of a string printed inside an array or object (section 12).</summary>
internal static class TextEscapes
{
    internal static void Append(StringBuilder target, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': target.Append("\\\""); break;
                case '\\': target.Append(@"\\"); break;
                case '\a': target.Append(@"\a"); break;
                case '\b': target.Append(@"\b"); break;
                case '\t': target.Append(@"\t"); break;
                case '\r': target.Append(@"\r"); break;
                case '\v': target.Append(@"\v"); break;
                case '\f': target.Append(@"\f"); break;
                case '\n': target.Append(@"\n"); break;
                case < ' ': target.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"); break;
                default: target.Append(c); break;
            }
        }
    }
}
