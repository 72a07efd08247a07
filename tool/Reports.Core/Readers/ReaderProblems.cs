using Reports.Diagnostics;

namespace Reports.Readers;

/// <summary>Every sentence that reading the Markdown dialect can say (M1xx).</summary>
internal static class ReaderProblems
{
    // The head of the paper.

    public static Diagnostic FrontMatterNotClosed(SourceLocation at) => new("M101", Severity.Error,
        new("文首信息以 --- 开头，但没有结束的 ---", "the front matter begins with --- but no --- ends it"), at,
        new("在文首信息之后另起一行写 ---。", "Write --- on a line of its own after the front matter."));

    public static Diagnostic FrontMatterMissing(SourceLocation at) => new("M102", Severity.Error,
        new("文稿没有文首信息", "the paper has no front matter"), at,
        new("在文件开头写：---、kind: 讲话、title: …、---，各占一行。", "Begin the file with the lines ---, kind: speech, title: …, ---."));

    public static Diagnostic UnknownElement(string key, string? nearest, SourceLocation at) => new("M103", Severity.Warning,
        new($"文首信息里没有“{key}”这一项", $"the front matter has no element named “{key}”"), at,
        nearest is null ? null : new($"是不是“{nearest}”？", $"Did you mean “{nearest}”?"));

    public static Diagnostic WrongShape(string key, Sentence expected, SourceLocation at) => new("M104", Severity.Error,
        new($"“{key}”应当是{expected.Zh}", $"“{key}” must be {expected.En}"), at);

    public static Diagnostic KindMissing(SourceLocation at) => new("M105", Severity.Error,
        new("文首信息没有写文种（kind）", "the front matter does not say the kind of paper"), at,
        new("加一行，例如 kind: 讲话。可用的文种：" + FrontMatterNames.KindsInChinese, "Add a line such as kind: speech. Kinds: " + FrontMatterNames.KindsInEnglish));

    public static Diagnostic TitleMissing(SourceLocation at) => new("M106", Severity.Error,
        new("文首信息没有写标题（title）", "the front matter has no title"), at,
        new("加一行 title: …。", "Add a line title: …."));

    public static Diagnostic UnknownKind(string kind, string? nearest, SourceLocation at) => new("M107", Severity.Error,
        new($"没有“{kind}”这个文种", $"there is no kind of paper named “{kind}”"), at,
        nearest is null
            ? new("可用的文种：" + FrontMatterNames.KindsInChinese, "Kinds: " + FrontMatterNames.KindsInEnglish)
            : new($"是不是“{nearest}”？", $"Did you mean “{nearest}”?"));

    public static Diagnostic ElementTwice(string key, string other, SourceLocation at) => new("M108", Severity.Warning,
        new($"“{key}”和“{other}”是同一项，只用了前一个写的", $"“{key}” and “{other}” are the same element; the one written first was used"), at,
        new("删去其中一个。", "Delete one of them."));

    // Headings and lists.

    public static Diagnostic HeadingTooDeep(int level, SourceLocation at) => new("M110", Severity.Warning,
        new($"第 {level} 级标题按第 4 级处理，公文层次只有四级", $"a level {level} heading is taken as level 4, the deepest of an official paper"), at,
        new("减少层次，或改写成一是、二是。", "Use fewer levels, or a list of points."));

    public static Diagnostic HeadingWithoutBlank(SourceLocation at) => new("M111", Severity.Note,
        new("# 后面没有空格，按标题处理", "no blank after #; taken as a heading"), at,
        new("在 # 后面加一个空格。", "Put a blank after the #."));

    public static Diagnostic NumberWithoutBlank(string number, SourceLocation at) => new("M112", Severity.Note,
        new($"“{number}”后面没有空格，按列表处理", $"no blank after “{number}”; taken as a list item"), at,
        new($"在“{number}”后面加一个空格。", $"Put a blank after “{number}”."));

    public static Diagnostic LeadingBlanks(int lines, SourceLocation at) => new("M113", Severity.Note,
        new($"有 {lines} 行以空格缩进，按普通段落处理", $"{lines} lines are indented with blanks; taken as plain paragraphs"), at,
        new("段首不必空格，版式会自动缩进两字；段与段之间空一行。", "Leave out the blanks: the theme indents; put an empty line between paragraphs."));

    public static Diagnostic HandNumber(string written, string expected, SourceLocation at) => new("M114", Severity.Warning,
        new($"手写的序号“{written}”与自动编号“{expected}”不一致，已照原样保留", $"the number “{written}” written by hand differs from the tool's “{expected}”; it was kept"), at,
        new("删去手写的序号，由工具编号。", "Delete it and let the tool number."));

    public static Diagnostic ListStart(string written, SourceLocation at) => new("M115", Severity.Warning,
        new($"列表从“{written}”开始，编号仍从 1 开始", $"the list begins with “{written}”; it is numbered from 1"), at,
        new("把列表各项放在一起；项中的段落缩进写在该项下面。", "Keep the items together; indent paragraphs that belong to an item."));

    // Attributes and references.

    public static Diagnostic AttributesAlone(string text, SourceLocation at) => new("M116", Severity.Warning,
        new($"“{text}”后面不是列表、表格或图片，按文字处理", $"“{text}” stands before no list, table or picture; taken as text"), at,
        new("属性写在标题末尾、围栏行上，或列表、表格的前一行。", "Attributes stand at a heading's end, on a fence line, or on the line before a list or table."));

    public static Diagnostic UnknownAttribute(string attribute, string? nearest, SourceLocation at) => new("M117", Severity.Warning,
        new($"不认识属性“{attribute}”，未采用", $"unknown attribute “{attribute}”, not used"), at,
        nearest is null ? null : new($"是不是“{nearest}”？", $"Did you mean “{nearest}”?"));

    public static Diagnostic IdNotAscii(string id, SourceLocation at) => new("M118", Severity.Error,
        new($"标识“{id}”只能用小写字母、数字和连字符", $"the id “{id}” may only have the letters a-z, digits and hyphens"), at,
        new("例如 {#tbl:rank}。", "For example {#tbl:rank}."));

    public static Diagnostic IdTwice(string id, SourceLocation first, SourceLocation at) => new("M119", Severity.Error,
        new($"标识“{id}”用了两次", $"the id “{id}” is used twice"), at,
        new("改掉其中一个。", "Change one of them."))
    {
        Related = [new(new("第一次用在这里", "first used here"), first)],
    };

    public static Diagnostic UnknownReference(string reference, string? nearest, SourceLocation at) => new("M120", Severity.Error,
        new($"“{reference}”没有对应的图、表或列表", $"“{reference}” refers to no figure, table or list"), at,
        nearest is null ? null : new($"是不是“{nearest}”？", $"Did you mean “{nearest}”?"));

    public static Diagnostic NothingToCount(string reference, SourceLocation at) => new("M121", Severity.Warning,
        new($"“{reference}”没有数到任何一项", $"“{reference}” counts nothing"), at,
        new("检查后面的标题或列表。", "Check the headings or the list that follow."));

    public static Diagnostic WithoutCaption(string reference, SourceLocation at) => new("M122", Severity.Error,
        new($"“{reference}”所指的图或表没有题注，因而没有编号", $"the figure or table of “{reference}” has no caption and so no number"), at,
        new("给它加上 caption。", "Give it a caption."));

    // Limits.

    public static Diagnostic TooDeep(SourceLocation at) => new("M123", Severity.Error,
        new("这里嵌套太深，更深的部分按文字处理", "nested too deeply here; what is deeper is taken as text"), at);

    public static Diagnostic TooManyMarks(SourceLocation at) => new("M124", Severity.Warning,
        new("这一段的 *、_、[ 等记号太多，从这里起按文字处理", "too many marks such as *, _ and [ in this paragraph; taken as text from here on"), at);

    public static Diagnostic ControlCharacter(string code, int count, SourceLocation at) => new("M125", Severity.Warning,
        new($"有 {count} 个不能显示的控制字符（如 {code}），已去掉", $"{count} control characters (such as {code}) cannot be shown and were left out"), at,
        new("从来源中删去。", "Delete them at the source."));

    public static Diagnostic CannotBeParsed(SourceLocation at) => new("M126", Severity.Error,
        new("正文的结构无法读取，全部按文字处理", "the structure of the body cannot be read; all of it is taken as text"), at);

    // What cannot be carried.

    public static Diagnostic FenceNotClosed(SourceLocation at) => new("M127", Severity.Error,
        new("围栏没有结束，直到文末都算在内", "the fence is not closed and takes in everything to the end"), at,
        new("在围栏内容之后另起一行写同样的围栏记号。", "End it with the same fence mark on a line of its own."));

    public static Diagnostic UnknownFence(string name, SourceLocation at) => new("M128", Severity.Warning,
        new(name.Length == 0 ? "代码块不能排入公文，内容按段落保留" : $"不认识围栏“{name}”，内容按段落保留",
            name.Length == 0 ? "a code block has no place in a paper; its lines were kept as paragraphs" : $"unknown fence “{name}”; its lines were kept as paragraphs"), at,
        new("可用的围栏：table、chart。", "The fences are table and chart."));

    public static Diagnostic HtmlTag(string tag, SourceLocation at) => new("M129", Severity.Warning,
        new($"网页标记“{tag}”不能排入文稿，已去掉，文字保留", $"the tag “{tag}” cannot be carried over; it was left out, its text kept"), at);

    public static Diagnostic CodeSpan(string text, SourceLocation at) => new("M130", Severity.Note,
        new($"“{text}”的代码格式没有采用，文字保留", $"the code format of “{text}” was not used; its text was kept"), at);

    public static Diagnostic ThematicBreak(SourceLocation at) => new("M131", Severity.Warning,
        new("分隔线不能排入文稿，已去掉", "a rule across the page cannot be carried over; it was left out"), at,
        new("要换页，写 \\pagebreak。", "For a new page write \\pagebreak."));

    public static Diagnostic UnusedFootnote(string label, SourceLocation at) => new("M132", Severity.Warning,
        new($"正文没有引用脚注“{label}”，按段落保留", $"no mark refers to the footnote “{label}”; it was kept as a paragraph"), at,
        new($"在正文写 [{label}]。", $"Put [{label}] where it belongs."));

    public static Diagnostic FootnoteWithoutText(string mark, SourceLocation at) => new("M133", Severity.Error,
        new($"脚注“{mark}”没有内容", $"the footnote “{mark}” has no text"), at,
        new($"另起一行写 {mark}: …。", $"Write {mark}: … on a line of its own."));

    public static Diagnostic LinkScheme(string target, SourceLocation at) => new("M134", Severity.Warning,
        new($"链接“{target}”没有采用，文字保留", $"the link to “{target}” was not used; its text was kept"), at,
        new("只用 http、https 和 mailto 链接。", "Use http, https or mailto links."));

    public static Diagnostic CannotCarry(string what, SourceLocation at) => new("M135", Severity.Warning,
        new($"“{what}”不能排入文稿，文字保留", $"“{what}” cannot be carried over; its text was kept"), at);

    // Tables.

    public static Diagnostic RowLength(int row, int cells, int columns, SourceLocation at) => new("M136", Severity.Warning,
        new($"表格第 {row} 行有 {cells} 格，表头有 {columns} 格", $"row {row} of the table has {cells} cells, its head {columns}"), at,
        new("检查这一行的 |；文字里的 | 写成 \\|。", "Check the | of this row; write a | within text as \\|."));

    public static Diagnostic GridMismatch(SourceLocation at) => new("M137", Severity.Warning,
        new("网格表这一行的 | 与边框对不上，按最近的列处理", "the | of this grid line do not meet the border; the nearest columns were taken"), at,
        new("一个汉字占两格，把 | 与 + 对齐。", "A Han character is two wide: align | with +."));

    // Pictures.

    public static Diagnostic PictureMissing(string name, SourceLocation at) => new("M140", Severity.Error,
        new($"找不到图片“{name}”", $"there is no picture “{name}”"), at,
        new("路径从文稿所在的文件夹算起。", "Paths start at the paper's folder."));

    public static Diagnostic NoPicture(string name, SourceLocation at) => new("M141", Severity.Error,
        new($"“{name}”不是 PNG、JPEG 或 SVG 图片", $"“{name}” is no PNG, JPEG or SVG picture"), at,
        new("用画图软件另存为 PNG。", "Save it as PNG."));

    public static Diagnostic PictureTooBig(string name, Sentence size, SourceLocation at) => new("M142", Severity.Error,
        new($"图片“{name}”太大：{size.Zh}", $"the picture “{name}” is too big: {size.En}"), at,
        new("缩小后再用：不超过 20 MB、每边不超过 20000 像素。", "Make it smaller: at most 20 MB and 20,000 pixels a side."));

    public static Diagnostic PictureRemote(string name, SourceLocation at) => new("M143", Severity.Error,
        new($"图片“{name}”在网上，工具不联网", $"the picture “{name}” is on the network, which the tool never uses"), at,
        new("先下载，放在文稿旁边。", "Download it and put it beside the paper."));

    public static Diagnostic PictureOutside(string name, SourceLocation at) => new("M144", Severity.Error,
        new($"图片“{name}”不在工作区文件夹里", $"the picture “{name}” is outside the workspace's folder"), at,
        new("把图片复制到工作区里。", "Copy it into the workspace."));
}
