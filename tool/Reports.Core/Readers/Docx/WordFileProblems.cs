using Reports.Diagnostics;

namespace Reports.Readers.Docx;

/// <summary>Every sentence about a Word file that comes from elsewhere (P250–P269).</summary>
internal static class WordFileProblems
{
    private static readonly Sentence s_saveAgain = new("在 Word 或 WPS 里打开，另存为 .docx 再用", "open it in Word or WPS, save it as .docx and use that");

    public static Diagnostic NotWord(string file, Sentence looksLike) =>
        Error("P250", file, new($"“{file}”不是 Word 文件，内容是{looksLike.Zh}", $"\"{file}\" is no Word file: it holds {looksLike.En}"), s_saveAgain);

    public static Diagnostic OldWord(string file) =>
        Error("P251", file, new($"“{file}”是老版本的 Word 文件（.doc）", $"\"{file}\" is a file of an old Word (.doc)"), s_saveAgain);

    public static Diagnostic Encrypted(string file) =>
        Error("P252", file, new($"“{file}”加了密码，读不了", $"\"{file}\" is protected by a password and cannot be read"),
            new("在 Word 里打开，“文件—信息—保护文档—用密码进行加密”中去掉密码后保存", "open it in Word, take the password off under File, Info, Protect Document, and save"));

    public static Diagnostic Damaged(string file, string part) =>
        Error("P253", file, part.Length == 0
                ? new($"“{file}”已损坏，压缩包打不开", $"\"{file}\" is damaged: its archive cannot be opened")
                : new($"“{file}”已损坏，里面的“{part}”读不了", $"\"{file}\" is damaged: \"{part}\" in it cannot be read"),
            new("重新下载或者重新要一份；能用 Word 打开的，另存一次", "fetch it again; if Word opens it, save it anew"));

    public static Diagnostic TooLarge(string file) =>
        Error("P254", file, new($"“{file}”解压后大得不正常，没有读", $"\"{file}\" inflates to a size that no paper has; it was not read"),
            new("这种文件可能是有意用来撑满内存的；弄清来源再用，确是稿件的，只把文字复制出来", "such a file may be made to fill the memory; find out where it came from, and if it is a paper copy its text out"));

    public static Diagnostic HasEntities(string file, string part) =>
        Error("P255", file, new($"“{file}”的“{part}”里有实体声明，正常的 Word 文件没有，没有读", $"\"{part}\" of \"{file}\" declares entities, which no Word file does; it was not read"),
            new("这种文件可能是恶意的；弄清来源再用", "such a file may be hostile; find out where it came from"));

    public static Diagnostic LeavesFolder(string file, string entry) =>
        Error("P256", file, new($"“{file}”里有想写到别处去的文件“{entry}”，没有读", $"\"{file}\" holds \"{entry}\", which points outside it; it was not read"),
            new("这种文件可能是恶意的；弄清来源再用", "such a file may be hostile; find out where it came from"));

    public static Diagnostic LinkRefused(string file, Sentence what, string target) =>
        Error("P257", file, new($"{what.Zh}链接到外面的“{target}”，没有去取", $"{what.En} is linked to \"{target}\" elsewhere; it was not fetched"),
            new("在 Word 里删掉它，或者“编辑链接—断开链接”把它存进文件；文字照常处理", "delete it in Word, or break the link so that it is saved inside; the text is dealt with as usual"));

    public static Diagnostic TemplateAttached(string file, string target) =>
        Note("P258", file, new($"文件套用了模板“{target}”，没有去取，不影响文字", $"the template \"{target}\" is attached; it was not fetched, and the text does not need it"));

    public static Diagnostic HasMacros(string file) =>
        Note("P259", file, new("文件里有宏，没有运行也没有读", "the file holds macros; they were neither run nor read"));

    public static Diagnostic HasRevisions(string file, int inserted, int deleted) =>
        Note("P260", file, new($"文件里有没有接受的修订：{inserted} 处插入、{deleted} 处删除，按全部接受后的文字处理", $"tracked changes were not yet accepted ({inserted} insertions, {deleted} deletions); the text is taken as if they all were"),
            new("定稿前在 Word 里“审阅—接受”", "accept or reject them in Word before the paper goes out"));

    public static Diagnostic HasHiddenText(string file, int characters) =>
        Note("P261", file, new($"有 {characters} 个字设成了隐藏，没有算在文字里", $"{characters} characters are set hidden and were left out"));

    public static Diagnostic PartNotRead(string file, string what) =>
        new("P262", Severity.Warning, new($"文件里插入了另一个文件（{what}），它的内容没有读", $"another file is inserted ({what}); what it holds was not read"), new SourceLocation(file),
            new("在 Word 里打开并保存一次，它的内容就并进来了", "open and save it in Word, which takes the content in"));

    public static Diagnostic NoText(string file) =>
        new("P263", Severity.Warning, new($"“{file}”里没有文字", $"\"{file}\" holds no text"), new SourceLocation(file),
            new("扫描的稿件是图片，先做文字识别", "a scanned paper is a picture: have its text recognised first"));

    private static Diagnostic Error(string code, string file, Sentence message, Sentence help) => new(code, Severity.Error, message, new SourceLocation(file), help);

    private static Diagnostic Note(string code, string file, Sentence message, Sentence? help = null) => new(code, Severity.Note, message, new SourceLocation(file), help);
}
