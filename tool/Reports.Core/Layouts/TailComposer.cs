using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>附件说明, 署名 and 成文日期, 版记 or 报尾.</summary>
internal static class TailComposer
{
    public static void Write(Composer to)
    {
        var document = to.Document;
        WriteAttachments(to, document.Attachments, isSigned: document.Signature is not null);
        if (document.Signature is { } signature)
            WriteSignature(to, signature);
        if (document.Imprint is { } imprint)
            FootComposer.Write(to, imprint);
        if (document.Distribution is { } distribution)
            FootComposer.Write(to, distribution);
    }

    private static void WriteAttachments(Composer to, IReadOnlyList<string> names, bool isSigned)
    {
        if (names.Count == 0)
            return;
        to.Blank(keepNext: isSigned);
        var character = Twips.OfPoints(to.Theme[Role.Attachments].Advance);
        for (var i = 0; i < names.Count; i++)
        {
            var number = names.Count > 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}.") : "";
            var lead = (i == 0 ? "附件：" : "") + number;
            to.Add(to.Look(Role.Attachments, to.Text(Role.Attachments, lead + names[i].TrimEnd('。', '；'))) with
            {
                Left = (int)(character * (5 + CellWidth.Of(number))),
                Right = 0,
                First = -(int)(character * CellWidth.Of(lead)),
                KeepNext = isSigned,
                Part = FlowPart.Attachments,
            });
        }
    }

    private static void WriteSignature(Composer to, Signature signature)
    {
        to.Blank(signature.IsSealed ? 2 : 1, keepNext: true);
        var date = signature.Date ?? "";
        var indents = SignatureIndents.Of(signature.Organs, date, signature.IsSealed);
        var character = (double)to.Theme[Role.Signature].Advance * 20;
        for (var i = 0; i < signature.Organs.Count; i++)
            WriteLine(to, signature.Organs[i], indents.Organs[i] * character, keepNext: date.Length > 0 || i < signature.Organs.Count - 1);
        if (date.Length > 0)
            WriteLine(to, date, indents.Date * character, keepNext: false);
    }

    private static void WriteLine(Composer to, string text, double right, bool keepNext) =>
        to.Add(to.Look(Role.Signature, to.Text(Role.Signature, text)) with
        {
            KeepNext = keepNext,
            Left = 0,
            First = 0,
            Right = (int)Math.Round(right),
            Part = FlowPart.Signature,
        });
}
