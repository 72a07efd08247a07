namespace Reports.Imports;

/// <summary>The lines of one paper found in a source.</summary>
/// <param name="Marker">The site's name for it, where it had one: 某交流发言材料 篇三.</param>
/// <param name="Part">Which of the papers under that marker it is, from 1; 0 when it is the only one.</param>
internal sealed record PieceLines(List<TextLine> Lines, string? Marker, int Part = 0);
