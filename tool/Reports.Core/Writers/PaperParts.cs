using Reports.Documents;

namespace Reports.Writers;

/// <summary>A line around the body and the role it plays.</summary>
/// <param name="Role">The kebab-case name of the role: title, speaker, signature-date.</param>
internal readonly record struct PaperLine(string Role, IReadOnlyList<Inline> Inlines)
{
    public PaperLine(string role, string text) : this(role, [new TextRun(text)])
    {
    }
}

/// <summary>The lines before and after the body, in order, with the marks that they are printed with, for the writers without pages.</summary>
internal static class PaperParts
{
    public static IEnumerable<PaperLine> Head(Document document)
    {
        foreach (var mark in document.Marks)
            yield return new PaperLine("mark", mark);
        if (document.Masthead is { } masthead)
        {
            foreach (var line in Masthead(masthead))
                yield return line;
        }
        yield return new PaperLine("title", document.Title);
        if (document.Subtitle.Count > 0)
            yield return new PaperLine("subtitle", [new TextRun("——"), .. document.Subtitle]);
        if (document.Occasion.Count > 0)
            yield return new PaperLine("occasion", document.Occasion);
        foreach (var person in document.Speakers)
            yield return new PaperLine("speaker", string.Join('　', new[] { person.Unit, person.Office, person.Name }.Where(p => !string.IsNullOrEmpty(p))));
        if (document.Date.Count > 0 && !IsDatedAtEnd(document))
            yield return new PaperLine("date", [new TextRun("（"), .. document.Date, new TextRun("）")]);
        if (document.Recipients.Count > 0)
            yield return new PaperLine("recipients", string.Join('、', document.Recipients) + "：");
        if (document.Salutation.Count > 0)
            yield return new PaperLine("salutation", [.. document.Salutation, new TextRun("：")]);
    }

    public static IEnumerable<PaperLine> Tail(Document document)
    {
        for (var i = 0; i < document.Attachments.Count; i++)
        {
            var number = document.Attachments.Count == 1 ? "" : FormattableString.Invariant($"{i + 1}. ");
            yield return new PaperLine("attachment", (i == 0 ? "附件：" : "") + number + document.Attachments[i]);
        }
        foreach (var organ in document.Signature?.Organs ?? [])
            yield return new PaperLine("signature", organ);
        if (document.Signature?.Date is { } signed)
            yield return new PaperLine("signature-date", signed);
        else if (IsDatedAtEnd(document) && document.Date.Count > 0)
            yield return new PaperLine("signature-date", document.Date);
        if (document.Distribution is { } distribution)
        {
            foreach (var (name, to) in new[] { ("报：", distribution.Report), ("送：", distribution.Send), ("发：", distribution.Issue) })
            {
                if (to is not null)
                    yield return new PaperLine("distribution", name + to + "。");
            }
            if (distribution.Copies is { } copies)
                yield return new PaperLine("copies", FormattableString.Invariant($"（共印{copies}份）"));
        }
        if (document.Imprint?.CopyTo is { } copyTo)
            yield return new PaperLine("copy-to", "抄送：" + copyTo + "。");
        if (document.Imprint is { } imprint && (imprint.Organ ?? imprint.Date) is not null)
            yield return new PaperLine("imprint", string.Join('　', new[] { imprint.Organ, imprint.Date is null ? null : imprint.Date + "印发" }.Where(p => p is not null)));
    }

    /// <summary>What a reference points to with the prefix of its kind: a table and a figure may share an id.</summary>
    public static string Target(Reference reference) => (reference.Text.StartsWith('表') ? "tbl:" : "fig:") + reference.TargetId;

    private static IEnumerable<PaperLine> Masthead(Masthead masthead)
    {
        foreach (var line in new[] { masthead.Copy, masthead.Secrecy, masthead.Urgency })
        {
            if (line is not null)
                yield return new PaperLine("secrecy", line);
        }
        yield return new PaperLine("masthead", masthead.Name);
        if ((masthead.Issue ?? masthead.Total) is not null)
            yield return new PaperLine("issue", masthead.Issue + (masthead.Total is null ? "" : masthead.Issue is null ? masthead.Total : $"（{masthead.Total}）"));
        if (masthead.Number is not null)
            yield return new PaperLine("number", masthead.Number + (masthead.Signer is null ? "" : "　签发人：" + masthead.Signer));
        if ((masthead.Organ ?? masthead.Date) is not null)
            yield return new PaperLine("masthead-organ", string.Join('　', new[] { masthead.Organ, masthead.Date }.Where(p => p is not null)));
    }

    /// <summary>A speech has its date under the title, a paper that is signed at its end.</summary>
    private static bool IsDatedAtEnd(Document document) =>
        document.Signature is not null && document.Kind is DocumentKind.Notice or DocumentKind.Official or DocumentKind.Bulletin or DocumentKind.Express or DocumentKind.Ledger or DocumentKind.Minutes or DocumentKind.Report;
}
