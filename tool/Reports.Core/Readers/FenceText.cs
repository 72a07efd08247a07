using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>The text between the lines of a <c>```table</c> or <c>```chart</c> fence, values still as tokens.</summary>
/// <param name="Location">The fence's first line.</param>
/// <param name="At">The template's place of a stretch of <paramref name="Body"/>: offset and length.</param>
public sealed record FenceText(string Body, SourceLocation Location, Func<int, int, SourceLocation> At, SourceMap Map);
