namespace Scriban.Parsing;

/// <summary>A piece of a template; <paramref name="End"/> is its last character.</summary>
public readonly record struct SourceSpan(string? FileName, TextPosition Start, TextPosition End)
{
    public int Length => End.Offset - Start.Offset + 1;

    public override string ToString() => $"{FileName}({Start})-({End})";

    public string ToStringSimple() => $"{FileName}({Start.ToStringSimple()})";
}
