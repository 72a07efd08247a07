using System.Globalization;
using Reports.Diagnostics;
using Reports.Drafts;
using Reports.Packages;

namespace Reports.Cli;

/// <summary>Every sentence of the command line that is not a finding.</summary>
internal static class Words
{
    public static readonly Sentence Tagline = new("Reports：用数据和模板做讲话稿、简报、通报和交流材料汇编，直接成 Word", "Reports: speeches, bulletins, notices and exchange papers from data and templates, as finished Word files");
    public static readonly Sentence Usage = new("用法：", "Usage:");
    public static readonly Sentence CommandsTitle = new("命令：", "Commands:");
    public static readonly Sentence ArgumentsTitle = new("参数：", "Arguments:");
    public static readonly Sentence OptionsTitle = new("选项：", "Options:");
    public static readonly Sentence ExamplesTitle = new("例子：", "Examples:");
    public static readonly Sentence HelpOfCommand = new("一个命令的用法：reports <命令> --help", "Usage of a command: reports <command> --help");

    public static Sentence SeeUsage(string command) => new($"用法：{command}", $"Usage: {command}");

    public static Sentence UnknownCommand(string name, string? nearest) =>
        nearest is null ? new($"没有“{name}”这个命令", $"there is no command \"{name}\"")
            : new($"没有“{name}”这个命令，是不是“{nearest}”？", $"there is no command \"{name}\"; did you mean \"{nearest}\"?");

    public static Sentence UnknownOption(string name, string? nearest) =>
        nearest is null ? new($"没有“{name}”这个选项", $"there is no option \"{name}\"")
            : new($"没有“{name}”这个选项，是不是“{nearest}”？", $"there is no option \"{name}\"; did you mean \"{nearest}\"?");

    public static Sentence TooMany(string word) => new($"“{word}”是多出来的", $"\"{word}\" is one argument too many");

    public static Sentence ValueMissing(string option, string value) => new($"{option} 后面要写一个值：{value}", $"{option} needs a value: {value}");

    public static Sentence OptionTwice(string option) => new($"{option} 只能写一次", $"{option} can be given only once");

    public static Sentence ArgumentMissing(string name) => new($"缺少{name}", $"{name} is missing");

    public static Sentence OptionMissing(string name) => new($"缺少选项 {name}", $"the option {name} is missing");

    public static Sentence NotANumber(string option, string text, int least, int most) =>
        most == int.MaxValue ? new($"{option} 应当是不小于 {N(least)} 的整数，不是“{text}”", $"{option} should be a whole number of at least {N(least)}, not \"{text}\"")
            : new($"{option} 应当是 {N(least)} 到 {N(most)} 的整数，不是“{text}”", $"{option} should be a whole number from {N(least)} to {N(most)}, not \"{text}\"");

    public static Sentence EndingNotKnown(string file, IEnumerable<string> known) =>
        new($"不知道“{file}”要写成什么格式，扩展名可以是 {string.Join("、", known)}", $"the format of \"{file}\" is not known; it can end in {string.Join(", ", known)}");

    public static Sentence NotADecimal(string option, string text) => new($"{option} 应当是数，不是“{text}”", $"{option} should be a number, not \"{text}\"");

    public static Sentence NotAChoice(string option, string text, string? nearest, IReadOnlyList<string> choices) =>
        nearest is null ? new($"{option} 不能是“{text}”，可以是 {string.Join("、", choices)}", $"{option} cannot be \"{text}\"; it can be {string.Join(", ", choices)}")
            : new($"{option} 不能是“{text}”，是不是“{nearest}”？", $"{option} cannot be \"{text}\"; did you mean \"{nearest}\"?");

    public static Sentence NotAPair(string option, string text) =>
        new($"{option} 要写成 列=值，不是“{text}”", $"{option} wants column=value, not \"{text}\"");

    public static Sentence OurBug(string kind, string where) =>
        new($"程序自己出了错（{kind}，{where}），不怪您的文件。请把做了什么和用到的文件告诉我们；设 REPORTS_DEBUG=1 再做一次可以看到细节。",
            $"the program itself failed ({kind} in {where}); your files are not to blame. Please tell us what you did and with which files; REPORTS_DEBUG=1 shows the details.");

    // Where figures came from

    public static Sentence TracedState(TracedState state) => state switch
    {
        Packages.TracedState.Same => new("和现在的数据、模板一致", "as today's data and templates give it"),
        Packages.TracedState.Outdated => new("做成之后数据或模板改过，下面按现在的列；要更新就再 build 一次", "data or templates have changed since it was made; what follows is today's; build again to bring it up to date"),
        Packages.TracedState.Edited => new("有人改过，下面按现在的数据列", "somebody has edited it; what follows is what today's data gives"),
        _ => new("下面按现在的数据列", "what follows is what today's data gives"),
    };

    public static readonly Sentence TracedHead = new("稿头（标题、报头、署名等）", "head (title, masthead, signature…)");
    public static readonly Sentence TracedOpening = new("开头", "opening");
    public static readonly Sentence TracedSettings = new("表和图的设置", "settings of tables and charts");
    public static readonly Sentence TracedTyped = new("写在模板里的数字（数据变了它不变）", "figures typed in the template (data does not change them)");
    public static readonly Sentence TracedNoCell = new("没有读数据，见", "no data was read, see");

    public static Sentence TracedFootnote(string number) => new($"脚注{number}", $"footnote {number}");

    public static Sentence TracedColumn(string name, int count) => new($"“{name}”列，{N(count)} 格", $"column \"{name}\", {N(count)} cells");

    public static Sentence TracedNotInFile(IReadOnlyList<string> texts)
    {
        var shown = string.Join("、", texts.Take(3)) + (texts.Count > 3 ? "…" : "");
        return new($"稿件里不是：{shown}", $"not in the paper: {shown}");
    }

    // Two drafts

    public static readonly Sentence DraftsAlike = new("两稿的文字一样", "both drafts say the same");
    public static readonly Sentence DraftFigures = new("变了的数", "figures that changed");

    public static Sentence DraftPutIn(string text) => new($"【增：{text}】", $"【+ {text}】");

    public static Sentence DraftTakenOut(string text) => new($"【删：{text}】", $"【- {text}】");

    /// <param name="before">The line in the earlier draft; null where the paragraph is new.</param>
    public static Sentence DraftChange(DraftChangeKind kind, int? before, int? after) => kind switch
    {
        DraftChangeKind.Added => new($"新稿第 {N(after!.Value)} 段，新增", $"paragraph {N(after.Value)}, new"),
        DraftChangeKind.Removed => new($"原稿第 {N(before!.Value)} 段，删去", $"paragraph {N(before.Value)} of the earlier draft, gone"),
        DraftChangeKind.Moved => new($"原稿第 {N(before!.Value)} 段，移到新稿第 {N(after!.Value)} 段", $"paragraph {N(before.Value)} of the earlier draft, moved to {N(after.Value)}"),
        _ when before == after => new($"第 {N(after!.Value)} 段", $"paragraph {N(after.Value)}"),
        _ => new($"第 {N(after!.Value)} 段（原稿第 {N(before!.Value)} 段）", $"paragraph {N(after.Value)} ({N(before.Value)} of the earlier draft)"),
    };

    public static Sentence DraftSummary(IEnumerable<(DraftChangeKind Kind, int Count)> counts, int figures)
    {
        var said = counts.Where(c => c.Count > 0).Select(c => c.Kind switch
        {
            DraftChangeKind.Added => new Sentence($"新增 {N(c.Count)} 段", $"{N(c.Count)} new"),
            DraftChangeKind.Removed => new($"删去 {N(c.Count)} 段", $"{N(c.Count)} gone"),
            DraftChangeKind.Moved => new($"移动 {N(c.Count)} 段", $"{N(c.Count)} moved"),
            _ when figures == 0 => new($"改动 {N(c.Count)} 段（数字没有变）", $"{N(c.Count)} changed (with the same figures)"),
            _ => new($"改动 {N(c.Count)} 段", $"{N(c.Count)} changed"),
        }).ToList();
        var tail = figures == 0 ? default : new Sentence($"；变了 {N(figures)} 处数", $"; figures: {N(figures)}");
        return new($"{string.Join("，", said.Select(s => s.Zh))}{tail.Zh}", $"paragraphs: {string.Join(", ", said.Select(s => s.En))}{tail.En}");
    }

    // Findings

    public static Sentence SeverityName(Severity severity) => severity switch
    {
        Severity.Error => new("错误", "error"),
        Severity.Warning => new("警告", "warning"),
        _ => new("提示", "note"),
    };

    public static readonly Sentence HelpLabel = new("建议", "help");

    public static Sentence MoreFindings(int count) =>
        new($"还有 {N(count)} 条没有列出；--format concise 全部列出，一行一条", $"{N(count)} more are not shown; --format concise lists all, one per line");

    public static Sentence FindingCounts(int errors, int warnings, int notes)
    {
        var (zh, en) = (new List<string>(), new List<string>());
        Add(errors, "条错误", "error");
        Add(warnings, "条警告", "warning");
        Add(notes, "条提示", "note");
        return zh.Count == 0 ? new("没有问题", "no findings") : new(string.Join("，", zh), string.Join(", ", en));

        void Add(int count, string chinese, string english)
        {
            if (count == 0)
                return;
            zh.Add($"{N(count)} {chinese}");
            en.Add($"{N(count)} {english}{(count == 1 ? "" : "s")}");
        }
    }

    // Build

    public static readonly Sentence PieceColumn = new("稿件", "piece");
    public static readonly Sentence CharactersColumn = new("字数", "characters");
    public static readonly Sentence PagesColumn = new("页数", "pages");
    public static readonly Sentence OpeningPart = new("开头", "the opening");

    public static readonly Sentence MinutesColumn = new("分钟", "minutes");
    public static readonly Sentence FindingsColumn = new("问题", "findings");
    public static readonly Sentence FileColumn = new("文件", "file");

    public static readonly Sentence RemovedColumn = new("去掉", "removed");
    public static readonly Sentence RepairedColumn = new("修复", "repaired");
    public static readonly Sentence UnsureColumn = new("存疑", "unsure");
    public static readonly Sentence FieldsColumn = new("待填", "fields");
    public static readonly Sentence FiguresColumn = new("数字", "figures");
    public static readonly Sentence CopiesColumn = new("重复", "copies");

    public static Sentence SourceLines(int first, int last) => new($"第 {first}–{last} 行", $"lines {first}–{last}");

    public static Sentence Pieces(int count) => new($"{N(count)} 份", count == 1 ? "1 piece" : $"{N(count)} pieces");

    public static Sentence AndMoreFiles(string first, int more) => new($"{first} 等 {N(more + 1)} 个", $"{first} and {N(more)} more");

    public static Sentence Outcome(int made, int unchanged, int beside, int failed)
    {
        var (zh, en) = (new List<string>(), new List<string>());
        Add(made, $"做成 {N(made)} 份", $"{N(made)} made");
        Add(unchanged, $"{N(unchanged)} 份没有变化", $"{N(unchanged)} unchanged");
        Add(beside, $"{N(beside)} 份写在改过的旧稿旁边", $"{N(beside)} written beside an edited file");
        Add(failed, Failed(failed).Zh, Failed(failed).En);
        return zh.Count == 0 ? new("没有要做的稿件", "nothing to make") : new(string.Join("，", zh), string.Join(", ", en));

        void Add(int count, string chinese, string english)
        {
            if (count == 0)
                return;
            zh.Add(chinese);
            en.Add(english);
        }
    }

    public static Sentence Failed(int count) => new($"{N(count)} 份没有做成", $"{N(count)} failed");

    public static Sentence Planned(int count, int unchanged) => unchanged == 0
        ? new($"会做 {N(count)} 份（--dry-run：什么也没有写）", $"would make {N(count)} (--dry-run: nothing was written)")
        : new($"会做 {N(count)} 份，{N(unchanged)} 份没有变（--dry-run：什么也没有写）", $"would make {N(count)}, {N(unchanged)} unchanged (--dry-run: nothing was written)");

    public static Sentence NotAShard(string text) => new($"--shard 要写成 K/N，例如 2/4；“{text}”不是", $"--shard wants K/N, such as 2/4; \"{text}\" is not");

    public static Sentence WouldMakeBecause(IEnumerable<string> first, int count, Sentence why) => new(
        $"{string.Join("、", first)}{(count > 3 ? $" 等 {N(count)} 份" : "")}：{why.Zh}",
        $"{string.Join(", ", first)}{(count > 3 ? $" and {N(count - 3)} more" : "")}: {why.En}");

    public static Sentence Stopped(int left) =>
        new($"停下了，还有 {N(left)} 份没有做；写好的都是完整的，再做一次就接着做", $"stopped with {N(left)} to go; what is written is whole, and another run goes on from here");

    public static readonly Sentence Reading = new("读取数据", "reading data");

    public static readonly Sentence PerSecond = new(" 份/秒", "/s");

    public static readonly Sentence FailedMark = new("没有做成", "failed");

    public static readonly Sentence WouldFailMark = new("做不成", "would fail");

    public static readonly Sentence StoppedMark = new("没有做", "not made");

    // Other commands

    public static Sentence Wrote(string file) => new($"写好了 {file}", $"wrote {file}");

    public static Sentence TableSize(int rows, int columns, int skipped) =>
        new($"{N(rows)} 行，{N(columns)} 列，跳过 {N(skipped)} 行", $"{N(rows)} row{(rows == 1 ? "" : "s")}, {N(columns)} column{(columns == 1 ? "" : "s")}, {N(skipped)} skipped");

    public static Sentence VerifyGood(int files) => new($"{N(files)} 个文件都和清单一致", files == 1 ? "1 file agrees with the manifest" : $"{N(files)} files agree with the manifest");

    public static Sentence NoFile(string file) => new($"没有文件“{file}”", $"there is no file \"{file}\"");

    public static Sentence IsFolder(string file) => new($"“{file}”是文件夹", $"\"{file}\" is a folder");

    public static Sentence CannotRead(string file, string reason) => new($"“{file}”读不了（{reason}）", $"\"{file}\" cannot be read ({reason})");

    public static Sentence UnknownCode(string code, string? nearest) =>
        nearest is null ? new($"没有“{code}”这个问题代码", $"there is no finding with the code \"{code}\"")
            : new($"没有“{code}”这个问题代码，是不是“{nearest}”？", $"there is no finding with the code \"{code}\"; did you mean \"{nearest}\"?");

    public static Sentence UnknownFunction(string name, string? nearest) =>
        nearest is null ? new($"没有“{name}”这个函数", $"there is no function \"{name}\"")
            : new($"没有“{name}”这个函数，是不是“{nearest}”？", $"there is no function \"{name}\"; did you mean \"{nearest}\"?");

    public static Sentence UnknownTemplate(string name, string? nearest) =>
        nearest is null ? new($"没有模板“{name}”", $"there is no template \"{name}\"")
            : new($"没有模板“{name}”，是不是“{nearest}”？", $"there is no template \"{name}\"; did you mean \"{nearest}\"?");

    public static Sentence MoreRows(int count) => new($"……还有 {N(count)} 行", $"… and {N(count)} more rows");

    public static Sentence NoUses(string template) =>
        new($"模板“{template}”没有用 uses 声明数据", $"the template \"{template}\" declares no data by `uses`");

    public static Sentence UnknownUse(string template, string name, IEnumerable<string> declared) =>
        new($"模板“{template}”没有“{name}”这项数据，有的是：{string.Join('、', declared)}", $"the template \"{template}\" does not use \"{name}\"; it uses {string.Join(", ", declared)}");

    public static Sentence AlreadyThere(string file) =>
        new($"“{file}”已经有了，没有动它", $"\"{file}\" is there already and was left alone");

    public static readonly Sentence NoTemplates = new("没有模板", "there are no templates");

    public static readonly Sentence OwnTemplate = new("工作区", "workspace");

    public static readonly Sentence ShippedTemplate = new("自带", "shipped");

    // Doctor

    public static readonly Sentence NotFound = new("没有", "not found");

    public static Sentence FontFound(string name) => new(name, name);

    public static Sentence FontReplaced(string wanted, string found) =>
        new($"没有 {wanted}，会用 {found} 代替", $"{wanted} is not here, {found} stands in for it");

    public static Sentence FontMissing(string wanted) =>
        new($"没有 {wanted}，也没有能代替的：文件不受影响，只是这台机器上看着不对", $"{wanted} is not here and nothing stands in for it: files are not affected, they only look wrong on this machine");

    // New

    public static readonly Sentence AskKind = new("做哪一种？", "What kind?");

    public static Sentence AskFacts(string file) => new($"{file} 里的事实，直接回车就用方括号里的例子，以后可以改文件：", $"The facts of {file}; Enter keeps the example in brackets, the file can be changed later:");

    public static Sentence Question(string key, string about, string example) =>
        about.Length == 0 ? new($"  {key} [{example}]：", $"  {key} [{example}]: ") : new($"  {about}（{key}）[{example}]：", $"  {key}, {about} [{example}]: ");

    public static Sentence NotADate(string text) => new($"  “{text}”不是日期，写成 2026-04-16 或 2026年4月16日", $"  \"{text}\" is no date; write it as 2026-04-16");

    public static readonly Sentence AskFolder = new("建在哪个文件夹？", "Which folder?");

    public static Sentence FolderNotEmpty(string folder, string file) =>
        new($"“{folder}”里已经有 {file}", $"\"{folder}\" already has {file}");

    public static Sentence CannotMake(string folder, string reason) => new($"“{folder}”建不起来（{reason}）", $"\"{folder}\" cannot be made ({reason})");

    public static Sentence NewMade(string folder) => new($"建好了 {folder}，里面有：", $"made {folder}, with:");

    public static Sentence NewNext(string folder) => folder == "."
        ? new("接下来：reports build，稿件在 output 文件夹里", "next: `reports build`, the papers are in output/")
        : new($"接下来：cd {folder}，再 reports build，稿件在 output 文件夹里", $"next: `cd {folder}`, then `reports build`; the papers are in output/");

    private static string N(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
