using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>报头 and 报尾 of a bulletin, 版头 of an official paper: each part by its name in the front matter.</summary>
internal sealed partial class MastheadLines
{
    /// <summary>name, issue, total, number, organ, date.</summary>
    public Dictionary<string, TextLine> Head { get; } = [];

    /// <summary>report, send, issue, copies.</summary>
    public Dictionary<string, TextLine> Distribution { get; } = [];

    /// <summary>A name that ends in 文件 or 简报 is a masthead when an issue or a number follows it.</summary>
    public bool Take(List<TextLine> lines, int i, string plain)
    {
        var line = lines[i];
        if (Head.Count == 0)
        {
            if (!MastheadName().IsMatch(plain) || !lines.Skip(i + 1).Take(2).Any(l => Issue().IsMatch(Script.Plain(l.Text)) || Number().IsMatch(Script.Plain(l.Text))))
                return false;
            Head["name"] = line;
            return true;
        }
        if (Issue().IsMatch(plain))
            return Head.TryAdd("issue", line);
        if (Total().IsMatch(plain))
            return Head.TryAdd("total", line);
        if (Number().IsMatch(plain))
            return Head.TryAdd("number", line);
        if (OrganAndDate().Match(plain) is not { Success: true } match || !Head.TryAdd("organ", line.Part(0, match.Groups[1].Length)))
            return false;
        Head["date"] = line.Part(match.Groups[2].Index, match.Groups[2].Length);
        return true;
    }

    /// <summary>报：… 送：… 发：… 共印80份 at a bulletin's end.</summary>
    public void TakeDistribution(List<TextLine> body, ChangeLog log)
    {
        while (Head.Count > 0 && body.Count > 2 && Sending().Match(Script.Plain(body[^1].Text)) is { Success: true } match)
        {
            var value = match.Groups.Cast<Group>().Skip(1).First(g => g.Success);
            if (Distribution.ContainsKey(value.Name))
                break;
            var line = body[^1];
            log.Repair(line, 0, value.Index, "", "label");
            var end = value.Index + value.Length;
            if (end < line.Length)
                log.Repair(line, end, line.Length - end, "", "label");
            Distribution[value.Name] = line.Part(value.Index, value.Length);
            body.RemoveAt(body.Count - 1);
        }
    }

    [GeneratedRegex(@"^[\u4E00-\u9FFF\s]{4,40}(?:文件|简报|快报|专报|动态|信息|通报|纪要)$")]
    private static partial Regex MastheadName();

    [GeneratedRegex(@"^[(]?第?\s*\d{1,4}\s*期[)]?(?:\s*[(]?总第?\s*\d{1,5}\s*期[)]?)?$")]
    private static partial Regex Issue();

    [GeneratedRegex(@"^[(]?总第?\s*\d{1,5}\s*期[)]?$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:报送|报|抄报)\s*:\s*(?<report>\S.*)|^(?:抄送|分送|送)\s*:\s*(?<send>\S.*)|^发\s*:\s*(?<issue>\S.*)|^[(]?共印\s*(?<copies>\d{1,6})\s*份[)]?$")]
    private static partial Regex Sending();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{2,12}[〔\[(（【]\d{4}[〕\])）】]\s*\d{1,4}\s*号$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^([\u4E00-\u9FFF（）()]{3,30})\s+((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)$")]
    private static partial Regex OrganAndDate();
}
