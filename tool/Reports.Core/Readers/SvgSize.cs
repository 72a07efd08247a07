using System.Globalization;
using System.Text;

namespace Reports.Readers;

/// <summary>The size of an SVG picture in CSS pixels, from the width and height or the viewBox of its root.</summary>
internal static class SvgSize
{
    private const int Head = 8192;

    public static (int Width, int Height)? Of(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        var start = text.IndexOf("<svg", StringComparison.Ordinal);
        if (start < 0 || text.AsSpan().TrimStart("\uFEFF \t\r\n") is var first && !first.StartsWith("<"))
            return null;
        var end = text.IndexOf('>', start);
        var tag = end < 0 ? text[start..] : text[start..end];
        if (Length(Attribute(tag, "width")) is { } width && Length(Attribute(tag, "height")) is { } height)
            return (width, height);
        var box = Attribute(tag, "viewBox")?.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return box is { Length: 4 } && Length(box[2]) is { } boxWidth && Length(box[3]) is { } boxHeight ? (boxWidth, boxHeight) : (300, 150);
    }

    private static string? Attribute(string tag, string name)
    {
        for (var at = tag.IndexOf(name, StringComparison.Ordinal); at >= 0; at = tag.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var i = at + name.Length;
            while (i < tag.Length && char.IsWhiteSpace(tag[i]))
                i++;
            if (!char.IsWhiteSpace(tag[at - 1]) || i + 1 >= tag.Length || tag[i] != '=')
                continue;
            i++;
            while (i < tag.Length && char.IsWhiteSpace(tag[i]))
                i++;
            var close = i < tag.Length && tag[i] is '"' or '\'' ? tag.IndexOf(tag[i], i + 1) : -1;
            return close < 0 ? null : tag[(i + 1)..close];
        }
        return null;
    }

    /// <summary>CSS absolute units at 96 pixels an inch.</summary>
    private static int? Length(string? text)
    {
        if (text is null)
            return null;
        text = text.Trim();
        var digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] == '.'))
            digits++;
        var scale = text[digits..] switch { "" or "px" => 1, "pt" => 96 / 72.0, "mm" => 96 / 25.4, "cm" => 96 / 2.54, "in" => 96.0, _ => 0 };
        return scale > 0 && double.TryParse(text[..digits], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number * scale is >= 1 and < int.MaxValue
            ? (int)Math.Round(number * scale)
            : null;
    }
}
