namespace Reports.Imports;

/// <summary>Characters that are no text: invisible ones, radicals in place of ideographs, codes of a font's own.</summary>
internal static class Characters
{
    public static void Restore(Draft draft)
    {
        foreach (var line in draft.Lines)
        {
            LineEdits? edits = null;
            var text = line.Text;
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (c is >= ' ' and < '\u007F' or >= '\u3400' and < '\uD800')
                    continue;
                if (IsInvisible(c) && !(c == '\u200D' && i > 0 && char.IsSurrogate(text[i - 1])))
                    (edits ??= new LineEdits(line, draft.Log)).Remove(i, 1, "invisible");
                else if (Script.Ordinary(c) is var ordinary && ordinary != c)
                    (edits ??= new LineEdits(line, draft.Log)).Repair(i, 1, ordinary.ToString(), "compatibility");
                else if (c is >= '\uE000' and <= '\uF8FF')
                    PrivateUse(draft, line, i, ref edits);
            }
            edits?.Apply();
        }
        draft.Lines.RemoveAll(l => l.Text.All(ImportSource.IsBlank));
    }

    /// <summary>The bullets of Word's symbol fonts stand at a line's start; elsewhere nobody knows what the code meant.</summary>
    private static void PrivateUse(Draft draft, TextLine line, int index, ref LineEdits? edits)
    {
        if (index == 0)
            (edits ??= new LineEdits(line, draft.Log)).Remove(index, 1, "private-use");
        else
            draft.Log.Doubt(line, index, 1, "private-use");
    }

    private static bool IsInvisible(char c) =>
        c is < ' ' and not '\t' or '\u007F' or '\u00AD' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2064' or '\uFEFF' or '\uFFFE' or '\uFFFF' or '\uFFFC' or >= '\u0080' and <= '\u009F' and not '\u0085';
}
