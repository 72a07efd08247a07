using Reports.Diagnostics;
using Reports.Readers.Docx;

namespace Reports.Rules;

/// <summary>A rule about how a Word file is set, not what it says. Its samples are written as <see cref="FormSample"/> reads them.</summary>
public abstract class FormRule : Rule
{
    public sealed override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons) => paper.Word is { } word ? Check(word) : [];

    public abstract IEnumerable<Diagnostic> Check(DocxPaper paper);

    /// <summary>Paragraphs of running text: long enough to be none of the head or the end.</summary>
    internal static IEnumerable<DocxParagraph> Body(DocxPaper paper) =>
        paper.Paragraphs.Where(p => p is { IsTitle: false, HeadingLevel: 0, IsContents: false } && p.Text.Length >= 25 && "。；：！？”）".Contains(p.Text.TrimEnd()[^1], StringComparison.Ordinal) && PlainPaper.Classify(p.Number + p.Text.Trim(), 0, false).Level == 0);

    /// <summary>The paper's title: by its style, else the first paragraphs that stand in the middle.</summary>
    internal static DocxParagraph? TitleOf(DocxPaper paper) =>
        paper.Paragraphs.FirstOrDefault(p => p.IsTitle && p.Text.Trim().Length > 3)
        ?? paper.Paragraphs.Where(p => p.Text.Trim().Length > 0).Take(3).FirstOrDefault(p => p is { Form.Align: "center" } && p.Text.Trim().Length is > 5 and < 60);

    /// <summary>What most characters are set in.</summary>
    internal static T? Most<T>(IEnumerable<DocxParagraph> paragraphs, Func<DocxLook, T> of)
        where T : notnull =>
        paragraphs.SelectMany(p => p.Runs.Select(r => (Value: of(r.Look), r.Length))).GroupBy(r => r.Value).OrderByDescending(g => g.Sum(r => r.Length)).Select(g => g.Key).FirstOrDefault();

    internal static string Face(DocxLook look) => look.EastAsia is { Length: > 0 } face ? face : look.Latin ?? "";

    internal static SourceLocation Start(DocxPaper paper) => new(paper.File);
}
