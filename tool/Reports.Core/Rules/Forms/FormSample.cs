using System.Globalization;
using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>
/// A Word file told in a few lines, for the samples of form rules: “页面 210×297 上37 右26 下35 左28 格28.95 页码” (millimetres, points), then
/// “标题 方正小标宋简体 22：text”, “正文 仿宋 16：text”, “一级 黑体 16：text”; ‹face: text› within sets a stretch in another face, 自动 before a text numbers it.
/// </summary>
public static partial class FormSample
{
    public static DocxPaper Read(string sample)
    {
        var blocks = new List<DocxBlock>();
        var section = new DocxSection(0);
        foreach (var line in sample.Split('\n'))
        {
            if (Page().Match(line) is { Success: true } page)
                section = Section(page);
            else if (Paragraph().Match(line) is { Success: true } paragraph)
                blocks.Add(Of(paragraph, blocks.Count + 1));
        }
        return new DocxPaper("a.docx", blocks) { Sections = [section], Comments = sample.Contains("\n批注 1\n", StringComparison.Ordinal) ? 1 : 0 };
    }

    private static DocxSection Section(Match match)
    {
        int Twips(string group, double unit) => (int)Math.Round(double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) * unit);
        const double Millimetre = 56.693;
        return new DocxSection(0)
        {
            Width = Twips("w", Millimetre),
            Height = Twips("h", Millimetre),
            Top = Twips("t", Millimetre),
            Right = Twips("r", Millimetre),
            Bottom = Twips("b", Millimetre),
            Left = Twips("l", Millimetre),
            GridType = "lines",
            LinePitch = Twips("g", 20),
            Footers = match.Groups["n"].Success ? [new DocxPageText(DocxPageKind.Default, [], true)] : [],
        };
    }

    private static DocxParagraph Of(Match match, int line)
    {
        var size = decimal.Parse(match.Groups["size"].Value, CultureInfo.InvariantCulture);
        var look = new DocxLook(match.Groups["face"].Value, null, size, false, false, null);
        var (text, runs) = ("", new List<DocxRun>());
        foreach (Match piece in Piece().Matches(match.Groups["text"].Value))
        {
            var words = piece.Groups["in"].Success ? piece.Groups["in"].Value : piece.Value;
            runs.Add(new DocxRun(text.Length, words.Length, runs.Count, piece.Groups["in"].Success ? look with { EastAsia = piece.Groups["other"].Value } : look));
            text += words;
        }
        var role = match.Groups["role"].Value;
        return new DocxParagraph(new SourceLocation("a.docx", line), line - 1, text, match.Groups["auto"].Success ? "一、" : "", role == "一级" ? 1 : role == "二级" ? 2 : 0, runs)
        {
            Look = look,
            IsTitle = role == "标题",
            IsNumberOfStyle = match.Groups["auto"].Success,
        };
    }

    [GeneratedRegex(@"^页面 (?<w>[0-9.]+)×(?<h>[0-9.]+) 上(?<t>[0-9.]+) 右(?<r>[0-9.]+) 下(?<b>[0-9.]+) 左(?<l>[0-9.]+) 格(?<g>[0-9.]+)(?<n> 页码)?$")]
    private static partial Regex Page();

    [GeneratedRegex(@"^(?<role>标题|正文|一级|二级) (?<face>\S+) (?<size>[0-9.]+)：(?<auto>自动)?(?<text>.*)$")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"‹(?<other>[^:›]+): (?<in>[^›]+)›|[^‹]+")]
    private static partial Regex Piece();
}
