namespace Reports.Imports;

/// <summary>繁体 → 简体, where the user asks for it: only characters that have one simplified form and are no simplified ones themselves.</summary>
internal static class TraditionalScript
{
    /// <summary>Fewer than this share of traditional characters, and 著 or 乾 are the simplified script's own.</summary>
    private const double Least = 0.02;

    public static void Simplify(Draft draft)
    {
        foreach (var line in draft.Lines)
        {
            var edits = new LineEdits(line, draft.Log);
            for (var i = 0; i < line.Length; i++)
            {
                if (Script.Simplified(line.Text[i]) is var simple && simple != line.Text[i])
                    edits.Repair(i, 1, simple.ToString(), "traditional");
            }
            edits.Apply();
        }
        if (draft.Log.Repairs.Count(r => r.Kind == "traditional") < Least * draft.Lines.Sum(l => l.Length))
            return;
        foreach (var line in draft.Lines)
        {
            for (var i = 0; i < line.Length; i++)
            {
                if (Script.Possible(line.Text[i]) is { } other)
                    draft.Log.Doubt(line, i, 1, "traditional", other.ToString());
            }
        }
    }
}
