using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Reports.Tests.Docx;

/// <summary>What LibreOffice shows: the 22 × 28 page of GB/T 9704 (5.2.2, 5.2.3) and the place of the page number (7.5).</summary>
public sealed partial class PageTests
{
    private const double Millimetre = 72 / 25.4;

    private sealed record Line(double Left, double Right, double Middle, string Text);

    [SkippableFact]
    public void A_speech_has_22_lines_of_28_cells_on_every_full_page()
    {
        var pages = Pages(DocxFiles.Write(Samples.Speech(), "speech"));
        Assert.True(pages.Count >= 4, "The speech should fill four pages.");
        for (var i = 0; i < pages.Count; i++)
        {
            var text = pages[i].Where(l => l.Middle < (297 - 35) * Millimetre).ToList();
            Assert.InRange(text.Min(l => l.Left) / Millimetre, 27.8, 28.3);
            Assert.Equal(28, text.Max(l => Cells(l.Text)));
            // A heading is not left alone at a page's foot: that page has a line less.
            if (i > 0 && i < pages.Count - 1)
                Assert.InRange(text.Count, BeginsWithHeading(pages[i + 1]) ? 21 : 22, 22);
            CheckNumber(pages[i].Single(l => l.Middle > (297 - 35) * Millimetre), i + 1);
        }
    }

    [SkippableFact]
    public void A_title_of_two_lines_takes_two_lines_of_the_grid()
    {
        var page = Pages(DocxFiles.Write(Samples.Notice(), "bulletin"))[0];
        Assert.InRange(page[1].Middle - page[0].Middle, 28.5, 29.5);
    }

    private static void CheckNumber(Line line, int page)
    {
        Assert.Equal($"—{page}—", line.Text);
        Assert.InRange(297 - line.Middle / Millimetre, 27.5, 28.5);
        // One character of 14 pt in from the edge of the text, right on odd pages, left on even ones.
        if (page % 2 == 1)
            Assert.InRange(210 - line.Right / Millimetre, 30.5, 31.5);
        else
            Assert.InRange(line.Left / Millimetre, 32.5, 33.5);
    }

    private static bool BeginsWithHeading(List<Line> page) => page[0].Text.Length < 26 && Heading().IsMatch(page[0].Text);

    private static double Cells(string text) => text.Sum(c => c > 0x2000 ? 1 : 0.5);

    /// <summary>The lines of each page, top down, without blanks.</summary>
    private static List<List<Line>> Pages(byte[] docx)
    {
        Skip.IfNot(Find("soffice") && Find("pdftotext"), "LibreOffice and poppler are needed.");
        var folder = Directory.CreateTempSubdirectory("reports-pages-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "paper.docx"), docx);
            Run("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "paper.docx"));
            Run("pdftotext", "-bbox", Path.Combine(folder, "paper.pdf"), Path.Combine(folder, "paper.html"));
            return [.. File.ReadAllText(Path.Combine(folder, "paper.html")).Split("<page ")[1..].Select(Lines)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<Line> Lines(string page)
    {
        var lines = new List<Line>();
        var words = Word().Matches(page).Select(m => (Left: Number(m, 1), Top: Number(m, 2), Right: Number(m, 3), Bottom: Number(m, 4), Text: m.Groups[5].Value));
        foreach (var (left, top, right, bottom, text) in words.OrderBy(w => w.Top + w.Bottom).ThenBy(w => w.Left))
        {
            var middle = (top + bottom) / 2;
            if (lines.Count > 0 && middle - lines[^1].Middle < 6)
                lines[^1] = new Line(Math.Min(lines[^1].Left, left), Math.Max(lines[^1].Right, right), lines[^1].Middle, lines[^1].Text + text);
            else
                lines.Add(new Line(left, right, middle, text));
        }
        return lines;
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static bool Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, program)));

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        if (!process.WaitForExit(170_000))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end.");
        }
    }

    [GeneratedRegex("<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">([^<]*)</word>")]
    private static partial Regex Word();

    [GeneratedRegex("^([一二三]、|（[一二三]）|1\\.)")]
    private static partial Regex Heading();
}
