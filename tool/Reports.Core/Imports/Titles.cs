using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>标题: what a paper's title looks like.</summary>
internal static partial class Titles
{
    /// <summary>A short line that could be a title: no end mark, no number of a heading, and something that papers are called by.</summary>
    public static bool IsTitle(string plain) => IsShort(plain) && Kind().IsMatch(plain);

    /// <summary>A title by its look alone.</summary>
    public static bool IsShort(string plain) =>
        plain.Length is >= 4 and <= 70 && Han.Count(plain) >= 4 && !"。;,，:!?、".Contains(plain[^1], StringComparison.Ordinal) && !Structure.BeginsHeading(plain) && !Salutations.IsLine(plain) && !Clause().IsMatch(plain);

    /// <summary>The same, and the line ends with what the paper is.</summary>
    public static bool EndsAsTitle(string plain) => IsShort(plain) && Ending().IsMatch(plain);

    [GeneratedRegex(@"讲话|发言|致辞|主持词|汇报|报告|材料|通报|简报|表态|动员|部署会|推进会|总结|意见|方案|通知|决定|纪要|经验|做法|倡议|承诺|提纲|演讲|述职|陈述")]
    private static partial Regex Kind();

    [GeneratedRegex(@"(?:讲话|发言|致辞|主持词|汇报|报告|材料|通报|简报|表态|总结|意见|方案|通知|决定|纪要|经验交流|提纲|演讲|陈述|讲话稿|发言稿|讲稿)(?:\s*[(（][^)）]{0,20}[)）])?(?:全文|稿)?$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"[。;]|[,，].*[,，].*[,，]")]
    private static partial Regex Clause();
}
