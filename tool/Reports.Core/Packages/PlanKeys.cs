using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>What a key of the plan takes, as far as an editor can check it.</summary>
internal enum PlanShape
{
    Version,
    Text,
    TextList,
    Number,
    Flag,
    Sources,
    Pieces,
    Packages,
    Volume,
    VolumePieces,
    OwnData,
    Editions,
    RowNumbers,
    RowRange,
    Skip,
    Columns,
    Groups,
    Thousands,
    TableNumber,
    Units,
    Join,
    Rules,
}

/// <summary>One key of a mapping of the plan.</summary>
internal sealed record PlanKey(string Name, PlanShape Shape, Sentence About, bool IsRequired = false);

/// <summary>The keys of <c>reports.yaml</c>: what <see cref="PlanReader"/> accepts and <see cref="PlanSchema"/> writes, in one table each.</summary>
internal static class PlanKeys
{
    public static readonly IReadOnlyList<PlanKey> Plan =
    [
        new("version", PlanShape.Version, new("计划的版本，现在都是 1", "the version of the plan's form: 1"), IsRequired: true),
        new("theme", PlanShape.Text, new("版式：gbt9704、speech、podium、bulletin、plain，或者工作区 templates/themes 里自己的", "the theme: gbt9704, speech, podium, bulletin, plain, or one of your own in templates/themes")),
        new("speed", PlanShape.Number, new("念稿的速度，每分钟多少字；不写是 180", "the speaking speed in characters a minute; 180 when not stated")),
        new("sources", PlanShape.Sources, new("数据源：名字和文件。名字就是模板里的变量", "the data: a name, which templates use, and its file")),
        new("pieces", PlanShape.Pieces, new("稿件：一份一个名字", "the papers, each with a name")),
        new("packages", PlanShape.Packages, new("材料包：一个数据源每行一份稿件", "packages: one paper for each row of a source")),
        new("rules", PlanShape.Rules, new("检查规则的级别：代码或名字，off、note、warning、error", "the level of a rule of check, by code or name: off, note, warning, error")),
    ];

    public static readonly IReadOnlyList<PlanKey> Source =
    [
        new("file", PlanShape.Text, new("数据文件：yaml、json、csv、tsv、xlsx、xls", "the file: yaml, json, csv, tsv, xlsx, xls"), IsRequired: true),
        new("sheet", PlanShape.Text, new("工作簿里的哪一张表；不写就是第一张有表的", "the sheet of a workbook; the first that holds a table when not stated")),
        new("header", PlanShape.RowNumbers, new("表头在第几行：3，或 [3, 4]；不写就自己找", "the header's rows: 3 or [3, 4]; found when not stated")),
        new("table", PlanShape.TableNumber, new("这张工作表里的第几张表：一张在另一张下面或旁边时", "which table of the sheet, where one stands below or beside another")),
        new("rows", PlanShape.RowRange, new("表体的起止行：5-20，或 5-", "the body's first and last row: 5-20 or 5-")),
        new("skip", PlanShape.Skip, new("不要的行：行号，或者行里某格开头的字", "rows to leave out: numbers, or the text that a cell begins with")),
        new("columns", PlanShape.Columns, new("列的名字、类型、单位", "names, types and units of columns")),
        new("key", PlanShape.Text, new("主键：哪一列是每行的名字，别的表按它对应", "the column that names the rows; other tables are joined by it")),
        new("groups", PlanShape.Groups, new("分组行的文字；false 是没有分组行", "the texts of group rows; false when there are none")),
        new("encoding", PlanShape.Text, new("文本的编码：utf-8、utf-16、gb18030、big5；不写就自己认", "the text's encoding: utf-8, utf-16, gb18030, big5; found when not stated")),
        new("thousands", PlanShape.Thousands, new("千分位用什么隔开：逗号、空格，false 是不隔", "what parts thousands: a comma, a blank, false for nothing")),
    ];

    /// <summary>What a source has to do with other tables.</summary>
    public static readonly IReadOnlyList<PlanKey> Links =
    [
        new("master", PlanShape.Flag, new("这张表是单位名录：别的表的单位名称都对照它；别名、负责人、次序也从它来", "this table is the list of units: names of other tables are led back to it")),
        new("units", PlanShape.Units, new("哪些列是单位名称，要对照名录；不写就是 key；false 不对照", "the columns that hold names of units; the key when not stated; false for none")),
        new("join", PlanShape.Join, new("按名字并进别的数据源的列：[last, units]，或 { last: [得分], units: { on: 责任单位, columns: [负责人] } }；重名的列叫 last_得分", "brings columns of other sources by name: [last, units], or { last: [得分], units: { on: 责任单位, columns: [负责人] } }; a name that is taken becomes last_得分")),
        new("order", PlanShape.TextList, new("行的次序：名录、行政区划、姓氏笔画、笔画、原序，或列名（前面加 - 从大到小）", "the order of rows: master, administrative, surname-strokes, strokes, as listed, or columns (a leading - is descending)")),
    ];

    /// <summary>Everything that may stand in a source's mapping.</summary>
    public static readonly IReadOnlyList<PlanKey> WholeSource = [.. Source, .. Links];

    public static readonly IReadOnlyList<PlanKey> Join =
    [
        new("on", PlanShape.Text, new("用自己的哪一列去对应；不写就是 key", "the own column whose names are looked up; the key when not stated")),
        new("columns", PlanShape.TextList, new("要那张表的哪些列；不写就是全部", "the columns to bring; all when not stated")),
    ];

    public static readonly IReadOnlyList<PlanKey> Piece =
    [
        new("template", PlanShape.Text, new("模板的名字，例如 speech/advance", "the template's name, such as speech/advance"), IsRequired: true),
        new("output", PlanShape.Text, new("写到 output 下的哪个文件；可以有 {{ }}，这时整段加引号", "the file below output/; may hold {{ }}, then quoted"), IsRequired: true),
        new("editions", PlanShape.Editions, new("另出的版本：podium 讲台版", "editions written beside it: podium")),
        new("theme", PlanShape.Text, new("这份稿件自己的版式", "this paper's own theme")),
        new("data", PlanShape.OwnData, new("这份稿件自己的数据：名字，和数据源名或文件；空着是没有", "this paper's own data: a name, and a source or a file; nothing means none")),
        new("minutes", PlanShape.Number, new("讲话限时，分钟", "the speaking time allowed, in minutes")),
    ];

    public static readonly IReadOnlyList<PlanKey> Package =
    [
        new("each", PlanShape.Text, new("每行一份：名字 in 数据源，例如 unit in units", "one for each row: name in source, as in unit in units"), IsRequired: true),
        new("where", PlanShape.Text, new("只做符合这个条件的行，例如 unit.类别 == \"县\"", "only rows that meet this, such as unit.类别 == \"县\"")),
        new("order", PlanShape.TextList, new("按哪些列排序；前面加 - 是从大到小", "the columns to sort by; a leading - is descending")),
        new("total-minutes", PlanShape.Number, new("全部稿件合起来的限时，分钟", "the speaking time allowed for all papers together, in minutes")),
        new("groups", PlanShape.Text, new("汇编按哪一列分篇", "the column whose values divide the volume")),
        .. Piece.Take(2),
        new("volume", PlanShape.Volume, new("汇编：写到哪个文件", "the bound volume: its file")),
        .. Piece.Skip(2),
    ];

    public static readonly IReadOnlyList<PlanKey> Volume =
    [
        new("output", PlanShape.Text, new("写到 output 下的哪个文件", "the file below output/"), IsRequired: true),
        new("template", PlanShape.Text, new("封面和前言的模板；不写就是 volume/collection", "the template of cover and preface; volume/collection when not stated")),
        new("appendix", PlanShape.Text, new("附录的模板，排在全部材料之后", "the template of an appendix behind all papers")),
        new("odd-page", PlanShape.Flag, new("每份材料从单页开始", "each paper begins on an odd page")),
        new("title", PlanShape.Text, new("封面的标题；写了它又没写 template，封面就不用模板", "the title of the cover; with it and without template the cover needs none")),
        new("organ", PlanShape.Text, new("封面的编印单位", "who bound it, for the cover")),
        new("date", PlanShape.Text, new("封面的日期", "the date, for the cover")),
        new("head", PlanShape.Text, new("页眉；不写就是汇编的标题", "the running head; the volume's title when not stated")),
        new("pieces", PlanShape.VolumePieces, new("装订哪些，按这里的次序：文件（稿件/*.docx、致辞.md）、计划里的稿件，或者这个材料包自己的名字；不写名字，自己的稿件在最前", "what to bind, in this order: files (稿件/*.docx, 致辞.md), pieces of the plan, or the package by its own name, whose papers stand first when it is not named")),
    ];

    public static readonly IReadOnlyList<PlanKey> VolumePiece =
    [
        new("file", PlanShape.Text, new("Word 文件（.docx）或 Markdown 文件（.md）；* 代表任意几个字", "a Word file (.docx) or Markdown file (.md); * stands for any characters")),
        new("piece", PlanShape.Text, new("计划里的稿件", "a piece of the plan")),
        new("title", PlanShape.Text, new("目录里的标题；不写就从文件里找", "its title in the contents; found in the file when not stated")),
        new("unit", PlanShape.Text, new("单位", "the unit")),
        new("speaker", PlanShape.Text, new("发言人", "the speaker")),
        new("group", PlanShape.Text, new("归在汇编的哪一篇", "the part of the volume that it stands in")),
    ];

    public static string[] Names(IReadOnlyList<PlanKey> keys) => [.. keys.Select(k => k.Name)];
}
