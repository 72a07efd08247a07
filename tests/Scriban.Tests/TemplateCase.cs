using System.Text;

namespace Scriban.Tests;

/// <summary>One case of a case file; the format is described in tests/README.md.</summary>
/// <param name="Place">File (relative to tests/cases/scriban) and line of the case's first line.</param>
/// <param name="Error">Expected <c>parse L:C</c>, <c>parse L</c>, <c>runtime L:C</c> or <c>runtime file L:C</c>; null when text is expected.</param>
public sealed record TemplateCase(
    string Place,
    string Input,
    string? Data,
    string? Options,
    IReadOnlyDictionary<string, string> Includes,
    string? Output,
    string? Error)
{
    public override string ToString() => Place;

    public static string Root { get; } = FindRoot();

    public static IEnumerable<TemplateCase> ReadAll() =>
        Directory.EnumerateFiles(Root, "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadFile);

    private static IEnumerable<TemplateCase> ReadFile(string path)
    {
        string name = Path.GetRelativePath(Root, path).Replace('\\', '/');
        var block = new List<string>();
        int start = 1, line = 0;
        foreach (string text in File.ReadLines(path).Append(""))
        {
            line++;
            if (text.StartsWith('#'))
            {
                continue;
            }
            if (text.Length > 0)
            {
                if (block.Count == 0)
                {
                    start = line;
                }
                block.Add(text);
            }
            else if (block.Count > 0)
            {
                yield return Read($"{name}:{start}", block);
                block.Clear();
            }
        }
    }

    private static TemplateCase Read(string place, List<string> block)
    {
        var parts = new Dictionary<string, StringBuilder>();
        foreach (string line in block)
        {
            int bar = line.IndexOf('|');
            if (bar < 0)
            {
                throw new InvalidDataException($"{place}: a line without '|': {line}");
            }
            string key = line[..bar].Trim();
            string text = Unfold(line[(bar + 1)..]);
            if (parts.TryGetValue(key, out StringBuilder? part))
            {
                part.Append('\n').Append(text);
            }
            else
            {
                parts.Add(key, new StringBuilder(text));
            }
        }
        string? Part(string key) => parts.Remove(key, out StringBuilder? part) ? part.ToString() : null;
        string input = Part("in") ?? throw new InvalidDataException($"{place}: no 'in' line");
        string? output = Part("out"), error = Part("err");
        if ((output is null) == (error is null))
        {
            throw new InvalidDataException($"{place}: exactly one of 'out' and 'err' is needed");
        }
        var result = new TemplateCase(place, input, Part("data"), Part("opt"), ReadIncludes(parts), output, error);
        return parts.Count == 0 ? result : throw new InvalidDataException($"{place}: unknown line '{parts.Keys.First()}'");
    }

    private static Dictionary<string, string> ReadIncludes(Dictionary<string, StringBuilder> parts)
    {
        var includes = new Dictionary<string, string>();
        foreach (string key in parts.Keys.Where(key => key.StartsWith("inc ", StringComparison.Ordinal)).ToList())
        {
            parts.Remove(key, out StringBuilder? text);
            includes.Add(key[4..], text!.ToString());
        }
        return includes;
    }

    /// <summary>Drops the one space after the bar and turns the visible stand-ins into the characters they stand for.</summary>
    private static string Unfold(string text) =>
        (text.StartsWith(' ') ? text[1..] : text).Replace('␠', ' ').Replace('␍', '\r');

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null)
        {
            string candidate = Path.Combine(folder, "tests", "cases", "scriban");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
            folder = Path.GetDirectoryName(folder);
        }
        throw new DirectoryNotFoundException("tests/cases/scriban not found above " + AppContext.BaseDirectory);
    }
}
