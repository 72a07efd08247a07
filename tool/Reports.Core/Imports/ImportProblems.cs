using Reports.Diagnostics;

namespace Reports.Imports;

/// <summary>Every sentence that importing can say (I101–I199).</summary>
public static class ImportProblems
{
    public static Diagnostic UnknownKind(string file) =>
        Error("I101", new($"“{file}”不是能导入的文件", $"\"{file}\" is no file that can be imported"), file,
            new("能导入 .txt、.md、.html、.docx；装了 LibreOffice 时还有 .doc", ".txt, .md, .html and .docx can be; .doc too where LibreOffice is installed"));

    public static Diagnostic Empty(string file) =>
        new("I102", Severity.Warning, new($"“{file}”里没有稿件", $"\"{file}\" holds no paper"), new SourceLocation(file));

    public static Diagnostic NeedsOffice(string file) =>
        Error("I103", new($"读“{file}”要用 LibreOffice，这台机器上没有", $"\"{file}\" needs LibreOffice, which is not on this machine"), file,
            new("在 Word 或 WPS 里打开，另存为 .docx 再导入", "open it in Word or WPS, save it as .docx and import that"));

    public static Diagnostic NotConverted(string file) =>
        Error("I104", new($"LibreOffice 没有打开“{file}”", $"LibreOffice did not open \"{file}\""), file,
            new("文件可能损坏或者有密码；在 Word 或 WPS 里另存为 .docx 再导入", "it may be damaged or have a password; save it as .docx in Word or WPS and import that"));

    public static Diagnostic TooLarge(string file, long megabytes) =>
        Error("I105", new($"“{file}”有 {megabytes} MB，太大了", $"\"{file}\" has {megabytes} MB, which is too much"), file,
            new("分成几份再导入", "import it in parts"));

    public static Diagnostic NestsTooDeep(string file, int levels, int read) =>
        new("I106", Severity.Note, new($"“{file}”的网页嵌套了 {levels} 层，第 {read} 层以下只按先后读文字", $"the page \"{file}\" nests {levels} levels deep; below level {read} its text is read in order only"), new SourceLocation(file));

    public static Diagnostic Copies(string a, string b, decimal percent, string better, SourceLocation place) =>
        new("I110", Severity.Note, new($"“{a}”有 {percent}% 和“{b}”相同，“{better}”更完整", $"{percent}% of \"{a}\" is the same as \"{b}\"; \"{better}\" is the better copy"), place,
            new("哪里不同、缺什么，在 import.json 的 duplicates 里", "what differs and what is missing stands in `duplicates` of import.json"));

    private static Diagnostic Error(string code, Sentence message, string file, Sentence? help = null) =>
        new(code, Severity.Error, message, new SourceLocation(file), help);
}
