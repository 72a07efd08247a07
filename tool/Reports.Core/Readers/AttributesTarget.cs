namespace Reports.Readers;

/// <summary>Looks ahead: do attributes on a line of their own stand before a list, a table or a picture?</summary>
internal static class AttributesTarget
{
    public static bool Follows(string text, int position)
    {
        for (var lines = 0; position < text.Length && lines < 40; lines++)
        {
            var end = text.AsSpan(position).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : position + end;
            var i = position;
            while (i < end && (TextScripts.IsBlank(text[i]) || text[i] == '>'))
                i++;
            if (i < end && text[i] != '{')
                return IsTarget(text, i, end);
            if (i < end && text[end - 1] != '}')
                return false;
            position = end + 1;
        }
        return false;
    }

    private static bool IsTarget(string text, int i, int end) =>
        LinePrefix.MarkerLength(text, i, end) > 0
        || text[i] is '|' or '+'
        || string.CompareOrdinal(text, i, "![", 0, 2) == 0
        || char.IsAsciiDigit(text[i]) && (text.AsSpan(i, end - i).TrimStart("0123456789") is var rest && rest.Length > 1 && rest[0] is '.' or '．')
        || PipeRow.IsHeaderAt(text, i, end);
}
