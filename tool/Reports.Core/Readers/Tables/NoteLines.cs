using Reports.Documents;

namespace Reports.Readers.Tables;

/// <summary>The lines under a table or chart: 注：…, numbered when there are several.</summary>
internal static class NoteLines
{
    private static readonly string[] s_heads = ["注", "说明", "来源", "数据来源", "备注", "资料来源"];

    public static IReadOnlyList<IReadOnlyList<Inline>> Of(IReadOnlyList<IReadOnlyList<Inline>> stated, IEnumerable<string> made)
    {
        var notes = stated.Where(n => n.Count > 0).Concat(made.Select(m => (IReadOnlyList<Inline>)[new TextRun(m)])).ToList();
        var plain = notes.Count(n => !HasHead(n));
        var lines = new List<IReadOnlyList<Inline>>();
        var number = 0;
        foreach (var note in notes)
        {
            if (HasHead(note))
            {
                lines.Add(note);
                continue;
            }
            number++;
            lines.Add([new TextRun((number == 1 ? "注：" : "") + (plain > 1 ? $"{number}." : "")), .. note]);
        }
        return lines;
    }

    private static bool HasHead(IReadOnlyList<Inline> note) =>
        note[0] is TextRun { Text: var text } && s_heads.Any(h => text.StartsWith(h + "：", StringComparison.Ordinal) || text.StartsWith(h + ":", StringComparison.Ordinal));
}
