using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Cli.Output;

/// <summary>The source line that a finding is about. Files are read once; what is no text has no lines.</summary>
/// <param name="shipped">The program's folder, for the templates that ship with it.</param>
internal sealed class Excerpts(string root, string shipped)
{
    private const long LargestFile = 400 << 20;

    /// <summary>From here on a file is gone through for its one line and not held.</summary>
    private const long LargestHeld = 4 << 20;

    private readonly Dictionary<string, SourceText?> _files = new(StringComparer.Ordinal);

    /// <returns>Null when the place has no line to show.</returns>
    public string? LineOf(SourceLocation place)
    {
        if (place.IsNone || place.Line < 1 || place.Sheet is not null || place.Cell is not null)
            return null;
        if (!_files.TryGetValue(place.File, out var text))
            _files[place.File] = text = Read(place.File);
        var line = text is not null ? text.Line(place.Line) : LineOfLarge(place);
        return string.IsNullOrWhiteSpace(line) ? null : line;
    }

    private string? LineOfLarge(SourceLocation place)
    {
        try
        {
            var path = Path.Combine(root, place.File);
            var line = File.Exists(path) && new FileInfo(path).Length is > LargestHeld and <= LargestFile ? File.ReadLines(path).ElementAtOrDefault(place.Line - 1) : null;
            return line?.Contains('\0') == true ? null : line;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private SourceText? Read(string file)
    {
        try
        {
            var path = Path.Combine(root, file);
            if (!File.Exists(path))
                path = Path.Combine(shipped, file);
            if (!File.Exists(path) || new FileInfo(path).Length > LargestHeld)
                return null;
            var text = TextEncodings.Decode(File.ReadAllBytes(path), file, null, []);
            return text.Contains('\0') ? null : new SourceText(file, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
