using System.Globalization;
using System.Text;
using Reports.Documents;

namespace Reports.Writers.Markdown;

/// <summary>The front matter of a paper.</summary>
internal static class MarkdownHead
{
    public static void Write(StringBuilder text, Document document)
    {
        text.Append("---\nkind: ").Append(document.Kind.ToString().ToLowerInvariant()).Append('\n');
        Line(text, "theme", document.Theme);
        Inlines(text, "title", document.Title);
        Inlines(text, "subtitle", document.Subtitle);
        Inlines(text, "occasion", document.Occasion);
        Inlines(text, "date", document.Date);
        Speakers(text, document.Speakers);
        Inlines(text, "salutation", document.Salutation);
        if (document.Masthead is { } m)
        {
            Members(text, "masthead", ("name", m.Name), ("issue", m.Issue), ("total", m.Total), ("organ", m.Organ), ("date", m.Date), ("number", m.Number),
                ("signer", m.Signer), ("copy", m.Copy), ("secrecy", m.Secrecy), ("urgency", m.Urgency));
        }
        List(text, "recipients", document.Recipients, "");
        List(text, "attachments", document.Attachments, "");
        if (document.Signature is { } signature)
        {
            text.Append("signature:\n");
            List(text, "organ", signature.Organs, "  ");
            Line(text, "  date", signature.Date);
            text.Append("  sealed: ").Append(signature.IsSealed ? "true" : "false").Append('\n');
        }
        if (document.Imprint is { } i)
            Members(text, "imprint", ("copy_to", i.CopyTo), ("organ", i.Organ), ("date", i.Date));
        if (document.Distribution is { } d)
            Members(text, "distribution", ("report", d.Report), ("send", d.Send), ("issue", d.Issue), ("copies", d.Copies?.ToString(CultureInfo.InvariantCulture)));
        List(text, "marks", document.Marks, "");
        if (document.Minutes is { } minutes)
            text.Append(CultureInfo.InvariantCulture, $"minutes: {minutes}\n");
        if (document.Speed is { } speed)
            text.Append(CultureInfo.InvariantCulture, $"speed: {speed}\n");
        text.Append("---\n\n");
    }

    /// <summary>Inlines as a text that is read as such: a line break is a backslash.</summary>
    public static string PlainLine(IReadOnlyList<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            // The blank keeps the break from being the escape of what follows it.
            if (inline is LineBreak)
                text.Append("\\ ");
            else if (inline is Reference reference)
                text.Append('@').Append(PaperParts.Target(reference));
            else
                text.Append(MarkdownEscape.PlainLine(DocumentWalker.PlainText([inline]).Replace('\n', ' ')));
        }
        return text.ToString();
    }

    private static void Speakers(StringBuilder text, IReadOnlyList<Person> speakers)
    {
        if (speakers.Count == 0)
            return;
        text.Append("speaker:\n");
        foreach (var person in speakers)
        {
            text.Append("  - name: ").Append(MarkdownEscape.Yaml(person.Name)).Append('\n');
            Line(text, "    office", person.Office);
            Line(text, "    unit", person.Unit);
        }
    }

    private static void Members(StringBuilder text, string name, params (string Name, string? Value)[] members)
    {
        text.Append(name).Append(members.All(m => m.Value is null) ? ": {}\n" : ":\n");
        foreach (var (member, value) in members)
            Line(text, "  " + member, value);
    }

    private static void List(StringBuilder text, string name, IReadOnlyList<string> values, string indent)
    {
        if (values.Count == 0)
            return;
        text.Append(indent).Append(name).Append(":\n");
        foreach (var value in values)
            text.Append(indent).Append("  - ").Append(MarkdownEscape.Yaml(value)).Append('\n');
    }

    private static void Inlines(StringBuilder text, string name, IReadOnlyList<Inline> inlines)
    {
        if (inlines.Count > 0)
            text.Append(name).Append(": ").Append(MarkdownEscape.Yaml(PlainLine(inlines))).Append('\n');
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append(name).Append(": ").Append(MarkdownEscape.Yaml(value)).Append('\n');
    }
}
