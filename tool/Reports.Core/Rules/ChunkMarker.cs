using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>切块编号夹在句子中间</summary>
public sealed partial class ChunkMarker : Rule
{
    public override string Code => "L105";

    public override string Name => "chunk-marker";

    public override Sentence Title => new("切块编号夹在句子中间", "a chunk number that cuts a sentence");

    public override Sentence Why => new("有的网站每三百字切一块、编一个号，编号落在句子中间；这些号不是标题。", "Some sites cut a text every few hundred characters and number the pieces; the numbers are no headings.");

    public override string Bad => "今年以来，全县上下认真贯彻落实上级部署，把创建工作作为一项重大政治任务和民生工程来抓，坚持高位推动、部门联动、群众互动，城乡面貌明显改观，群众满意度不断提高，各项指标稳步提升，工作机制日益完善，广大干部的\n2、责任意识进一步增强。";

    public override string Good => "今年以来，全县上下认真贯彻落实上级部署，把创建工作作为一项重大政治任务和民生工程来抓，坚持高位推动、部门联动、群众互动，城乡面貌明显改观，群众满意度不断提高，各项指标稳步提升，工作机制日益完善。\n2、责任意识进一步增强。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        for (var i = 1; i < paper.Parts.Count; i++)
        {
            if (IsChunk(paper.Parts, i))
            {
                yield return Report(paper.Parts[i].At(0, paper.Parts[i].Text.IndexOf('、', StringComparison.Ordinal) + 1),
                    new($"编号“{paper.Parts[i].Number}、”切断了上一行的句子", $"the number \"{paper.Parts[i].Number}、\" cuts the sentence of the line before"), new("删去编号，把两行接起来", "take it out and join the lines"));
            }
        }
    }

    /// <summary>A numbered line after a long one that does not end.</summary>
    internal static bool IsChunk(IReadOnlyList<TextPart> parts, int index) =>
        index > 0 && parts[index] is { Level: 3, IsNumberSet: false } part && part.Text.AsSpan(0, Math.Min(3, part.Text.Length)).Contains('、')
        && parts[index - 1].Text is { Length: >= 12 } before && !"。！？!?；;：:”）)…".Contains(before[^1], StringComparison.Ordinal)
        && (before.Length >= 100 || (CutsWord().IsMatch(part.Text) && before.AsSpan().IndexOfAny("，。,") >= 0 && parts[index - 1] is var line && (line.Level == 0 || (part.Number > 2 && CutsWord().IsMatch(line.Text)))));

    /// <summary>2、力，也离不开…: no topic is a character or two before its first mark, but the end of a cut word is.</summary>
    [GeneratedRegex(@"^[0-9]{1,2}、[\u4e00-\u9fff]?(?:[，,。、]|[\u4e00-\u9fff][，,。])")]
    private static partial Regex CutsWord();
}
