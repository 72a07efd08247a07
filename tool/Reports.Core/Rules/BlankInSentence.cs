using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>句子里夹着空格</summary>
public sealed partial class BlankInSentence : PatternRule
{
    public override string Code => "L420";

    public override string Name => "blank-in-sentence";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("句子里夹着空格", "a blank within a sentence");

    public override Sentence Why => new("汉字之间、汉字与标点之间不空格；从网页和 PDF 复制的文字常带着它。", "No blank stands between Han characters, or beside their marks; text copied from pages and PDFs often has them.");

    public override string Bad => "全县上下要进一步统一思想， 提高认识，切实 把创建工作抓紧抓实。";

    public override string Good => "全县上下要进一步统一思想，提高认识，切实把创建工作抓紧抓实。";

    protected override Regex Pattern => Form();

    // Names and places side by side are set apart by blanks; a sentence has its marks.
    protected override bool LooksAt(TextPart part) =>
        part.Role is PartRole.Paragraph && part.Text.Length >= 20 && "。；！？".Contains(part.Text[^1], StringComparison.Ordinal) && part.Text.AsSpan().ContainsAny("，,");

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) => (new("句子里夹着空格", "a blank within the sentence"), new("删去空格", "take it out"));

    protected override string? Fix(TextPart part, Match match) => "";

    [GeneratedRegex(@"(?<=[一-鿿]{2})[ \u00A0](?=[一-鿿]{2})|(?<=[一-鿿][，。；：、])[ \u00A0](?=[一-鿿“《])|(?<=[一-鿿])[ \u00A0](?=[，。；：、])")]
    private static partial Regex Form();
}
