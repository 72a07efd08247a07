namespace Reports.Imports;

/// <summary>Closing quotes that a site has stripped: the place is found from the text's own words, else only proposed.</summary>
internal static class LostQuotes
{
    public static void Restore(Draft draft)
    {
        var open = Unclosed(draft);
        if (open.Count == 0)
            return;
        var terms = new QuoteTerms([.. draft.Lines.Select(l => l.Text)], [.. open.Select(o => Rest(draft.Lines[o.Line].Text, o.Column))]);
        foreach (var group in open.GroupBy(o => o.Line))
        {
            var line = draft.Lines[group.Key];
            var edits = new LineEdits(line, draft.Log);
            foreach (var (_, column, end) in group)
            {
                var rest = line.Text[(column + 1)..end];
                var (length, isSure) = terms.Find(rest);
                if (length > 0 && isSure)
                    edits.Repair(column + 1 + length, 0, "”", "quote");
                else
                    draft.Log.Doubt(line, column, Math.Min(end - column, 14), "quote", length > 0 ? line.Text.Substring(column, length + 1) + "”" : "");
            }
            edits.Apply();
        }
    }

    private static string Rest(string text, int column) => text.Substring(column + 1, Math.Min(24, text.Length - column - 1));

    /// <summary>Openings with no closing before the next opening or the paragraph's end, and how far each could reach.</summary>
    private static List<(int Line, int Column, int End)> Unclosed(Draft draft)
    {
        var found = new List<(int, int, int)>();
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            var text = draft.Lines[i].Text;
            if (draft.Lines[i].IsTable || IsBalanced(text))
                continue;
            var open = -1;
            for (var k = 0; k < text.Length; k++)
            {
                if (text[k] == '“')
                {
                    if (open >= 0)
                        found.Add((i, open, k));
                    open = k;
                }
                else if (text[k] == '”')
                {
                    if (open < 0)
                        draft.Log.Doubt(draft.Lines[i], Math.Max(0, k - 8), Math.Min(9, k + 1), "quote");
                    open = -1;
                }
            }
            if (open >= 0 && !IsLongQuotation(draft.Lines, i, open))
                found.Add((i, open, text.Length));
        }
        return found;
    }

    /// <summary>As many closings as openings, none of them too early: quotes within quotes, if anything.</summary>
    private static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c switch { '“' => 1, '”' => -1, _ => 0 };
            if (depth < 0)
                return false;
        }
        return depth == 0;
    }

    /// <summary>A quotation of several paragraphs: each opens, only the last closes.</summary>
    private static bool IsLongQuotation(List<TextLine> lines, int index, int open)
    {
        if (index + 1 >= lines.Count || lines[index].Length - open < 20)
            return false;
        var next = lines[index + 1].Text;
        return next[0] == '“' && open == 0 || next.AsSpan().Count('”') > next.AsSpan().Count('“');
    }
}
