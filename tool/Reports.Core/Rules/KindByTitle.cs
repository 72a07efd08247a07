using System.Text.RegularExpressions;
using Reports.Documents;

namespace Reports.Rules;

/// <summary>What kind of paper a foreign text is, where its title says so.</summary>
internal static partial class KindByTitle
{
    /// <returns>Null when the title says nothing, or the file holds many papers.</returns>
    public static DocumentKind? Of(IReadOnlyList<TextPart> parts)
    {
        foreach (var part in parts.Take(3))
        {
            if (Many().IsMatch(part.Text))
                return null;
            if (part.Role is not PartRole.Title || Kind().Match(part.Text) is not { Success: true } match)
                continue;
            return match.Groups["k"].Value switch
            {
                "表态发言" => DocumentKind.Statement,
                "发言" or "发言材料" or "交流材料" => DocumentKind.Exchange,
                "讲话" => DocumentKind.Speech,
                "主持词" => DocumentKind.Host,
                "通报" => DocumentKind.Notice,
                "汇报" => DocumentKind.Report,
                "简报" => DocumentKind.Bulletin,
                _ => DocumentKind.Official,
            };
        }
        return null;
    }

    [GeneratedRegex(@"(?<k>表态发言|发言材料|交流材料|发言|讲话|主持词|通报|汇报|简报|通知|报告|请示|函|意见|方案)(?:稿|材料)?(?:[（(][^）)]{1,12}[）)])?$")]
    private static partial Regex Kind();

    [GeneratedRegex(@"汇总|汇编|[0-9一二三四五六七八九十]{1,3}篇|合集")]
    private static partial Regex Many();
}
