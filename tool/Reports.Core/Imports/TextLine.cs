using System.Text;

namespace Reports.Imports;

/// <summary>
/// A line or paragraph in the making: its text, and for each character (UTF-16) the offset in the source that it came from.
/// A character that was put in has the negative complement of the offset where it stands.
/// </summary>
internal sealed class TextLine(string text, int[] at)
{
    public string Text { get; private set; } = text;

    /// <summary>The level that the source's own markup (a Word style, an HTML heading, Markdown's #) gives it; 0 for a paragraph.</summary>
    public int Level { get; init; }

    /// <summary>A row of a table that survived; it is left alone.</summary>
    public bool IsTable { get; init; }

    /// <summary>The source calls it the title.</summary>
    public bool IsTitle { get; set; }

    /// <summary>An empty line, or a table, stands before it.</summary>
    public bool AfterGap { get; set; }

    /// <summary>Blanks of an indent stood before it, in columns.</summary>
    public int Indent { get; set; }

    /// <summary>Text of a page's navigation or adverts, as the source's markup says.</summary>
    public string? Furniture { get; init; }

    public int Length => Text.Length;

    public bool IsEmpty => Text.Length == 0;

    /// <summary>Where the line begins in the source; for an empty one where it stood.</summary>
    public int Start => at.Length == 0 ? 0 : Offset(0);

    public int End => at.Length == 0 ? 0 : Offset(at.Length - 1) + 1;

    /// <summary>The source offset of a character; of the line's end for the index behind it.</summary>
    public int Offset(int index) => at.Length == 0 ? 0 : index >= at.Length ? Real(at[^1]) + 1 : Real(at[index]);

    public bool IsOriginal(int index) => at[index] >= 0;

    public TextLine Part(int start, int length) => new(Text.Substring(start, length), at[start..(start + length)])
    {
        AfterGap = start == 0 && AfterGap,
        Indent = start == 0 ? Indent : 0,
        Level = start == 0 ? Level : 0,
        IsTitle = start == 0 && IsTitle,
        IsTable = IsTable,
    };

    /// <summary>Replaces stretches, given in order; a replacement of the same length keeps each character's place.</summary>
    public void Apply(IReadOnlyList<LineEdit> edits)
    {
        if (edits.Count == 0)
            return;
        var built = new StringBuilder(Text.Length + 8);
        var places = new List<int>(at.Length + 8);
        var from = 0;
        foreach (var edit in edits)
        {
            if (edit.Start < from)
                continue;
            built.Append(Text, from, edit.Start - from);
            places.AddRange(at.AsSpan(from, edit.Start - from));
            built.Append(edit.After);
            for (var i = 0; i < edit.After.Length; i++)
                places.Add(edit.After.Length == edit.Length ? at[edit.Start + i] : ~Offset(edit.Start));
            from = edit.Start + edit.Length;
        }
        built.Append(Text, from, Text.Length - from);
        places.AddRange(at.AsSpan(from));
        Text = built.ToString();
        at = [.. places];
    }

    /// <summary>The next line goes on with this one.</summary>
    public void Append(TextLine next)
    {
        Text += next.Text;
        at = [.. at, .. next.Places];
    }

    private int[] Places => at;

    private static int Real(int place) => place < 0 ? ~place : place;
}

/// <summary>A stretch of a line and what takes its place.</summary>
internal readonly record struct LineEdit(int Start, int Length, string After);
