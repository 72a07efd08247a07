namespace Reports.Imports;

/// <summary>Paragraphs that were cut in two, and those of which a part is lost.</summary>
internal static class BrokenParagraphs
{
    /// <summary>Words after which no sentence ends.</summary>
    private const string Leading = "的和与及在把将对以从向由被使于并或";

    public static void Join(Draft draft)
    {
        var lines = draft.Lines;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            while (i + 1 < lines.Count && GoesOn(lines[i], lines[i + 1]))
                draft.Join(i, "line-break");
        }
        foreach (var line in lines)
            Doubt(draft, line);
        if (lines.Count > 1 && lines[^1] is { IsTable: false, Length: >= 2 and < 60 } end && Han.Is(end.Text[^1]) && Structure.Read(end.Text).Kind is PartMark.Shi or PartMark.Yao or PartMark.Di or PartMark.Level2)
            draft.Log.Doubt(end, 0, Math.Min(12, end.Length), "cut");
    }

    private static bool GoesOn(TextLine line, TextLine next)
    {
        if (line.IsTable || next.IsTable || line.Level > 0 || next.Level > 0 || line.Length < 2 || Structure.Begins(Script.Plain(next.Text)))
            return false;
        var last = line.Text[^1];
        if (last is '、' || last is '，' or ',' && line.Length >= 25)
            return Salutations.Length(Script.Plain(line.Text) + ":") == 0;
        if (line.Length >= 40 && Leading.Contains(last, StringComparison.Ordinal))
            return true;
        // “九层之台…； 千里之行…”: the next line closes what this one opened, and this one is no paragraph of a long quotation.
        return last is '；' or ';' or '，' or ',' && Open(line.Text) == 1 && Open(next.Text) == -1 && line.Length + next.Length < 400;
    }

    private static int Open(string text)
    {
        var depth = 0;
        foreach (var c in text)
            depth += c switch { '“' => 1, '”' => -1, _ => 0 };
        return depth;
    }

    private static void Doubt(Draft draft, TextLine line)
    {
        if (line.IsTable || line.Length < 2)
            return;
        var text = line.Text;
        if (text[0] is '，' or ',' or '、' or '；' or ';' or '。' or '）' or ')' || text[0] is '的' or '是' && text.Length > 8 && text[1] is not ('的' or '否'))
            draft.Log.Doubt(line, 0, Math.Min(12, text.Length), "opening-lost");
        else if (text.Length <= 5 && text[^1] == '。' && !text.Contains('谢', StringComparison.Ordinal) && Structure.Read(text).Kind == PartMark.None)
            draft.Log.Doubt(line, 0, text.Length, "cut");
        else if (text.Length >= 60 && Han.Is(text[^1]))
            draft.Log.Doubt(line, text.Length - 12, 12, "cut");
        else if (text.Length >= 12 && Han.Is(text[^1]) && draft.Source.Text.Text.ElementAtOrDefault(line.End) == '\u00A0')
            draft.Log.Doubt(line, text.Length - 8, 8, "cut");
    }
}
