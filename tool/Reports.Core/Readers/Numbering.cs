using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers;

/// <summary>Gives headings, figures and tables their numbers, when the whole body is there.</summary>
internal static class Numbering
{
    public static List<Block> Number(List<Block> body, DiagnosticBag findings)
    {
        var numbers = HeadingNumbers.Assign(DocumentWalker.Blocks(body).OfType<Heading>());
        var (heading, figure, table) = (0, 0, 0);
        return BlockRewriter.Rewrite(body, block => block switch
        {
            Heading h => WithNumber(h, numbers[heading++], findings),
            Figure f => f with { Number = f.Caption.Count > 0 ? ++figure : 0 },
            Chart c => c with { Number = c.Caption.Count > 0 ? ++figure : 0 },
            Table t => t with { Number = t.Caption.Count > 0 ? ++table : 0 },
            _ => block,
        });
    }

    private static Heading WithNumber(Heading heading, int number, DiagnosticBag findings)
    {
        var numbered = heading with { Number = number };
        return numbered with { Inlines = HandNumbers.DropFromHeading(numbered, findings) };
    }
}
