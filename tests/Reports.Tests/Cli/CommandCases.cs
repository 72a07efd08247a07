using System.Text;
using Reports.Cli;
using Reports.Diagnostics;
using Xunit;

namespace Reports.Tests.Cli;

/// <summary>
/// Transcripts under cases/command: <c>$ reports …</c>, what it says on standard output, <c>2&gt; </c> before each line of
/// standard error, <c>=&gt; </c> and the exit status. A folder cases/workspace/NAME, named by the first line
/// <c># workspace NAME</c>, is copied and worked in. Between the commands: <c>$ ls</c>, <c>$ cat FILE</c>, <c>$ rm FILE</c>,
/// <c>$ write FILE TEXT</c> as in a shell, and <c>&lt; </c> lines, which are the next command's standard input.
/// </summary>
public sealed class CommandCases
{
    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Repository.Cases("command"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Where(n => !n.EndsWith(".received", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_transcript_is_what_the_program_says(string name)
    {
        var file = Path.Combine(Repository.Cases("command"), name + ".txt");
        using var folder = new TemporaryFolder();
        Golden.Check(file, Transcript.Run(File.ReadAllLines(file), folder.Path));
    }
}

internal static class Transcript
{
    public static string Run(string[] lines, string folder)
    {
        var result = new StringBuilder();
        var input = new StringBuilder();
        foreach (var line in lines)
        {
            if (line.StartsWith('#'))
            {
                result.Append(line).Append('\n');
                if (line.StartsWith("# workspace ", StringComparison.Ordinal))
                    TemporaryFolder.Copy(Path.Combine(Repository.Cases("workspace"), line["# workspace ".Length..]), folder);
            }
            else if (line.StartsWith("< ", StringComparison.Ordinal))
            {
                result.Append(input.Length == 0 && result.Length > 0 ? "\n" : "").Append(line).Append('\n');
                input.Append(line, 2, line.Length - 2).Append('\n');
            }
            else if (line.StartsWith("$ ", StringComparison.Ordinal))
            {
                result.Append(result.Length > 0 && result[^1] == '\n' && !EndsWithInput(result) ? "\n" : "").Append(line).Append('\n');
                Step(Words(line[2..]), input.ToString(), folder, result);
                input.Clear();
            }
        }
        return result.ToString().TrimStart('\n');
    }

    private static bool EndsWithInput(StringBuilder result)
    {
        var text = result.ToString();
        var last = text.TrimEnd('\n').Split('\n')[^1];
        return last.StartsWith("< ", StringComparison.Ordinal) || last.StartsWith("# ", StringComparison.Ordinal);
    }

    private static void Step(List<string> words, string input, string folder, StringBuilder result)
    {
        var path = words.Count > 1 ? Path.Combine(folder, words[1]) : folder;
        switch (words[0])
        {
            case "ls":
                foreach (var found in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal))
                    result.Append(found).Append('\n');
                break;
            case "cat":
                result.Append(File.ReadAllText(path).TrimEnd('\n')).Append('\n');
                break;
            case "rm":
                File.Delete(path);
                break;
            case "write":
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, string.Join(' ', words.Skip(2)).Replace("\\n", "\n", StringComparison.Ordinal) + "\n");
                break;
            case "mkdir":
                Directory.CreateDirectory(path);
                break;
            default:
                Program(words, input, folder, result);
                break;
        }
    }

    private static void Program(List<string> words, string input, string folder, StringBuilder result)
    {
        var variables = new Dictionary<string, string> { ["LANG"] = "zh_CN.UTF-8" };
        while (words[0].IndexOf('=') is > 0 and var at)
        {
            variables[words[0][..at]] = words[0][(at + 1)..];
            words.RemoveAt(0);
        }
        Assert.Equal("reports", words[0]);
        var (status, output, error) = InProcess.Run([.. words.Skip(1)], folder, input, variables);
        result.Append(output);
        if (output.Length > 0 && !output.EndsWith('\n'))
            result.Append('\n');
        foreach (var line in error.TrimEnd('\n').Split('\n').Where(_ => error.Length > 0))
            result.Append(("2> " + line).TrimEnd()).Append('\n');
        result.Append("=> ").Append(status).Append('\n');
    }

    /// <summary>Words parted by blanks; quotes hold them together.</summary>
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, isOpen) = ('\0', false);
        foreach (var c in line)
        {
            if (quote == '\0' && c is '"' or '\'')
                (quote, isOpen) = (c, true);
            else if (c == quote && quote != '\0')
                quote = '\0';
            else if (c == ' ' && quote == '\0')
                Flush();
            else
                word.Append(c);
        }
        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0 || isOpen)
                words.Add(word.ToString());
            word.Clear();
            isOpen = false;
        }
    }
}

/// <summary>The program, run without a process of its own.</summary>
internal static class InProcess
{
    public static (int Status, string Output, string Error) Run(string[] args, string folder, string input = "", IReadOnlyDictionary<string, string>? variables = null, bool isTerminal = false)
    {
        variables ??= new Dictionary<string, string> { ["LANG"] = "zh_CN.UTF-8" };
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var host = new Host(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, folder, n => variables.GetValueOrDefault(n)) { InputIsTerminal = isTerminal, ErrorIsTerminal = isTerminal };
        var status = Program.Run(args, host);
        return (status, Local(Encoding.UTF8.GetString(output.ToArray()), folder), Local(error.ToString(), folder));
    }

    private static string Local(string text, string folder) => text.Replace(folder, "FOLDER", StringComparison.Ordinal);
}
