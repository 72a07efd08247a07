using Reports.Documents;
using Reports.Layouts;
using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>一是、一要、第一 are words of the text; bullets and 1. 2. 3. are Word lists.</summary>
internal static class ListWriter
{
    public static void Write(DocxFile file, ListBlock list, int level)
    {
        if (list.IsInline)
        {
            WriteInline(file, list);
            return;
        }
        var instance = list.Kind switch
        {
            ListKind.Bullet => NumberingPart.Bullets,
            ListKind.Decimal => file.AddNumbering(NumberingPart.Decimals, [.. Enumerable.Repeat(1, 9)]),
            _ => 0,
        };
        for (var i = 0; i < list.Items.Count; i++)
            WriteItem(file, list, i, instance, level);
    }

    private static void WriteItem(DocxFile file, ListBlock list, int index, int instance, int level)
    {
        var blocks = list.Items[index].Blocks;
        var first = blocks.Count > 0 && blocks[0] is Paragraph paragraph ? paragraph : null;
        var keepNext = first is not null && ReferenceEquals(first, file.Flow.BeforeSignature);
        if (instance > 0)
            Paragraphs.Open(file, StyleNames.List, new ParagraphLook { KeepNext = keepNext, Number = (instance, Math.Min(level, 8)) });
        else
            Paragraphs.Open(file, file.Flow.ParagraphStyle ?? StyleNames.Id(Role.Body), keepNext ? new ParagraphLook { KeepNext = true } : null);
        WriteLead(file, list.Kind, index + 1);
        if (first is not null)
            InlineWriter.Write(file, first.Inlines);
        Paragraphs.Close(file);
        WriteRest(file, blocks.Skip(first is null ? 0 : 1), level, isHanging: instance > 0);
    }

    private static void WriteRest(DocxFile file, IEnumerable<Block> blocks, int level, bool isHanging)
    {
        foreach (var block in blocks)
        {
            if (block is ListBlock { IsInline: false } nested)
            {
                Write(file, nested, isHanging ? level + 1 : level);
                continue;
            }
            var depth = file.Flow.Depth;
            file.Flow.Depth = isHanging ? level + 3 : 0;
            BlockWriter.WriteAll(file, [block]);
            file.Flow.Depth = depth;
        }
    }

    /// <summary>{.inline}: the items run on in one paragraph.</summary>
    private static void WriteInline(DocxFile file, ListBlock list)
    {
        var keepNext = list.Items is [.., { Blocks: [.., Paragraph last] }] && ReferenceEquals(last, file.Flow.BeforeSignature);
        Paragraphs.Open(file, file.Flow.ParagraphStyle ?? StyleNames.Id(Role.Body), keepNext ? new ParagraphLook { KeepNext = true } : null);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Kind == ListKind.Decimal)
                InlineWriter.WriteRun(file, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}."));
            WriteLead(file, list.Kind, i + 1);
            foreach (var paragraph in list.Items[i].Blocks.OfType<Paragraph>())
                InlineWriter.Write(file, paragraph.Inlines);
        }
        Paragraphs.Close(file);
        foreach (var item in list.Items)
            WriteRest(file, item.Blocks.Where(b => b is not Paragraph), 0, isHanging: false);
    }

    private static void WriteLead(DocxFile file, ListKind kind, int number)
    {
        InlineWriter.WriteRun(file, ListComposer.Lead(kind, number), file.Theme.IsLeadBold ? new RunLook(StyleNames.ListLead) : default);
    }
}
