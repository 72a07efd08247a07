using Reports.Documents;
using Reports.Texts;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>一是、一要、第一 are words of the text; bullets and 1. 2. 3. hang.</summary>
internal static class ListComposer
{
    public static void Write(Composer to, ListBlock list, int level)
    {
        if (list.IsInline)
        {
            WriteInline(to, list);
            return;
        }
        for (var i = 0; i < list.Items.Count; i++)
            WriteItem(to, list, i, level);
    }

    public static string Lead(ListKind kind, int number) => kind switch
    {
        ListKind.Shi => ChineseNumerals.Number(number) + "是",
        ListKind.Yao => ChineseNumerals.Number(number) + "要",
        ListKind.Di => $"第{ChineseNumerals.Number(number)}，",
        _ => "",
    };

    private static void WriteItem(Composer to, ListBlock list, int index, int level)
    {
        var blocks = list.Items[index].Blocks;
        var first = blocks.Count > 0 && blocks[0] is Paragraph paragraph ? paragraph : null;
        var hangs = list.Kind is ListKind.Bullet or ListKind.Decimal;
        var role = hangs ? Role.Body : to.PlainRole;
        var text = new FlowText();
        if (hangs)
            text.AddNumber(Mark(list.Kind, Math.Min(level, 8), index + 1), to.Styles.Of(Role.Body), isText: false);
        AppendLead(to, text, list.Kind, index + 1, role);
        if (first is not null)
            to.Inlines.Append(text, first.Inlines, RunLook.Of(to.Theme, role));
        var look = to.Look(role, text) with { KeepNext = first is not null && ReferenceEquals(first, to.BeforeSignature), Source = (Block?)first ?? list };
        to.Add(hangs ? Hang(to, look, list.Kind, Math.Min(level, 8)) : look);
        WriteRest(to, blocks.Skip(first is null ? 0 : 1), level, hangs);
    }

    private static FlowParagraph Hang(Composer to, FlowParagraph look, ListKind kind, int level)
    {
        var character = Twips.OfPoints(to.Theme[Role.Body].Size);
        var hanging = kind == ListKind.Decimal && level == 1 ? 2 * character : character;
        return look with { Left = (2 + level) * character + hanging, First = -hanging };
    }

    private static string Mark(ListKind kind, int level, int number) => (kind, level) switch
    {
        (ListKind.Bullet, _) => level % 2 == 0 ? "●" : "○",
        (_, 1) => $"（{number}）",
        (_, 2) => number <= 20 ? ((char)('①' + number - 1)).ToString() : number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        (_, 0) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}."),
        _ => (char)('a' + (number - 1) % 26) + ".",
    };

    private static void WriteRest(Composer to, IEnumerable<Block> blocks, int level, bool isHanging)
    {
        foreach (var block in blocks)
        {
            if (block is ListBlock { IsInline: false } nested)
            {
                Write(to, nested, isHanging ? level + 1 : level);
                continue;
            }
            var depth = to.Depth;
            to.Depth = isHanging ? level + 3 : 0;
            BlockComposer.WriteAll(to, [block]);
            to.Depth = depth;
        }
    }

    /// <summary>The items run on in one paragraph.</summary>
    private static void WriteInline(Composer to, ListBlock list)
    {
        var text = new FlowText();
        for (var i = 0; i < list.Items.Count; i++)
        {
            AppendLead(to, text, list.Kind, i + 1, to.PlainRole);
            foreach (var paragraph in list.Items[i].Blocks.OfType<Paragraph>())
                to.Inlines.Append(text, paragraph.Inlines, RunLook.Of(to.Theme, to.PlainRole));
        }
        var keepNext = list.Items is [.., { Blocks: [.., Paragraph last] }] && ReferenceEquals(last, to.BeforeSignature);
        to.Add(to.Look(to.PlainRole, text) with { KeepNext = keepNext, Source = list });
        foreach (var item in list.Items)
            WriteRest(to, item.Blocks.Where(b => b is not Paragraph), 0, isHanging: false);
    }

    private static void AppendLead(Composer to, FlowText text, ListKind kind, int number, Role role)
    {
        var look = RunLook.Of(to.Theme, role);
        text.Add(Lead(kind, number), to.Styles.Make(look.Face, look.IsBold || to.Theme.IsLeadBold, look.Size, look.Squeeze));
    }
}
