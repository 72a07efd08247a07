using Reports.Cli.Output;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Drafts;
using Reports.Readers;
using Reports.Readers.Docx;
using Reports.Rules;

namespace Reports.Cli.Commands;

/// <summary>What changed from one draft to the next.</summary>
internal static class DiffCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var before = parts.Argument(new("原稿", "before"), new("上一稿：.docx、.md 或 .txt", "the earlier draft: .docx, .md or .txt"));
        var after = parts.Argument(new("新稿", "after"), new("这一稿", "the later one"));
        var format = parts.Choice("--format", "text", ["text", "json"], new("给人看的文字，或者 JSON", "text to read, or JSON"));
        var command = parts.Command();
        command.Arguments.Add(before);
        command.Arguments.Add(after);
        command.Options.Add(format);
        return new Invocation(command, (parsed, host) => Run(host, parsed.GetValue(before)!, parsed.GetValue(after)!, parsed.GetValue(format) == "json"),
            [
                ("reports diff 讲话-一稿.docx 讲话-二稿.docx", new("逐段列出改了哪里，数字改动另列", "what was changed, paragraph by paragraph, with the figures listed apart")),
                ("reports diff output/通报.docx 通报-领导改.docx", new("领导在 Word 里改了什么", "what somebody changed in Word")),
            ]);
    }

    private static int Run(Host host, string before, string after, bool isJson)
    {
        var findings = new DiagnosticBag();
        var papers = new List<PaperText>();
        foreach (var file in (string[])[before, after])
        {
            if (InputFiles.Read(host, file) is not { } bytes)
                return Program.CouldNotStart;
            if (Read(file, bytes, findings) is { } paper)
                papers.Add(paper);
        }
        FindingPrinter.Print(host, host.Error, findings, null, host.Folder);
        if (papers.Count < 2)
            return FindingPrinter.Status(findings);
        var changes = DraftDiff.Of(papers[0], papers[1]);
        if (isJson)
            DiffFormat.WriteJson(host.Out, changes);
        else
            DiffFormat.Write(host.Out, changes, host.Language, new Colours(host.OutputHasColour));
        return Program.Ok;
    }

    private static PaperText? Read(string file, byte[] bytes, DiagnosticBag findings)
    {
        if (CheckCommand.IsWord(file) || bytes.AsSpan().StartsWith("PK"u8))
            return DocxReader.Read(file, bytes, findings) is { } word ? WordPaper.Of(word) : null;
        var text = TextEncodings.Decode(bytes, file, null, findings).ReplaceLineEndings("\n");
        // Only the paper is wanted: what is wrong with it is for `check`.
        return CheckCommand.Document(file, text, []) is { } document ? AsPrinted(DocumentText.Of(document)) : PlainPaper.Read(file, text);
    }

    /// <summary>A salutation is kept without its colon and printed with it.</summary>
    private static PaperText AsPrinted(PaperText paper) =>
        paper with { Parts = [.. paper.Parts.Select(p => p.Role == PartRole.Salutation ? p with { Text = p.Text + "：" } : p)] };
}
