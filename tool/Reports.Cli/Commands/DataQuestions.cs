using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Cli.Commands;

/// <summary>
/// The facts that a starter's data file asks for: its lines <c>key: value # what it means</c>, at top level and one below. An answer
/// takes the place of the value; an empty one keeps the example. Lists are left to the editor.
/// </summary>
internal static partial class DataQuestions
{
    /// <summary>A longer example is prose.</summary>
    private const int MostExample = 40;

    private static readonly string[] s_dates = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    /// <returns>The file with the answers in it.</returns>
    public static string Ask(Host host, TextReader input, string yaml)
    {
        var lines = yaml.Split('\n');
        var above = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (Head().Match(lines[i]) is { Success: true } head)
                above = head.Groups[1].Value;
            else if (lines[i].Length > 0 && !char.IsWhiteSpace(lines[i][0]) && lines[i][0] != '#')
                above = "";
            if (Field().Match(lines[i]) is not { Success: true } field || (field.Groups["indent"].Length > 0) != (above.Length > 0))
                continue;
            var key = above.Length > 0 ? $"{above}.{field.Groups["key"].Value}" : field.Groups["key"].Value;
            var about = field.Groups["about"].Value.Length > 0 ? field.Groups["about"].Value : Comment(lines, i);
            // What the starter does not explain, and prose, is for the editor.
            if (about.Length == 0 || field.Groups["value"].Length > MostExample)
                continue;
            if (Answer(host, input, key, about, field.Groups["value"].Value) is { } answer)
                lines[i] = lines[i][..field.Groups["value"].Index] + answer + lines[i][(field.Groups["value"].Index + field.Groups["value"].Length)..];
        }
        return string.Join('\n', lines);
    }

    /// <returns>The answer as YAML; null keeps the example.</returns>
    private static string? Answer(Host host, TextReader input, string key, string about, string example)
    {
        while (true)
        {
            host.Error.Write(host.Say(Words.Question(key, about, example.Trim('"', '\''))));
            host.Error.Flush();
            if (input.ReadLine()?.Trim() is not { Length: > 0 } answer)
                return null;
            if (!IsDate(example))
                return decimal.TryParse(example, NumberStyles.Number, CultureInfo.InvariantCulture, out _) && decimal.TryParse(answer, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? answer : Quoted(answer);
            if (DateTime.TryParseExact(answer, s_dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            host.Error.WriteLine(host.Say(Words.NotADate(answer)));
        }
    }

    /// <summary>Plain where YAML cannot take it for anything but this text.</summary>
    private static string Quoted(string text) =>
        Plain().IsMatch(text) ? text : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static bool IsDate(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>What stands in the line before.</summary>
    private static string Comment(string[] lines, int at) =>
        at > 0 && lines[at - 1].TrimStart().StartsWith("# ", StringComparison.Ordinal) && !lines[at - 1].Contains("yaml-language-server", StringComparison.Ordinal) ? lines[at - 1].TrimStart()[2..].Trim() : "";

    [GeneratedRegex(@"^(\w+):\s*(#.*)?$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?<indent>(?:  )?)(?<key>\w+):[ ]+(?<value>[^\s\[\{\|>#&*!-](?:[^#]*[^#\s])?)(?:\s+#\s*(?<about>.*))?$")]
    private static partial Regex Field();

    /// <summary>Begins with a Han character and holds nothing that YAML reads.</summary>
    [GeneratedRegex(@"^[\u4e00-\u9fff][^:#""'\[\]{}]*$")]
    private static partial Regex Plain();
}
