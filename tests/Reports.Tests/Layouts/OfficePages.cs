using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Reports.Diagnostics;
using Reports.Themes;
using Reports.Writers.Docx;
using Document = Reports.Documents.Document;

namespace Reports.Tests.Layouts;

/// <summary>What LibreOffice makes of a paper: the lines of each page, blanks left out.</summary>
internal static partial class OfficePages
{
    public static bool IsThere { get; } = Finds("soffice") && Finds("pdftotext");

    /// <summary>Writes the papers and prints them in one call of LibreOffice.</summary>
    public static void Print(string folder, IEnumerable<(string Name, Document Document, Theme Theme, DocxOptions Options)> papers)
    {
        var files = new List<string>();
        foreach (var (name, document, theme, options) in papers)
        {
            var file = Path.Combine(folder, name + ".docx");
            using (var target = File.Create(file))
                DocxWriter.Write(document, theme, options, target, new DiagnosticBag());
            files.Add(file);
        }
        Convert(folder, files);
    }

    /// <summary>Prints a file that stands in the folder already.</summary>
    public static void Print(string folder, string name) => Convert(folder, [Path.Combine(folder, name + ".docx")]);

    /// <summary>Prints files that stand elsewhere; those of one name would overwrite each other.</summary>
    public static void PrintAll(string folder, IEnumerable<string> files) => Convert(folder, files);

    /// <summary>The numbers of a Word file's paragraphs, cells and notes that no line of its pages shows whole.</summary>
    public static IReadOnlyList<string> TornNumbers(string folder, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in Run("pdftotext", ["-bbox", Path.Combine(folder, name + ".pdf"), "-"], 60).Split('\n'))
        {
            if (WordTag().Match(line) is { Success: true } word)
            {
                foreach (Match number in NumberText().Matches(WebUtility.HtmlDecode(word.Groups[5].Value)))
                    shown[number.Value] = shown.GetValueOrDefault(number.Value) + 1;
            }
        }
        var torn = new List<string>();
        foreach (var paragraph in Paragraphs(file))
        {
            foreach (Match number in NumberText().Matches(paragraph))
            {
                // A number at the head of an item is glued to the item's own.
                var isGlued = number.Index == 0 && number.Length < paragraph.Length;
                if (!isGlued && (shown[number.Value] = shown.GetValueOrDefault(number.Value) - 1) < 0)
                    torn.Add($"{name}: {number.Value} in “{paragraph}”");
            }
        }
        return torn;
    }

    private static List<string> Paragraphs(string file)
    {
        using var word = WordprocessingDocument.Open(file, false);
        OpenXmlElement?[] parts = [word.MainDocumentPart!.Document.Body, word.MainDocumentPart.FootnotesPart?.Footnotes];
        return [.. parts.OfType<OpenXmlElement>().SelectMany(p => p.Descendants<Paragraph>()).Select(p => string.Concat(p.Descendants<Run>().SelectMany(r => r.ChildElements).Select(TextOf)))];
    }

    private static string TextOf(OpenXmlElement element) => element switch
    {
        Text text => text.Text,
        TabChar or Break => " ",
        _ => "",
    };

    private static void Convert(string folder, IEnumerable<string> files) =>
        Run("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, .. files], 170);

    /// <summary>Saves a file of the folder in another format.</summary>
    public static void Save(string folder, string file, string format) =>
        Run("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", folder, Path.Combine(folder, file)], 170);

    /// <summary>The text of each page of a printed file.</summary>
    public static IReadOnlyList<string> Texts(string folder, string name) =>
        Run("pdftotext", ["-layout", "-enc", "UTF-8", Path.Combine(folder, name + ".pdf"), "-"], 60).TrimEnd('\f').Split('\f');

    /// <summary>The lines of each page of a printed paper, from the top; what stands below the text (the page number) left out unless it is asked for.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string folder, string name, Theme theme, bool hasFoot = false)
    {
        var xml = Run("pdftotext", ["-bbox", Path.Combine(folder, name + ".pdf"), "-"], 60);
        var pages = new List<IReadOnlyList<string>>();
        var words = new List<(double Left, double Middle, string Text)>();
        var height = 0.0;
        foreach (var line in xml.Split('\n'))
        {
            if (PageTag().Match(line) is { Success: true } page)
                height = Number(page.Groups[1].Value);
            else if (WordTag().Match(line) is { Success: true } word)
                words.Add((Number(word.Groups[1].Value), (Number(word.Groups[2].Value) + Number(word.Groups[4].Value)) / 2, WebUtility.HtmlDecode(word.Groups[5].Value)));
            else if (line.Contains("</page>", StringComparison.Ordinal))
            {
                var foot = hasFoot ? height : height - (double)theme.Page.Bottom * 72 / 25.4;
                pages.Add(Lines(words.Where(w => w.Middle < foot)));
                words.Clear();
            }
        }
        return pages;
    }

    public static string Squash(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                result.Append(c);
        }
        return result.ToString();
    }

    private static List<string> Lines(IEnumerable<(double Left, double Middle, string Text)> words)
    {
        var lines = new List<(double Middle, List<(double Left, string Text)> Words)>();
        foreach (var (left, middle, text) in words.OrderBy(w => w.Middle))
        {
            if (lines.Count == 0 || middle - lines[^1].Middle > 6)
                lines.Add((middle, []));
            lines[^1].Words.Add((left, text));
        }
        return lines.ConvertAll(l => Squash(string.Concat(l.Words.OrderBy(w => w.Left).Select(w => w.Text))));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static bool Finds(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, program)));

    private static string Run(string program, IEnumerable<string> arguments, int seconds)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        // LibreOffice sets quotes at a paragraph's head in the type of its own language.
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var reading = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(seconds * 1000))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} took more than {seconds} s.");
        }
        process.WaitForExit();
        _ = errors.Result;
        return reading.Result;
    }

    [GeneratedRegex(@"[0-9]+([.,:][0-9]+)*[%％‰]?")]
    private static partial Regex NumberText();

    [GeneratedRegex("<page width=\"[0-9.]+\" height=\"([0-9.]+)\"")]
    private static partial Regex PageTag();

    [GeneratedRegex("<word xMin=\"([0-9.-]+)\" yMin=\"([0-9.-]+)\" xMax=\"([0-9.-]+)\" yMax=\"([0-9.-]+)\">(.*)</word>")]
    private static partial Regex WordTag();
}
