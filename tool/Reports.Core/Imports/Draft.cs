namespace Reports.Imports;

/// <summary>The lines of one source while the passes work on them.</summary>
internal sealed class Draft(ImportSource source, ImportWords words)
{
    public ImportSource Source { get; } = source;

    public ImportWords Words { get; } = words;

    public List<TextLine> Lines { get; private set; } = source.Lines();

    public ChangeLog Log { get; } = new();

    /// <summary>Takes a line out of the text, for good.</summary>
    public void Remove(int index, string why)
    {
        Log.Remove(Lines[index], why);
        if (index + 1 < Lines.Count)
            Lines[index + 1].AfterGap |= Lines[index].AfterGap;
        Lines.RemoveAt(index);
    }

    /// <summary>Takes out all lines that a pass has named.</summary>
    public void Remove(IReadOnlyDictionary<int, string> whys)
    {
        if (whys.Count == 0)
            return;
        var kept = new List<TextLine>(Lines.Count);
        var gap = false;
        for (var i = 0; i < Lines.Count; i++)
        {
            if (whys.TryGetValue(i, out var why))
            {
                Log.Remove(Lines[i], why);
                gap = true;
                continue;
            }
            Lines[i].AfterGap |= gap;
            gap = false;
            kept.Add(Lines[i]);
        }
        Lines = kept;
    }

    /// <summary>Joins the next line to this one.</summary>
    public void Join(int index, string kind)
    {
        var (line, next) = (Lines[index], Lines[index + 1]);
        Log.Repairs.Add(new RepairedText(line.End, kind, "\n", ""));
        line.Append(next);
        Lines.RemoveAt(index + 1);
    }

    public void Replace(List<TextLine> lines) => Lines = lines;
}
