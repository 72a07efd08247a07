using Reports.Documents;

namespace Reports.Readers;

/// <summary>[停顿] in a text is a pause of the speaker, as the sign ‖ is; blanks around them mean nothing.</summary>
internal static class Pauses
{
    public const char Sign = '‖';
    private const string Word = "[停顿]";

    public static List<Inline> Split(List<Inline> inlines)
    {
        if (!inlines.Exists(i => i is TextRun { From: null } run && run.Text.Contains(Word, StringComparison.Ordinal)))
            return inlines;
        var result = new List<Inline>(inlines.Count + 2);
        foreach (var inline in inlines)
        {
            if (inline is TextRun { From: null } run)
                Split(run, result);
            else
                result.Add(inline);
        }
        return result;
    }

    private static void Split(TextRun run, List<Inline> result)
    {
        var from = 0;
        while (run.Text.IndexOf(Word, from, StringComparison.Ordinal) is var at and >= 0)
        {
            Add(run, from, at, result);
            result.Add(new Pause { Location = Place(run, at, Word.Length) });
            from = at + Word.Length;
            while (from < run.Text.Length && TextScripts.IsBlank(run.Text[from]))
                from++;
        }
        if (from == 0)
            result.Add(run);
        else
            Add(run, from, run.Text.Length, result, isLast: true);
    }

    private static void Add(TextRun run, int from, int to, List<Inline> result, bool isLast = false)
    {
        var text = isLast ? run.Text[from..to] : run.Text[from..to].TrimEnd(' ', '\u3000');
        if (text.Length > 0)
            result.Add(new TextRun(text) { Location = Place(run, from, text.Length) });
    }

    private static Diagnostics.SourceLocation Place(TextRun run, int at, int length) =>
        run.Location.Column == 0 ? run.Location : run.Location with { Column = run.Location.Column + at, Length = length };
}
