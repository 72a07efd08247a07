using Reports.Diagnostics;
using Reports.Documents;
using Md = Markdig.Syntax;

namespace Reports.Readers;

/// <summary>Lists: attributes on the line before an item begin a new list, whatever Markdig has joined.</summary>
internal sealed class ListReader(PreparedText text, BlockReader blocks, DiagnosticBag findings)
{
    public void Read(Md.ListBlock list, List<Block> into)
    {
        var start = 0;
        for (var i = 1; i <= list.Count; i++)
        {
            if (i == list.Count || text.Attributes.ContainsKey(list[i].Line) || BeginsAgain(list, i))
            {
                into.Add(ReadPart(list, start, i));
                start = i;
            }
        }
    }

    /// <summary>1. after 2. begins another list; 1. after 1. is a loop's way to number.</summary>
    private static bool BeginsAgain(Md.ListBlock list, int i) =>
        list.IsOrdered && list[i] is Md.ListItemBlock { Order: 1 } && list[i - 1] is Md.ListItemBlock { Order: > 1 };

    private ListBlock ReadPart(Md.ListBlock list, int start, int end)
    {
        var attributes = text.TakeAttributes(list[start].Line);
        var place = blocks.At(list[start]);
        if (attributes is not null)
            AttributeNames.CheckList(attributes, findings);
        var kind = attributes?.Has("shi") == true ? ListKind.Shi
            : attributes?.Has("yao") == true ? ListKind.Yao
            : attributes?.Has("di") == true ? ListKind.Di
            : list.IsOrdered ? ListKind.Decimal : ListKind.Bullet;
        if (kind == ListKind.Decimal && start == 0 && list.OrderedStart is not (null or "1" or "0"))
            findings.Add(ReaderProblems.ListStart(list.OrderedStart + list.OrderedDelimiter, place));
        var items = new List<ListItem>();
        for (var i = start; i < end; i++)
        {
            var read = blocks.Read((Md.ContainerBlock)list[i]);
            items.Add(new ListItem(HandNumbers.DropFromItem(read, kind, items.Count + 1, findings)));
        }
        return new ListBlock(kind, items, attributes?.Has("inline") == true)
        {
            Location = place,
            Id = AttributeNames.Id(attributes, text.Map, findings),
        };
    }
}
