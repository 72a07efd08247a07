using Reports.Diagnostics;

namespace Reports.Layouts;

/// <summary>Every sentence about pages (L6xx).</summary>
internal static class LayoutProblems
{
    public const string EstimatedCode = "L605";

    public const string SentenceTornCode = "L606";

    public static Diagnostic LastPageShort(int page, int lines, int characters, SourceLocation place) => new(
        "L601", Severity.Note,
        new($"最后一页（第{page}页）只有{lines}行字。", $"The last page ({page}) holds {lines} {(lines == 1 ? "line" : "lines")} only."),
        place,
        new($"前面的段落里压缩约{characters}个字，就可以少一页。", $"About {characters} characters less in the paragraphs before saves the page."))
    { Name = "last-page-short" };

    public static Diagnostic HeadingAtFoot(string heading, int page, SourceLocation place) => new(
        "L602", Severity.Note,
        new($"标题“{heading}”落在第{page}页的页脚处，正文在下一页。", $"The heading “{heading}” stands at the foot of page {page}, its text on the next."),
        place,
        new("在标题前加 \\pagebreak，或者增减前面的文字。", "Put \\pagebreak before the heading, or make the text before it longer or shorter."))
    { Name = "heading-at-foot" };

    public static Diagnostic RowCut(int row, int page, SourceLocation place) => new(
        "L603", Severity.Warning,
        new($"表格第{row}行比一页还高，第{page}页排不下，超出的部分会被截去。", $"Row {row} of the table is higher than page {page}; what is beyond the page is cut off."),
        place,
        new("把这一行的文字拆成几行，或者把这一列放宽。", "Split the row's text over several rows, or make the column wider."))
    { Name = "row-cut" };

    public static Diagnostic SignatureAlone(int page, SourceLocation place) => new(
        "L604", Severity.Warning,
        new($"第{page}页上只有署名和日期，没有正文。", $"Signature and date stand alone on page {page}, without text."),
        place,
        new("增减正文，让署名页至少有两行正文；不要写“此页无正文”。", "Make the text longer or shorter so that two lines of it stand above the signature; do not write “此页无正文”."))
    { Name = "signature-alone" };

    public static Diagnostic Estimated(int estimated, int all, SourceLocation place) => new(
        EstimatedCode, Severity.Note,
        new($"{all} 个页码里有 {estimated} 个是估计的：前面有表格、图片或脚注，它们的高度要在 Word 里才知道。", $"{estimated} of {all} page numbers are estimated: a table, picture or footnote stands before them whose height only Word knows."),
        place,
        new("在 Word 里按 F9 更新目录，或者用 reports volume --measure 校正。", "Update the contents in Word with F9, or let reports volume --measure correct them."))
    { Name = "pages-estimated" };

    /// <param name="isThere">The face has it; only the older faces of that look lack it.</param>
    /// <param name="standard">The standard form, where it is a variant.</param>
    public static Diagnostic CharacterLacking(string character, string face, bool isThere, char? standard, SourceLocation place)
    {
        var name = new Sentence(
            standard is { } form ? $"不是人名、地名的，写规范字“{form}”；人名、地名以证件为准，不改字。" : "人名、地名以证件为准，不改字；别处可换用常用的字。",
            standard is { } same ? $"Unless it is a name, write the standard form \"{same}\"; names stay as in their papers." : "Names stay as in their papers; elsewhere a commoner character can take its place.");
        return new Diagnostic(
            "L609", isThere ? Severity.Note : Severity.Warning,
            isThere ? new($"“{character}”字“{face}”有，仿宋_GB2312 等老字库没有：换用老字库的电脑会用别的字体（多为宋体）显示它。", $"“{character}” is in the face {face} but not in older ones such as 仿宋_GB2312; a computer that has only those shows it in another face, mostly 宋体.")
                : new($"“{character}”字“{face}”没有，Word 会用别的字体（多为宋体）显示它。", $"The face {face} lacks “{character}”; Word shows it in another face, mostly 宋体."),
            place,
            isThere ? name : new($"{name.Zh}在版式的 faces 里改用字全的“仿宋”“楷体”；它们也没有的生僻字，印前把这个字设成“宋体-ExtB”。", $"{name.En} Set 仿宋 or 楷体 under faces in the theme; for what these lack too, set this character in 宋体-ExtB before printing."))
        { Name = "character-lacking" };
    }

    /// <param name="name">版记 or 报尾.</param>
    public static Diagnostic ImprintAlone(string name, int page, int lines, SourceLocation place) => new(
        "L610", Severity.Note,
        new($"最后一页（第{page}页）只有{name}，没有正文。", $"The last page ({page}) holds the {(name == "版记" ? "imprint" : "distribution list")} alone, no text."),
        place,
        new($"前面少{lines}行，{name}就能排到上一页；单独成页的，印前去掉这一页的页码。", $"{lines} {(lines == 1 ? "line" : "lines")} less before it and it stands on the page before; where it stays alone, take the page's number out before printing."))
    { Name = "imprint-alone" };

    public static Diagnostic SentenceTorn(int page, string sentence, SourceLocation place) => new(
        SentenceTornCode, Severity.Note,
        new($"讲台版第{page}页翻页时，句子“{sentence}”被断开。", $"The page turn after page {page} of the podium edition tears the sentence “{sentence}”."),
        place,
        new("把这一段在句子之间分成两段。", "Part the paragraph between two sentences."))
    { Name = "sentence-torn" };
}
