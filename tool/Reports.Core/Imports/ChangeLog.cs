namespace Reports.Imports;

/// <summary>What stood in the source and is in no piece.</summary>
/// <param name="Offset">In the source's text.</param>
internal readonly record struct RemovedText(int Offset, string Text, string Why);

/// <summary>A stretch that reads otherwise in the piece.</summary>
internal readonly record struct RepairedText(int Offset, string Kind, string Before, string After);

/// <summary>What was left as it is and should be looked at.</summary>
/// <param name="Proposal">What it may have been; empty when nothing is proposed.</param>
internal readonly record struct UnsureText(int Offset, string Text, string Kind, string Proposal);

/// <summary>Everything that was done to a source, so that it can be undone.</summary>
internal sealed class ChangeLog
{
    public List<RemovedText> Removed { get; } = [];

    public List<RepairedText> Repairs { get; } = [];

    public List<UnsureText> Unsure { get; } = [];

    public void Remove(TextLine line, string why)
    {
        if (line.Text.Length > 0)
            Removed.Add(new RemovedText(line.Start, line.Text, why));
    }

    public void Remove(TextLine line, int start, int length, string why) =>
        Removed.Add(new RemovedText(line.Offset(start), line.Text.Substring(start, length), why));

    public void Repair(TextLine line, int start, int length, string after, string kind) =>
        Repairs.Add(new RepairedText(line.Offset(start), kind, line.Text.Substring(start, length), after));

    public void Doubt(TextLine line, int start, int length, string kind, string proposal = "") =>
        Unsure.Add(new UnsureText(line.Offset(start), line.Text.Substring(start, length), kind, proposal));
}

/// <summary>Edits of one line, noted as they are made.</summary>
internal sealed class LineEdits(TextLine line, ChangeLog log)
{
    private readonly List<LineEdit> _edits = [];

    public void Repair(int start, int length, string after, string kind)
    {
        log.Repair(line, start, length, after, kind);
        _edits.Add(new LineEdit(start, length, after));
    }

    public void Remove(int start, int length, string why)
    {
        log.Remove(line, start, length, why);
        _edits.Add(new LineEdit(start, length, ""));
    }

    public void Apply() => line.Apply(_edits);
}
