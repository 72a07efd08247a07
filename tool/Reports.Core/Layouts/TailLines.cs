using System.Globalization;
using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>附件说明, 署名 and 成文日期.</summary>
internal static class TailLines
{
    public static IEnumerable<StatedLine> Of(Document document, Theme theme) =>
        Attachments(document.Attachments, theme, isSigned: document.Signature is not null)
            .Concat(document.Signature is { } signature ? SignatureLines(signature, theme) : []);

    /// <summary>7.3.4: a line below the text, two characters in; several are numbered; wrapped lines stand under the name's first character.</summary>
    private static IEnumerable<StatedLine> Attachments(IReadOnlyList<string> names, Theme theme, bool isSigned)
    {
        if (names.Count == 0)
            yield break;
        yield return StatedLine.Blank with { KeepNext = isSigned };
        var character = Twips.OfPoints(theme[Role.Attachments].Advance);
        for (var i = 0; i < names.Count; i++)
        {
            var number = names.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}.") : "";
            var lead = (i == 0 ? "附件：" : "") + number;
            yield return new StatedLine(Role.Attachments, [new TextRun(lead + names[i].TrimEnd('。', '；'))], FlowPart.Attachments)
            {
                KeepNext = isSigned,
                // 2 characters, 附件： 3, the number as wide as it is.
                Indents = ((int)(character * (5 + CellWidth.Of(number))), 0, -(int)(character * CellWidth.Of(lead))),
            };
        }
    }

    private static IEnumerable<StatedLine> SignatureLines(Signature signature, Theme theme)
    {
        // 7.3.5.1: under a seal the names stand lower, so that the seal's upper edge is within a line of the text.
        for (var i = 0; i < (signature.IsSealed ? 2 : 1); i++)
            yield return StatedLine.Blank with { KeepNext = true };
        var date = signature.Date ?? "";
        var indents = SignatureIndents.Of(signature.Organs, date, signature.IsSealed);
        for (var i = 0; i < signature.Organs.Count; i++)
            yield return Line(signature.Organs[i], indents.Organs[i], theme, keepNext: date.Length > 0 || i < signature.Organs.Count - 1);
        if (date.Length > 0)
            yield return Line(date, indents.Date, theme, keepNext: false);
    }

    /// <param name="right">Characters.</param>
    private static StatedLine Line(string text, double right, Theme theme, bool keepNext) => new(Role.Signature, [new TextRun(text)], FlowPart.Signature)
    {
        KeepNext = keepNext,
        Align = TextAlign.Right,
        Indents = (0, (int)Math.Round(right * ((double)theme[Role.Signature].Advance * 20)), 0),
    };
}
