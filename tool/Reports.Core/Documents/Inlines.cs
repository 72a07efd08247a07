using Reports.Diagnostics;

namespace Reports.Documents;

/// <summary>A part of a line of text. The closed family of inlines.</summary>
public abstract record Inline
{
    public SourceLocation Location { get; init; }
}

/// <summary>Text, and the printed value it is, where it came from data.</summary>
public sealed record TextRun(string Text, PrintedValue? From = null) : Inline;

public sealed record Strong(IReadOnlyList<Inline> Inlines) : Inline;

public sealed record Emphasis(IReadOnlyList<Inline> Inlines) : Inline;

/// <summary>Words that the speaker stresses: seen in the podium edition only.</summary>
public sealed record Stress(IReadOnlyList<Inline> Inlines) : Inline;

/// <summary>A pause of the speaker: seen in the podium edition only.</summary>
public sealed record Pause : Inline;

public sealed record Link(string Target, IReadOnlyList<Inline> Inlines) : Inline;

/// <summary>A line break made by hand.</summary>
public sealed record LineBreak : Inline;

/// <summary>The mark of a footnote; the note's text is in <see cref="Document.Footnotes"/> under the same number, from 1.</summary>
public sealed record FootnoteMark(int Number) : Inline;

/// <summary>图1, 表2: the resolved reference to a figure, chart or table.</summary>
public sealed record Reference(string TargetId, string Text) : Inline;

/// <summary>A picture within a line or, alone in its paragraph, as a figure.</summary>
public sealed record PictureInline(Picture Picture) : Inline;

public enum PictureFormat
{
    Png,
    Jpeg,
    Svg,
}

/// <summary>A picture's bytes with its size in pixels (SVG: CSS pixels), already known to be a picture.</summary>
public sealed record Picture(PictureFormat Format, ReadOnlyMemory<byte> Bytes, int PixelWidth, int PixelHeight, string Alt);
