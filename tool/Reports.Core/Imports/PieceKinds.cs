using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>What a paper is: by its title, else by how it speaks.</summary>
internal static partial class PieceKinds
{
    public static string Of(string title, string? marker, PieceHead head)
    {
        var opening = Script.Plain(string.Concat(head.Body.Take(6).Select(l => l.Text)));
        var isLeading = Announces().IsMatch(opening);
        if (head.Masthead.Head.TryGetValue("name", out var masthead) && ByName(Script.Plain(masthead.Text)) is "bulletin" or "express" or "minutes")
            return ByName(Script.Plain(masthead.Text))!;
        foreach (var name in (string?[])[head.Subtitle.FirstOrDefault()?.Text, title])
        {
            // Who announces his points leads, whatever a copyist called it; a summary is a report in any case.
            if (name is not null && ByName(Script.Plain(name)) is { } kind)
                return kind == "exchange" && isLeading && !Script.Plain(name).Contains("交流", StringComparison.Ordinal) ? "speech" : kind;
        }
        if (isLeading)
            return "speech";
        if (head.Salutation is { } salutation && Script.Plain(salutation.Text).Contains("评委", StringComparison.Ordinal))
            return "presentation";
        if (head.Body.Sum(l => Han.Count(l.Text)) < 1100 && Pledging().IsMatch(opening))
            return "statement";
        return (marker is null ? null : ByName(Script.Plain(marker))) ?? (Leading().IsMatch(opening) ? "speech" : "exchange");
    }

    private static string? ByName(string name)
    {
        foreach (var (words, kind) in s_names)
        {
            if (words.Split('|').Any(w => name.Contains(w, StringComparison.Ordinal)))
                return kind;
        }
        return null;
    }

    // The first that the name holds; 交流发言 before 发言, 主持词 before 讲话.
    private static readonly (string Words, string Kind)[] s_names =
    [
        ("主持词|主持讲话", "host"), ("表态发言|表态", "statement"), ("交流发言|经验交流|典型发言|交流材料|发言材料|书面交流|交流汇报", "exchange"),
        ("简报|专报", "bulletin"), ("通报", "notice"), ("纪要", "minutes"), ("快报", "express"), ("督办", "ledger"), ("陈述", "presentation"),
        ("讲话|致辞|讲稿", "speech"), ("汇报|工作报告|述职", "report"), ("发言|演讲", "exchange"), ("通知|意见|方案|决定|办法", "official"),
    ];

    [GeneratedRegex(@"(?:讲|强调|谈)(?:几|[一二两三四五六七八九])(?:点|个方面|方面)")]
    private static partial Regex Announces();

    [GeneratedRegex(@"今天,?我们召开|这次会议|主要任务是|请大家|希望大家")]
    private static partial Regex Leading();

    [GeneratedRegex(@"我[县市区局镇乡街办].{0,20}将|我们将|坚决|责无旁贷|义不容辞|承诺|表态")]
    private static partial Regex Pledging();
}
