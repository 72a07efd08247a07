using System.Text;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Packages;
using Reports.Rules;

namespace Reports.Cli.Commands;

/// <summary>check --fix and --comments: the file as it should be, or with the findings in it, written beside and moved.</summary>
internal static class CheckFixes
{
    /// <returns>The bytes as they are now.</returns>
    public static byte[] Fix(Host host, string name, byte[] bytes, CheckJob job, RuleSettings rules, DiagnosticBag findings)
    {
        var applied = new List<AppliedFix>();
        var fixedBytes = CheckCommand.IsWord(name) ? WordFixer.Fix(name, bytes, rules, applied, []) : Text(name, bytes, rules, applied);
        if (fixedBytes is null)
        {
            // A Word file that cannot be read says so when it is checked.
            if (!CheckCommand.IsWord(name))
                findings.Add(CheckProblems.EncodingUnsure(name));
            return bytes;
        }
        var target = job.Output ?? name;
        if (target == "-")
            host.Output.Write(fixedBytes);
        else if ((applied.Count > 0 || job.Output is not null) && !Write(host, target, fixedBytes, findings))
            return bytes;
        Tell(host, job, applied, target);
        return fixedBytes;
    }

    public static void Comment(Host host, string name, byte[] bytes, string target, IReadOnlyList<Diagnostic> said, DiagnosticBag findings)
    {
        string Say(Diagnostic f) => $"{f.Code} {host.Say(f.Message)}{(f.Help is { } help ? (host.Language == Language.Chinese ? "。" : ". ") + host.Say(help) : "")}";
        var listed = said.Where(f => f.Name is not null).ToList();
        if (WordFixer.Comment(name, bytes, listed, Say, []) is { } commented && Write(host, target, commented, findings))
            host.Error.WriteLine(host.Say(new($"已写入 {listed.Count} 条批注：{target}", $"{listed.Count} comments written: {target}")));
    }

    /// <summary>What could be put right but stands where the program changes nothing.</summary>
    public static void TellLeft(Host host, IEnumerable<Diagnostic> found)
    {
        var left = found.Where(f => f.Fixes.Count > 0).ToList();
        var parts = left.Select(f => f.Location.Cell is null ? f.Location.Sheet : null).Select(s => s ?? "文本框或域").Distinct();
        if (left.Count > 0)
            host.Error.WriteLine(host.Say(new($"还有 {left.Count} 处在{string.Join('、', parts)}里，没有改，请在 Word 里改", $"{left.Count} places outside the running text ({string.Join(", ", parts)}) were left; change them in Word")));
    }

    private static void Tell(Host host, CheckJob job, List<AppliedFix> applied, string target)
    {
        // Under JSON standard output holds the findings alone; what was done is told beside.
        var to = job.Format == "json" || target == "-" ? host.Error : host.Out;
        foreach (var (finding, fix) in applied)
            to.WriteLine($"{fix.Place}: {finding.Code} {host.Say(new($"“{fix.Old}”改为“{fix.New}”", $"\"{fix.Old}\" became \"{fix.New}\""))}");
        to.WriteLine(host.Say(applied.Count == 0 ? new("没有可以放心改的", "nothing that could be put right with certainty") : new($"改了 {applied.Count} 处：{target}", $"{applied.Count} places put right: {target}")));
    }

    private static bool Write(Host host, string target, byte[] bytes, DiagnosticBag findings)
    {
        var path = host.PathOf(target);
        var files = new OutputFiles(Path.GetDirectoryName(path)!, (_, _) => true, overwrite: true);
        var place = new SourceLocation(target);
        return files.Prepare(Path.GetFileName(path), bytes, place, findings) is { } ready && files.Write(ready, bytes, place, findings);
    }

    /// <summary>The text put right in its own encoding and with its own line ends; null when the encoding is not certain.</summary>
    private static byte[]? Text(string name, byte[] bytes, RuleSettings rules, List<AppliedFix> applied)
    {
        var text = TextEncodings.Decode(bytes, name, null, []);
        if (Encodings().FirstOrDefault(e => Encode(e, text).AsSpan().SequenceEqual(bytes)) is not { } encoding)
            return null;
        var (plain, ends) = Lines(text);
        var right = TextFixer.Fix(plain, t => CheckCommand.Text(name, t, rules, []), applied);
        return applied.Count == 0 ? bytes : Encode(encoding, string.Concat(right.Split('\n').Select((l, i) => l + (i < ends.Count ? ends[i] : ""))));
    }

    private static IEnumerable<Encoding> Encodings()
    {
        yield return new UTF8Encoding(false);
        yield return new UTF8Encoding(true);
        yield return CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        yield return new UnicodeEncoding(false, true);
        yield return new UnicodeEncoding(true, true);
        yield return new UnicodeEncoding(false, false);
        yield return new UnicodeEncoding(true, false);
    }

    private static byte[] Encode(Encoding encoding, string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    /// <summary>The text with \n between its lines, and each line's own end.</summary>
    private static (string Text, List<string> Ends) Lines(string text)
    {
        var ends = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                ends.Add(text.Substring(i++, 2));
            else if (text[i] is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029')
                ends.Add(text[i].ToString());
        }
        return (text.ReplaceLineEndings("\n"), ends);
    }
}
