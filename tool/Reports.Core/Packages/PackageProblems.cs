using System.Globalization;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>Every sentence that the workspace, its packages and its outputs can say (P1xx), and across the papers of a package (L62x).</summary>
public static class PackageProblems
{
    // The plan, P101–P119

    public static Diagnostic NoPlan(string folder) =>
        Error("P101", new($"“{folder}”和它的上级文件夹里都没有 reports.yaml", $"there is no reports.yaml in \"{folder}\" or above it"), SourceLocation.None,
            new("用 reports new 建一个工作区；只套一个模板用 reports render", "make a workspace with `reports new`, or merge one template with `reports render`"));

    public static Diagnostic PlanIsNoMapping() =>
        Error("P102", new("reports.yaml 里没有“键: 值”", "reports.yaml holds no keys and values"), new SourceLocation(Workspace.PlanFile),
            new("照 reports new 给出的样子写 version、sources 和 pieces", "write version, sources and pieces as `reports new` does"));

    public static Diagnostic NoVersion(SourceLocation place) =>
        Warning("P103", new("reports.yaml 没有写 version", "reports.yaml does not state its version"), place with { Line = 1, Column = 1 },
            new("在第一行写 version: 1", "write `version: 1` on the first line"));

    public static Diagnostic UnknownVersion(string version, SourceLocation place) =>
        Error("P104", new($"不认识 reports.yaml 的版本 {version}", $"version {version} of reports.yaml is not known"), place,
            new("这个程序认得 version: 1；更新的写法要用更新的程序", "this program knows `version: 1`; a later form needs a later program"));

    public static Diagnostic UnknownKey(string key, string path, string? nearest, IReadOnlyList<string> known, SourceLocation place) =>
        Error("P105", path.Length == 0 ? new($"不认识键“{key}”", $"unknown key \"{key}\"") : new($"{path} 里不认识键“{key}”", $"unknown key \"{key}\" in {path}"), place,
            Suggest(nearest, known));

    public static Diagnostic WrongType(string path, Sentence expected, SourceLocation place) =>
        Error("P106", new($"{path} 应当是{expected.Zh}", $"{path} should be {expected.En}"), place);

    public static Diagnostic MissingKey(string key, string path, SourceLocation place) =>
        Error("P107", new($"{path} 缺少“{key}”", $"{path} has no \"{key}\""), place,
            new($"加上一行 {key}: …", $"add a line `{key}: …`"));

    public static Diagnostic BadSourceName(string name, SourceLocation place) =>
        Error("P108", new($"“{name}”不能做数据源的名字：模板里要用它", $"\"{name}\" cannot name a source: templates use it as a variable"), place,
            new("用字母或汉字开头，后面可以有数字和下划线", "begin with a letter or a Chinese character; digits and underscores may follow"));

    public static Diagnostic BadPieceName(string name, SourceLocation place) =>
        Error("P109", new($"“{name}”不能做稿件的名字", $"\"{name}\" cannot name a piece"), place,
            new("用字母或汉字开头，后面可以有数字、下划线、连字符和点", "begin with a letter or a Chinese character; digits, underscores, hyphens and dots may follow"));

    public static Diagnostic NameTwice(string name, SourceLocation place, SourceLocation other) =>
        Error("P110", new($"“{name}”既是稿件又是材料包", $"\"{name}\" names a piece and a package"), place, new("给其中一个换个名字", "give one of them another name"))
            with
        { Related = [new Related(new("另一个在这里", "the other one is here"), other)] };

    public static Diagnostic UnknownSource(PlanText name, IEnumerable<string> known)
    {
        var all = known.ToList();
        return Error("P111", new($"没有声明数据源“{name.Text}”", $"no source \"{name.Text}\" is declared"), name.Location, Suggest(Nearest.To(name.Text, all), all));
    }

    public static Diagnostic SecondMaster(string name, string first, SourceLocation place, SourceLocation firstPlace) =>
        Error("P190", new($"“{name}”和“{first}”都写了 master: true，单位名录只能有一个", $"\"{name}\" and \"{first}\" both state master: true; there is one list of units"), place,
            new("留下一个；另一张表可以用 join 并进来", "keep one; the other table can be joined"))
            with
        { Related = [new Related(new("另一个在这里", "the other one is here"), firstPlace)] };

    public static Diagnostic JoinedWithItself(string name, SourceLocation place) =>
        Error("P191", new($"“{name}”的 join 写了它自己", $"\"{name}\" names itself in join"), place,
            new("写另一个数据源的名字；同一文件的另一张工作表，要另设一个数据源", "name another source; another sheet of the same file is a source of its own"));

    public static Diagnostic UnknownEdition(PlanText edition, IEnumerable<string> known) =>
        Error("P112", new($"没有“{edition.Text}”这种版本", $"there is no edition \"{edition.Text}\""), edition.Location, Suggest(Nearest.To(edition.Text, known), [.. known]));

    public static Diagnostic EmptyPlan(SourceLocation place) =>
        Warning("P113", new("计划里没有稿件", "the plan has no pieces"), place with { Line = 1, Column = 1 },
            new("在 pieces 或 packages 下写要做的稿件", "name what to make under pieces or packages"));

    public static Diagnostic NoSuchPiece(string name, IReadOnlyList<string> known) =>
        Error("P114", new($"计划里没有“{name}”", $"the plan has no \"{name}\""), new SourceLocation(Workspace.PlanFile), Suggest(Nearest.To(name, known), known));

    public static Diagnostic NoTemplate(string name, string? nearest, SourceLocation place) =>
        Error("P115", new($"没有模板“{name}”", $"there is no template \"{name}\""), place,
            nearest is not null ? new($"是不是“{nearest}”？", $"did you mean \"{nearest}\"?")
                : new("用 reports templates 看有哪些模板；自己的放在 templates 文件夹里", "`reports templates` lists those there are; your own go into the templates folder"));

    public static Diagnostic TemplateOutside(string name, SourceLocation place) =>
        Error("P116", new($"模板“{name}”不在 templates 文件夹里", $"the template \"{name}\" lies outside the templates folder"), place,
            new("把它放进 templates 文件夹，写相对的名字", "put it into the templates folder and name it from there"));

    public static Diagnostic EachIsNoTable(PlanText source) =>
        Error("P117", new($"“{source.Text}”不是表，没有可以逐行做的行", $"\"{source.Text}\" is no table: there are no rows to go through"), source.Location,
            new("each 要用 csv、xlsx 的表，或者 yaml、json 里“键: 值”的列表", "`each` wants a table of a csv or xlsx file, or a list of mappings"));

    public static Diagnostic NoRows(PlanText source) =>
        Warning("P118", new($"“{source.Text}”没有行，一份稿件也不做", $"\"{source.Text}\" has no rows: no paper is made"), source.Location);

    public static Diagnostic NoColumn(PlanText column, string source, string? nearest, IReadOnlyList<string> known) =>
        Error("P119", new($"“{source}”没有“{column.Text}”这一列", $"\"{source}\" has no column \"{column.Text}\""), column.Location, Suggest(nearest, known));

    public static Diagnostic HeaderNotUnderstood(string text, SourceLocation place) =>
        Error("P161", new($"“{text}”不是表头的行号", $"\"{text}\" does not name the header's rows"), place,
            new("写成 3 或 2-3", "write 3 or 2-3"));

    public static Diagnostic ReadByOptions(string name, string file) =>
        new("P169", Severity.Note, new($"按命令行的选项读“{name}”的文件 {file}；reports.yaml 里写的读法和并表没有用", $"the file {file} of \"{name}\" is read by the options given; what reports.yaml states of it, and its joins, are not used"), new SourceLocation(file));

    public static Diagnostic NoSuchRow(string column, string value, string? nearest, SourceLocation place) =>
        Error("P167", new($"没有“{column}”是“{value}”的行，一份稿件也没有做", $"no row has \"{value}\" in \"{column}\": no paper was made"), place,
            nearest is null ? new("照表里的写法写 --only 的值", "write the value of --only as the table does") : new($"是不是“{nearest}”？", $"did you mean \"{nearest}\"?"));

    public static Diagnostic LeftOut(string package, IReadOnlyList<string> rows, int all, SourceLocation place) =>
        new("P168", Severity.Note, new($"“{package}”的 where 去掉了 {Number(all)} 行里的 {Number(rows.Count)} 行：{string.Join("、", rows.Take(5))}{(rows.Count > 5 ? " 等" : "")}",
            $"where leaves out {Number(rows.Count)} of {Number(all)} rows of \"{package}\": {string.Join(", ", rows.Take(5))}{(rows.Count > 5 ? " …" : "")}"), place);

    // Outputs' names, P120–P129

    public static Diagnostic OutsideOutput(string name, SourceLocation place) =>
        Error("P120", new($"“{name}”不在 output 文件夹里", $"\"{name}\" lies outside the output folder"), place,
            new("写 output 下面的名字，不要用盘符、开头的斜杠和“..”", "name a place below output/, without a drive, a leading slash or `..`"));

    public static Diagnostic NoOutputName(string name, SourceLocation place) =>
        Error("P121", new($"“{name}”没有文件名", $"\"{name}\" names no file"), place,
            new("写成 文件夹/名字.docx；名字来自数据时看看那一格是不是空的", "write folder/name.docx; where the name comes from data, see whether that cell is empty"));

    public static Diagnostic NameMadeSafe(string name, string safe, SourceLocation place) =>
        new("P122", Severity.Note, new($"文件名“{Short(name)}”改成了“{Short(safe)}”：有的系统不收原来的", $"the file name \"{Short(name)}\" became \"{Short(safe)}\": some systems refuse the former"), place);

    public static Diagnostic UnknownExtension(string output, IEnumerable<string> allowed, SourceLocation place) =>
        Error("P123", new($"不知道“{output}”要写成什么格式", $"the format of \"{output}\" is not known"), place,
            new($"扩展名用 {string.Join("、", allowed)}", $"end the name in {string.Join(", ", allowed)}"));

    public static Diagnostic Collision(string output, string owner, string other, SourceLocation place, SourceLocation otherPlace) =>
        Error("P124", new($"“{owner}”和“{other}”都要写“{output}”", $"\"{owner}\" and \"{other}\" both write \"{output}\""), place,
            new("在 output 里加上能分开它们的内容，例如序号；大小写不同不算不同", "put something into output that tells them apart, such as a number; letters' case does not"))
            with
        { Related = otherPlace.IsNone ? [] : [new Related(new("另一份在这里", "the other one is here"), otherPlace)] };

    public static Diagnostic WrittenTwice(string output, SourceLocation place) =>
        Error("P125", new($"“{output}”已经由另一份稿件写过", $"\"{output}\" has been written by another piece"), place,
            new("给图表或稿件换个名字", "give the chart or the piece another name"));

    // Writing, P130–P149

    public static Diagnostic Locked(string file, SourceLocation place) =>
        Error("P130", new($"“{file}”正被别的程序打开，写不进去", $"\"{file}\" is open in another program and cannot be written"), place,
            new("在 Word 里关掉它，再做一次", "close it in Word and run again"));

    public static Diagnostic HandEdited(string file, string beside, SourceLocation place) =>
        Warning("P131", new($"“{file}”有人改过，留着没动；新的写到了“{beside}”", $"someone has edited \"{file}\", so it was kept; the new one is \"{beside}\""), place,
            new("改动要留就并到新的里；不要了就加 --overwrite 再做一次", "carry the edits over, or run again with --overwrite to replace them"));

    public static Diagnostic NotWritable(string file, SourceLocation place) =>
        Error("P132", new($"“{file}”写不进去：没有权限", $"\"{file}\" cannot be written: permission is denied"), place,
            new("换一个能写的文件夹，或者去掉文件和文件夹的“只读”", "use a folder that can be written, or take the read-only mark off the file and its folder"));

    public static Diagnostic DiskFull(string file, SourceLocation place) =>
        Error("P133", new($"“{file}”写不下：磁盘满了", $"\"{file}\" does not fit: the disk is full"), place,
            new("腾出空间再做一次；原来的文件没有动", "make room and run again; the old file stands"));

    public static Diagnostic CannotWrite(string file, string reason, SourceLocation place) =>
        Error("P134", new($"“{file}”写不进去（{reason}）", $"\"{file}\" cannot be written ({reason})"), place);

    public static Diagnostic TargetIsFolder(string file, SourceLocation place) =>
        Error("P135", new($"“{file}”是一个文件夹", $"\"{file}\" is a folder"), place,
            new("给稿件换个名字，或者移走那个文件夹", "give the piece another name or move that folder away"));

    public static Diagnostic AnotherRun(string folder) =>
        Error("P136", new("另一个 reports 正在写这个 output 文件夹", "another reports is writing this output folder"), new SourceLocation(folder),
            new("等它做完再做", "wait until it has finished"));

    public static Diagnostic ManifestUnreadable(string file) =>
        Warning("P137", new("清单读不懂，当作没有", "the manifest cannot be read and counts as none"), new SourceLocation(file),
            new("output 里已有的文件会留着，新的写在旁边；确定不要就加 --overwrite", "files in output are kept and new ones go beside; use --overwrite if they may go"));

    public static Diagnostic OurBug(string piece, string kind, SourceLocation place) =>
        Error("P138", new($"做“{piece}”时程序自己出了错（{kind}）", $"the program itself failed at \"{piece}\" ({kind})"), place,
            new("别的稿件不受影响；请把这份模板和数据发给我们", "other pieces are not affected; please send us this template and its data"));

    public static Diagnostic GoneFromPlan(int count, IReadOnlyList<string> files) =>
        new("P139", Severity.Note, new($"有 {Number(count)} 个文件不在计划里了，还在 output 里：{string.Join("、", files)}{(count > files.Count ? " 等" : "")}",
            $"{Number(count)} files are no longer in the plan and remain in output/: {string.Join(", ", files)}{(count > files.Count ? " …" : "")}"), new SourceLocation(Workspace.PlanFile),
            new("加 --prune 删去它们", "remove them with --prune"));

    public static Diagnostic OutputMissing(string file, SourceLocation place) =>
        Error("P140", new($"清单里的“{file}”不见了", $"\"{file}\" of the manifest is missing"), place,
            new("放回来，或者用 reports build 再做一份", "put it back, or make it again with `reports build`"));

    public static Diagnostic OutputChanged(string file, SourceLocation place) =>
        Error("P141", new($"“{file}”和清单不一致：内容改过", $"\"{file}\" differs from the manifest: it has been changed"), place,
            new("改动要留就不用管；不要了就用 reports build --overwrite 换回来", "leave it if the change is wanted; else put it right with `reports build --overwrite`"));

    public static Diagnostic NoneThere(int count, SourceLocation place) =>
        Error("P145", new($"清单里的 {Number(count)} 个文件，这里一个也没有", $"none of the {Number(count)} files of the manifest is here"), place,
            new("清单要和它的文件放在一起核对：在 output 文件夹里，或者连同文件一起拷走", "check a manifest beside its files: in output/, or copied together with them"));

    public static Diagnostic NoManifest(string file, SourceLocation place) =>
        Error("P142", new($"“{file}”不是清单", $"\"{file}\" is no manifest"), place,
            new("清单是 reports build 写的 output/manifest.json", "the manifest is output/manifest.json, which `reports build` writes"));

    public static Diagnostic CannotRead(string file, string reason, SourceLocation place) =>
        Error("P143", new($"“{file}”读不了（{reason}）", $"\"{file}\" cannot be read ({reason})"), place);

    public static Diagnostic NoPngConverter(IEnumerable<string> programs) =>
        Error("P144", new("这台机器上没有能把图表变成 PNG 的程序", "no program on this machine makes a PNG of the chart"), SourceLocation.None,
            new($"装上其中一个：{string.Join("、", programs)}；或者写成 .svg，Word 和 WPS 都能插入", $"install one of {string.Join(", ", programs)}, or write .svg, which Word and WPS can insert"));

    // Templates and themes, P170–P179

    public static Diagnostic FileNotThere(string file) =>
        Error("P170", new($"没有文件“{file}”", $"there is no file \"{file}\""), new SourceLocation(file));

    public static Diagnostic FileIsFolder(string file) =>
        Error("P171", new($"“{file}”是一个文件夹，不是文件", $"\"{file}\" is a folder, not a file"), new SourceLocation(file));

    public static Diagnostic NotUtf8(string file) =>
        Warning("P172", new($"“{file}”不是 UTF-8 文字，有的字读不出来", $"\"{file}\" is not UTF-8 text; some characters are lost"), new SourceLocation(file),
            new("在编辑器里另存为 UTF-8", "save it as UTF-8 in an editor"));

    public static Diagnostic FormatNotReady(string output) =>
        Error("P175", new($"“{output}”的格式还不能写", $"the format of \"{output}\" cannot be written yet"), SourceLocation.None,
            new("写成 .docx、.html、.md 或 .txt", "write .docx, .html, .md or .txt"));

    public static Diagnostic NoTableForWorkbook(string output) =>
        Error("P280", new($"稿子里没有表，“{output}”没有可写的内容", $"the paper has no table; there is nothing to write into \"{output}\""), new SourceLocation(output),
            new("xlsx 只收稿子里的表；全文请写成 .docx、.html、.md 或 .txt", "a workbook holds the paper's tables; write .docx, .html, .md or .txt for the whole paper"));

    // Rules, P180–P189

    public static Diagnostic UnknownRule(string name, IEnumerable<string> known, SourceLocation place) =>
        Error("P180", new($"没有“{name}”这条规则", $"there is no rule \"{name}\""), place, Suggest(Nearest.To(name, known), [.. known]));

    public static Diagnostic UnknownLevel(string rule, string level, IEnumerable<string> known, SourceLocation place) =>
        Error("P181", new($"规则“{rule}”不能设为“{level}”", $"the rule \"{rule}\" cannot be set to \"{level}\""), place, Suggest(Nearest.To(level, known), [.. known]));

    public static Diagnostic CannotCheck(string file) =>
        Warning("P182", new($"还不能检查“{file}”这种文件", $"files like \"{file}\" cannot be checked yet"), new SourceLocation(file),
            new("检查 .docx、.md 或 .txt 文件；别的格式先另存为其中一种", "check .docx, .md or .txt; save other formats as one of them"));

    // Across the papers of a package, L620–L649

    public static Diagnostic UnitsWithoutPaper(string package, string list, IReadOnlyList<string> units, SourceLocation place) =>
        Warning("L620", new($"{list} 里有 {Number(units.Count)} 个单位在“{package}”里没有稿件：{string.Join("、", units.Take(5))}{(units.Count > 5 ? " 等" : "")}",
            $"{Number(units.Count)} of {list} have no paper in \"{package}\": {string.Join(", ", units.Take(5))}{(units.Count > 5 ? " …" : "")}"), place,
            new("向这些单位要稿，或者把它们从名单里去掉", "ask them for a paper, or take them off the list"));

    public static Diagnostic TotalTooLong(string package, decimal total, decimal budget, IReadOnlyList<(string Name, decimal Minutes)> longest, SourceLocation place) =>
        Warning("L621", new($"“{package}”的稿件念完要 {Minutes(total)} 分钟，会议只安排了 {Minutes(budget)} 分钟", $"the papers of \"{package}\" take {Minutes(total)} minutes, the meeting has {Minutes(budget)}"), place,
            new($"先压最长的：{string.Join("、", longest.Select(p => $"{p.Name}（{Minutes(p.Minutes)} 分钟）"))}", $"shorten the longest first: {string.Join(", ", longest.Select(p => $"{p.Name} ({Minutes(p.Minutes)})"))}"));

    public static Diagnostic SharedPassage(string a, string b, int percent, string text, SourceLocation first, SourceLocation second, SourceLocation place) =>
        Warning("L622", new($"{a} 与 {b} 有 {percent}% 的文字相同：“{Cut(text)}”", $"{a} and {b} share {percent}% of their text: \"{Cut(text)}\""), first.IsNone ? place : first,
            new("请其中一个单位重写这一段", "have one of them write it anew"))
            with
        { Related = [new Related(new("另一处在这里", "the other one is here"), second)] };

    public static Diagnostic FigureInTwoPapers(string paper, string said, SourceLocation place, string other, string otherSaid, SourceLocation otherPlace) =>
        Warning("L623", new($"{paper} 说“{said}”，{other} 说“{otherSaid}”：同一个数不一样", $"{paper} says \"{said}\", {other} says \"{otherSaid}\": one figure with two values"), place,
            new("核对哪一个对，把另一份的数据或文字改过来", "find out which is right, and correct the data or the text of the other"))
            with
        { Related = [new Related(new("另一处在这里", "the other one is here"), otherPlace)] };

    private static string Minutes(decimal minutes) => minutes.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Cut(string text) => text.Length <= 40 ? text : text[..40] + "…";

    // Volumes, P150–P159

    public static Diagnostic VolumeIncomplete(string package, IReadOnlyList<string> missing, SourceLocation place) =>
        Error("P150", new($"“{package}”有 {Number(missing.Count)} 份稿件没有做成，汇编没有装订：{string.Join("、", missing.Take(5))}{(missing.Count > 5 ? " 等" : "")}",
            $"{Number(missing.Count)} papers of \"{package}\" failed, so the volume was not bound: {string.Join(", ", missing.Take(5))}{(missing.Count > 5 ? " …" : "")}"), place);

    public static Diagnostic NoVolume(string package, SourceLocation place) =>
        Error("P151", new($"材料包“{package}”没有写 volume", $"the package \"{package}\" names no volume"), place,
            new("在 reports.yaml 的这个材料包里加一行 volume: 文件夹/汇编.docx", "add a line `volume: folder/name.docx` to the package in reports.yaml"));

    public static Diagnostic PartOfPackage(string package, SourceLocation place) =>
        new("P152", Severity.Note, new($"只做了“{package}”的一部分，汇编和清单没有动", $"only a part of \"{package}\" was built; its volume and its list were left alone"), place,
            new($"各部分做完后用 reports volume {package} 装订", $"bind it with `reports volume {package}` when all parts are made"));

    public static Diagnostic Pruned(int count, IReadOnlyList<string> files) =>
        new("P153", Severity.Note, new($"删去 {Number(count)} 个不在计划里的文件：{string.Join("、", files)}{(count > files.Count ? " 等" : "")}",
            $"removed {Number(count)} files that are no longer in the plan: {string.Join(", ", files)}{(count > files.Count ? " …" : "")}"), new SourceLocation(Workspace.PlanFile));

    public static Diagnostic NotPruned(string file) =>
        Warning("P154", new($"“{file}”不在计划里了，但有人改过，留着没删", $"\"{file}\" is no longer in the plan, but someone has edited it, so it was kept"), new SourceLocation(Workspace.PlanFile));

    public static Diagnostic ZipTooBig(string package, SourceLocation place) =>
        Error("P155", new($"“{package}”的文件太多，装不进一个压缩包", $"\"{package}\" has too many files for one archive"), place,
            new("把材料包分成几个", "divide the package"));

    public static Diagnostic PagesMeasured(int changed, int found, int all, SourceLocation place) =>
        new("P156", Severity.Note, new($"目录的 {Number(all)} 个页码里，印出来核对了 {Number(found)} 个，改了 {Number(changed)} 个",
            $"{Number(found)} of the {Number(all)} page numbers of the contents were found in print, {Number(changed)} of them corrected"), place);

    public static Diagnostic CannotMeasure(IReadOnlyList<string> missing) =>
        Warning("P157", new($"这台机器上没有 {string.Join("、", missing)}，目录的页码没有校正", $"{string.Join(", ", missing)} is not on this machine; the page numbers of the contents stay as they were"), SourceLocation.None,
            new("soffice 是 LibreOffice 的程序，pdftotext 在 poppler 里；也可以在 Word 里按 F9 更新目录", "soffice is LibreOffice's program, pdftotext comes with poppler; Word updates the contents with F9"));

    public static Diagnostic MeasureFailed() =>
        Warning("P158", new("LibreOffice 没有把汇编印出来，目录的页码没有校正", "LibreOffice did not print the volume; the page numbers of the contents stay as they were"), SourceLocation.None,
            new("在 Word 里按 F9 更新目录", "update the contents in Word with F9"));

    public static Diagnostic NotBound(string package, IReadOnlyList<string> files, SourceLocation place) =>
        Error("P159", new($"“{package}”的汇编里少了 {Number(files.Count)} 份材料：{string.Join("、", files.Take(5))}{(files.Count > 5 ? " 等" : "")}",
            $"the volume of \"{package}\" lacks {Number(files.Count)} pieces: {string.Join(", ", files.Take(5))}{(files.Count > 5 ? " …" : "")}"), place,
            new("其余的已经装订；按上面的说明改好这些文件，再运行一次", "the others are bound; put these files right as said above and run it again"));

    public static Diagnostic NoSuchFiles(string pattern, SourceLocation place) =>
        Error("P162", new($"没有文件符合“{pattern}”", $"no file matches \"{pattern}\""), place,
            new("从工作区的文件夹写起，例如 稿件/*.docx", "write it from the workspace's folder on, such as 稿件/*.docx"));

    public static Diagnostic CannotBind(string file, SourceLocation place) =>
        Error("P163", new($"“{file}”不是 Word 文件，也不是 Markdown 文件，装不进汇编", $"\"{file}\" is neither a Word nor a Markdown file and cannot be bound"), place,
            new("另存为 .docx 再用", "save it as .docx"));

    public static Diagnostic UnknownPiece(PlanText name, IEnumerable<string> known)
    {
        var all = known.ToList();
        return Error("P164", new($"没有叫“{name.Text}”的稿件", $"there is no piece \"{name.Text}\""), name.Location, Suggest(Nearest.To(name.Text, all), all));
    }

    public static Diagnostic NothingToBind(string package, SourceLocation place) =>
        Error("P165", new($"“{package}”的汇编没有可以装订的材料", $"the volume of \"{package}\" has nothing to bind"), place);

    public static Diagnostic ChangedMeanwhile(string title, SourceLocation place) =>
        Error("P166", new($"装订“{title}”的时候，有一份文件变了或者读不下去", $"while \"{title}\" was bound, one of its files changed or could not be read on"), place,
            new("再装订一次；还是这样，就把最近放进来的文件在 Word 里另存一次", "bind it again; if it stays so, save the latest of the files anew in Word"));

    private static Diagnostic Error(string code, Sentence message, SourceLocation place, Sentence? help = null) =>
        new(code, Severity.Error, message, place, help);

    private static Diagnostic Warning(string code, Sentence message, SourceLocation place, Sentence? help = null) =>
        new(code, Severity.Warning, message, place, help);

    /// <summary>The nearest name, or all of them when there are at most ten.</summary>
    private static Sentence? Suggest(string? nearest, IReadOnlyList<string> known) =>
        nearest is not null ? new($"是不是“{nearest}”？", $"did you mean \"{nearest}\"?")
        : known.Count is > 0 and <= 12 ? new($"可以用：{string.Join("、", known)}", $"known: {string.Join(", ", known)}")
        : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Short(string name) => name.Length <= 60 ? name : name[..57] + "…";
}
