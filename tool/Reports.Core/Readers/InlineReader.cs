using Markdig.Extensions.Footnotes;
using Reports.Diagnostics;
using Reports.Documents;
using MdI = Markdig.Syntax.Inlines;

namespace Reports.Readers;

/// <summary>Markdig's inlines to ours.</summary>
internal sealed class InlineReader(PreparedText text, ReadContext context, DiagnosticBag findings)
{
    private char _last;

    public List<Inline> Read(MdI.ContainerInline? container)
    {
        _last = '\0';
        return Pauses.Split(ReadAll(container));
    }

    public SourceLocation At(MdI.Inline inline) => text.At(inline.Span.Start, Math.Max(0, inline.Span.Length));

    private List<Inline> ReadAll(MdI.ContainerInline? container)
    {
        var list = new InlineList(text.Map, findings);
        if (container is not null)
            ReadInto(list, container);
        return list.End();
    }

    private void ReadInto(InlineList list, MdI.ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is MdI.HtmlInline open && HtmlEmphasis.Take(open) is { } inner)
            {
                var inlines = Pauses.Split(ReadAll(inner));
                list.Add(HtmlEmphasis.Of(open, inlines, At(open)));
            }
            else
            {
                Read(list, inline);
            }
        }
    }

    private void Read(InlineList list, MdI.Inline inline)
    {
        switch (inline)
        {
            case MdI.LiteralInline literal:
                Literal(list, literal);
                break;
            case MdI.LineBreakInline lineBreak:
                Break(list, lineBreak);
                break;
            case MdI.HtmlEntityInline entity:
                // Written as an entity, a character is text and no part of a reference.
                list.Flush();
                Text(list, entity.Transcoded.ToString(), entity);
                list.Flush();
                break;
            case MdI.CodeInline code:
                findings.Add(ReaderProblems.CodeSpan(text.Map.Expand(PreparedText.Exchange(code.Content)), At(code)));
                Text(list, PreparedText.Exchange(code.Content), code);
                break;
            case MdI.EmphasisInline emphasis:
                var inner = Pauses.Split(ReadAll(emphasis));
                list.Add(emphasis.DelimiterChar == '=' ? new Stress(inner) { Location = At(emphasis) }
                    : emphasis.DelimiterCount >= 2 ? new Strong(inner) { Location = At(emphasis) } : new Emphasis(inner) { Location = At(emphasis) });
                break;
            case MdI.LinkInline { IsImage: true } image:
                Image(list, image);
                break;
            case MdI.LinkInline link:
                Link(list, link, PreparedText.Exchange(link.Url ?? ""));
                break;
            case MdI.AutolinkInline auto:
                var target = PreparedText.Exchange(auto.Url);
                var run = InlineList.Of(target, text.Map, findings, (o, n) => text.At(auto.Span.Start + 1 + o, n));
                list.Add(new Link((auto.IsEmail ? "mailto:" : "") + text.Map.Expand(target), run) { Location = At(auto) });
                _last = 'a';
                break;
            case MdI.HtmlInline html:
                Html(list, html);
                break;
            case FootnoteLink { IsBackLink: false } mark:
                list.Add(new FootnoteMark(mark.Footnote.Order) { Location = At(mark) });
                break;
            case FootnoteLink:
                break;
            case MdI.DelimiterInline delimiter:
                Text(list, delimiter.ToLiteral(), delimiter);
                ReadInto(list, delimiter);
                break;
            case MdI.ContainerInline container:
                ReadInto(list, container);
                break;
            default:
                findings.Add(ReaderProblems.CannotCarry(Source(inline), At(inline)));
                Text(list, Source(inline), inline);
                break;
        }
    }

    private void Literal(InlineList list, MdI.LiteralInline literal)
    {
        var content = PreparedText.Exchange(literal.Content.ToString());
        if (content.Length == 0)
            return;
        var start = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        if (literal.IsFirstCharacterEscaped && content[0] is '@' or '[' or '\\')
        {
            // An escaped mark ends its run, so that no reference or note begins with it.
            list.Text(content[..1], (o, n) => text.At(start + o, n));
            list.Flush();
            _last = content[0];
            content = content[1..];
            start++;
        }
        while (content.IndexOf(Pauses.Sign) is var pause and >= 0)
        {
            var before = start;
            list.Text(content[..pause], (o, n) => text.At(before + o, n));
            list.TrimEnd();
            list.Add(new Pause { Location = text.At(start + pause, 1) });
            var rest = content[(pause + 1)..].TrimStart(' ', '\u3000');
            start += content.Length - rest.Length;
            content = rest;
        }
        list.Text(content, (o, n) => text.At(start + o, n));
        _last = content.Length > 0 ? LastOf(content) : _last;
    }

    private void Text(InlineList list, string content, MdI.Inline inline)
    {
        if (content.Length == 0)
            return;
        list.Text(content, (_, _) => At(inline));
        _last = LastOf(content);
    }

    /// <summary>A soft break beside a Han character is nothing, between other text a blank.</summary>
    private void Break(InlineList list, MdI.LineBreakInline lineBreak)
    {
        list.TrimEnd();
        if (lineBreak.IsHard)
        {
            list.Add(new LineBreak { Location = At(lineBreak) });
            _last = '\0';
            return;
        }
        var next = FirstAfter(lineBreak);
        if (_last == '\0' || next == '\0' || TextScripts.IsHan(_last) || TextScripts.IsHan(next))
            return;
        list.Text(" ", (_, _) => At(lineBreak));
        _last = ' ';
    }

    private void Image(InlineList list, MdI.LinkInline image)
    {
        var alt = DocumentWalker.PlainText(ReadAll(image));
        if (Open(image, alt) is { } picture)
            list.Add(new PictureInline(picture) { Location = At(image) });
        else
            Text(list, alt, image);
    }

    /// <summary>A picture, or null after a finding.</summary>
    public Picture? Open(MdI.LinkInline image, string alt)
    {
        var name = text.Map.Expand(PreparedText.Exchange(image.Url ?? ""));
        var before = findings.Count;
        var picture = context.OpenPicture(name, findings, At(image));
        if (picture is null && findings.Count == before)
            findings.Add(ReaderProblems.PictureMissing(name, At(image)));
        return picture is null ? null : picture with { Alt = alt };
    }

    private void Link(InlineList list, MdI.LinkInline link, string target)
    {
        var inner = ReadAll(link);
        var url = text.Map.Expand(target);
        if (inner.Count == 0)
            inner = InlineList.Of(target, text.Map, findings, (_, _) => At(link));
        if (LinkTargets.IsAllowed(url))
        {
            list.Add(new Link(url, inner) { Location = At(link) });
            return;
        }
        findings.Add(ReaderProblems.LinkScheme(url, At(link)));
        foreach (var inline in inner)
            list.Add(inline);
    }

    private void Html(InlineList list, MdI.HtmlInline html)
    {
        var tag = html.Tag;
        if (tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) && tag.AsSpan(3).IndexOfAnyExcept(" />") < 0)
        {
            list.Add(new LineBreak { Location = At(html) });
            _last = '\0';
        }
        else if (tag.StartsWith('<') && !tag.StartsWith("<!--", StringComparison.Ordinal) && !tag.StartsWith("</", StringComparison.Ordinal))
        {
            findings.Add(ReaderProblems.HtmlTag(text.Map.Expand(PreparedText.Exchange(tag)), At(html)));
        }
    }

    private string Source(MdI.Inline inline)
    {
        var (start, end) = (Math.Clamp(inline.Span.Start, 0, text.Text.Length), Math.Clamp(inline.Span.End + 1, 0, text.Text.Length));
        return start < end ? PreparedText.Exchange(text.Text[start..end]) : "";
    }

    private char LastOf(string content)
    {
        if (!char.IsLowSurrogate(content[^1]))
            return content[^1];
        var expanded = text.Map.Expand(content.Length > 1 ? content[^2..] : content);
        return expanded.Length > 0 ? expanded[^1] : '\0';
    }

    private char FirstAfter(MdI.Inline inline)
    {
        MdI.Inline? at = inline;
        while (at is not null && at.NextSibling is null)
            at = at.Parent;
        at = at?.NextSibling;
        while (at is MdI.ContainerInline { FirstChild: { } child } and not MdI.DelimiterInline)
            at = child;
        if (at is not MdI.LiteralInline literal)
            return at is MdI.DelimiterInline ? '[' : at is null ? '\0' : 'a';
        var content = literal.Content.AsSpan();
        if (content.Length > 1 && char.IsHighSurrogate(content[0]))
            return text.Map.Expand(PreparedText.Exchange(content[..2].ToString())) is { Length: > 0 } expanded ? expanded[0] : '\0';
        return content.Length > 0 ? content[0] : '\0';
    }
}
