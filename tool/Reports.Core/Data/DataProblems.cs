using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>Every sentence that reading data can say.</summary>
internal static class DataProblems
{
    // D100–D119: the file.

    public static Diagnostic FileMissing(string file, IReadOnlyList<string> near) => Error("D100", new(file),
        new($"找不到数据文件“{file}”。", $"The data file “{file}” does not exist."),
        near.Count > 0
            ? new($"同一文件夹里有：{Zh(near)}。", $"The same folder has: {En(near)}.")
            : new("核对文件名和所在文件夹。", "Check the name and the folder."));

    public static Diagnostic IsFolder(string file) => Error("D101", new(file),
        new($"“{file}”是文件夹，不是数据文件。", $"“{file}” is a folder, not a data file."),
        new("写出文件夹里的文件名。", "Name a file in it."));

    public static Diagnostic NothingInIt(SourceLocation place) => Error("D102", place,
        new("里面什么也没有。", "There is nothing in it."),
        new("核对是不是选错了文件或工作表。", "Check that it is the right file or sheet."));

    public static Diagnostic Unreadable(string file, string reason) => Error("D103", new(file),
        new($"打不开“{file}”：{reason}", $"“{file}” cannot be opened: {reason}"),
        new("关闭正在使用它的程序，或检查读取权限。", "Close the program that uses it, or check your right to read it."));

    public static Diagnostic Damaged(string file) => Error("D104", new(file),
        new($"“{file}”已损坏或不完整，读不出工作表。", $"“{file}” is damaged or cut short; no sheet can be read."),
        new("用 Excel 或 WPS 打开，另存为新的 .xlsx 后再试；打不开就找原件重新复制。", "Open it in Excel or WPS and save it as a new .xlsx; if that fails, copy the original again."));

    public static Diagnostic InflatesTooFar(string file) => Error("D105", new(file),
        new($"“{file}”解压后超出限度，没有读取。", $"“{file}” inflates beyond the limit and was not read."),
        new("正常的工作簿不会这样；删去多余的内容后另存，或换一份文件。", "No ordinary workbook does that; remove what is not needed and save it again, or take another file."));

    public static Diagnostic PasswordProtected(string file) => Error("D106", new(file),
        new($"“{file}”设了打开密码。", $"“{file}” is protected by a password."),
        new("在 Excel 或 WPS 里打开，去掉密码后另存，再试一次。", "Open it in Excel or WPS, save it without the password, and try again."));

    public static Diagnostic OtherFormat(string file, string kind, string saveAs) => Error("D107", new(file),
        new($"“{file}”是{kind}，不能直接读取。", $"“{file}” ({kind}) cannot be read directly."),
        kind.EndsWith("文档", StringComparison.Ordinal) || kind is "PDF" or "演示文稿"
            ? new($"把里面的表复制到 Excel 或 WPS 表格里，存成 {saveAs} 再用。", $"Copy its table into Excel or WPS and save that as {saveAs}.")
            : new($"打开它，另存为 {saveAs} 格式再用。", $"Open it and save it as {saveAs}."));

    public static Diagnostic SheetMissing(string file, string sheet, IReadOnlyList<string> near) => Error("D108", new(file),
        new($"“{file}”里没有名为“{sheet}”的工作表。", $"“{file}” has no sheet called “{sheet}”."),
        new($"有这些工作表：{Zh(near)}。", $"It has these sheets: {En(near)}."));

    public static Diagnostic FirstSheetTaken(SourceLocation place, string sheet, IReadOnlyList<string> others) => Note("D109", place,
        new($"没有指定工作表，读的是“{sheet}”；另有：{Zh(others)}。", $"No sheet was named; “{sheet}” was read. Others: {En(others)}."),
        new("要读别的表，写 sheet: 表名。", "To read another one, write sheet: NAME."));

    public static Diagnostic UndecodableBytes(SourceLocation place, int count) => Warning("D110", place,
        new($"有 {count} 处字节不合任何文字编码，显示为 �。", $"{count} places hold bytes of no text encoding and show as �."),
        new("用原来的程序重新导出，或写明 encoding。", "Export the file again, or state its encoding."));

    public static Diagnostic UnknownEncoding(string file, string encoding) => Warning("D111", new(file),
        new($"不认识编码“{encoding}”，改为自动识别。", $"The encoding “{encoding}” is not known; it was found from the file instead."),
        new("可写 utf-8、utf-16、gb18030、gbk、big5。", "Known are utf-8, utf-16, gb18030, gbk and big5."));

    public static Diagnostic ControlCharacter(SourceLocation place, char character) => Error("D112", place,
        new($"含有控制字符 U+{(int)character:X4}，不能出现在文稿里；已略去。", $"It holds the control character U+{(int)character:X4}, which can stand in no paper; it was left out."),
        new("在原文件里删去这个看不见的字符（重新输入这一格最快）。", "Delete the invisible character in the source; typing the cell again is quickest."));

    public static Diagnostic CellTooLong(SourceLocation place, int length) => Error("D113", place,
        new($"这一格有 {length} 个字符，超过了单元格的限度 {CellText.LongestCell}。", $"This cell has {length} characters, more than a cell can hold ({CellText.LongestCell})."),
        new("多半是引号没有配对，或者把整篇文章粘进了一格。", "Most likely a quote is not closed, or a whole text was pasted into one cell."));

    public static Diagnostic TextTooLong(SourceLocation place, int length, int longest) => Error("D113", place,
        new($"这里有 {length} 个字符，超过了限度 {longest}。", $"This text has {length} characters, more than the {longest} allowed."),
        new("多半是引号没有配对，或者粘进了别的文件。", "Most likely a quote is not closed, or another file was pasted in."));

    public static Diagnostic UnclosedQuote(SourceLocation place) => Warning("D114", place,
        new("这里的双引号没有配对，按普通字符读。", "The quote here is never closed; it was read as a character."),
        new("补上另一半引号；引号本身要写成两个（\"\"）。", "Close it; a quote that is meant as one is written twice (\"\")."));

    public static Diagnostic UnknownFormat(string file, string extension) => Error("D115", new(file),
        new($"不知道怎样读“{extension}”文件。", $"There is no way to read “{extension}” files."),
        new("数据文件可以是 .yaml、.json、.csv、.tsv、.xlsx、.xls。", "Data files are .yaml, .json, .csv, .tsv, .xlsx and .xls."));

    public static Diagnostic ChangedMeanwhile(string file) => Error("D116", new(file),
        new($"“{file}”在程序运行期间被改动，要用的一段和开始时读到的不一样，没有采用。", $"“{file}” was changed while the program ran: the part that is needed is not what was read at the start, and was not used."),
        new("等它存好，再运行一次；用旧数据做成的稿件会自动重做。", "Run again when it is saved; papers made of the old data are then made anew."));

    // D120–D159: tables.

    public static Diagnostic NoHeader(SourceLocation place) => Warning("D120", place,
        new("没有找到表头，各列按“列1、列2……”命名。", "No header was found; the columns are called 列1, 列2 and so on."),
        new("在第一行写上列名，或写明 header 和 columns。", "Write names in the first row, or state header and columns."));

    public static Diagnostic ColumnWithoutName(SourceLocation place, string letters, string name) => Warning("D121", place,
        new($"{letters} 列有数据但没有列名，称作“{name}”。", $"Column {letters} has data but no name; it is called “{name}”."),
        new("在表头里写上列名。", "Name it in the header."));

    public static Diagnostic DuplicateColumn(SourceLocation place, string name, string taken) => Warning("D122", place,
        new($"有两列都叫“{name}”，后一列改称“{taken}”。", $"Two columns are called “{name}”; the later one is “{taken}”."),
        new("在表头里给它们不同的名字。", "Give them different names in the header."));

    public static Diagnostic RowLongerThanHeader(SourceLocation place, string text) => Warning("D123", place,
        new($"这一行比表头长，多出来的“{Short(text)}”没有列可放。", $"This row is longer than the header; “{Short(text)}” has no column."),
        new("多半是数字里的逗号没有加引号；加上引号，或补上列名。", "Most likely a number's comma needs quotes; add them, or name the column."));

    public static Diagnostic FilledDown(SourceLocation place, string column, int count) => Note("D124", place,
        new($"“{column}”列有 {count} 个空格，按合并单元格向下补上。", $"{count} blank cells of “{column}” were filled from above, as merged cells are."),
        new("若本来就是空的，写“—”。", "Where nothing is meant, write —."));

    public static Diagnostic SameAsAbove(SourceLocation place, string column, int count) => Note("D135", place,
        new($"“{column}”列有 {count} 格写着“同上”，换成了上一格的内容。", $"{count} cells of “{column}” say the same as above and were given what stands there."),
        new("不是这个意思就写明。", "Where something else is meant, write it out."));

    public static Diagnostic DoesNotFit(SourceLocation place, string column, string text, ColumnType type, string? unit) => Warning("D125", place,
        type switch
        {
            ColumnType.Date => new($"“{column}”列的“{Short(text)}”不是日期，按文字保留。", $"“{Short(text)}” in column “{column}” is no date; it stays as text."),
            ColumnType.Text => new($"“{column}”列的“{Short(text)}”是公式的错误值，按文字保留。", $"“{Short(text)}” in column “{column}” is the error of a formula; it stays as text."),
            _ => new($"“{column}”列的“{Short(text)}”不是{(unit is null or "%" ? "" : $"以{unit}计的")}{(type == ColumnType.Percent ? "百分数" : "数")}，按文字保留。",
                $"“{Short(text)}” in column “{column}” is no {(type == ColumnType.Percent ? "percentage" : "number")}{(unit is null or "%" ? "" : $" of {unit}")}; it stays as text."),
        },
        new("在原表里改正，或写明这一列的类型。", "Correct it in the source, or state the column's type."));

    public static Diagnostic FractionTakenAsPercent(SourceLocation place, string column, decimal fraction, decimal percent) => Warning("D126", place,
        new(FormattableString.Invariant($"“{column}”列是百分数，这里的 {fraction} 按 {percent}% 读。"), FormattableString.Invariant($"Column “{column}” holds percentages; {fraction} was read as {percent}%.")),
        new("若确实不到 1%，在原表里写上百分号。", "If less than 1% is meant, write the percent sign in the source."));

    public static Diagnostic FormulaWithoutValue(SourceLocation place) => Warning("D127", place,
        new("这一格是公式，但文件里没有存下结果，读作空。", "This cell is a formula whose result was not stored; it was read as blank."),
        new("用 Excel 或 WPS 打开工作簿，保存一次。", "Open the workbook in Excel or WPS and save it once."));

    public static Diagnostic HiddenRows(SourceLocation place, int count, int first) => Note("D128", place,
        new($"有 {count} 行是隐藏或被筛选掉的（第 {first} 行起），也读进来了。", $"{count} rows are hidden or filtered out (from row {first}); they were read too."),
        new("不要它们时，在原表里删去，或写 skip。", "If they are not wanted, delete them in the source or state skip."));

    public static Diagnostic HiddenColumns(SourceLocation place, IReadOnlyList<string> letters) => Note("D129", place,
        new($"{Zh(letters)} 列是隐藏的，也读进来了。", $"Hidden columns {En(letters)} were read too."));

    public static Diagnostic DuplicateKey(SourceLocation place, string key, SourceLocation first) => new("D130", Severity.Warning,
        new($"“{key}”出现了两次。", $"“{key}” stands twice."), place,
        new("确认是不是重复的行；同名的加上区别。", "See whether the row is a copy; tell apart what has the same name."))
    {
        Related = [new(new("前一次在这里", "First here"), first)],
    };

    public static Diagnostic UnknownColumn(SourceLocation place, string name, IReadOnlyList<string> near) => Error("D131", place,
        new($"表里没有“{name}”列。", $"The table has no column “{name}”."),
        near.Count > 0 ? new($"最接近的是：{Zh(near)}。", $"Nearest: {En(near)}.") : new("核对列名。", "Check the name."));

    public static Diagnostic MoreOfTheSame(Diagnostic last, int count) => new(last.Code, Severity.Note,
        new($"同样的问题还有 {count} 处。", $"{count} more of the same."), last.Location with { Line = 0, Column = 0, Length = 0, Cell = null });

    public static Diagnostic NotInMasterList(SourceLocation place, string name, IReadOnlyList<string> near) => Warning("D132", place,
        new($"“{name}”不在单位名录里。", $"“{name}” is not in the list of units."),
        near.Count > 0 ? new($"最接近的是：{Zh(near)}；是同一个单位就把这个写法加到别名里。", $"Nearest: {En(near)}; if it is the same unit, add this spelling to its aliases.") : new("补进名录，或更正名称。", "Add it to the list, or correct the name."));

    public static Diagnostic KeyWithoutPartner(SourceLocation place, string key, string source, SourceLocation table) => Warning("D133", place,
        new($"“{key}”在“{source}”（{table}）里没有对应的行，那边的各列留空。", $"“{key}” has no row in “{source}” ({table}); the columns from there stay blank."),
        new("核对两张表的名称，或给单位加别名。", "Compare the names of the two tables, or give the unit an alias."));

    public static Diagnostic OtherTableBelow(SourceLocation place, int row) => Warning("D134", place,
        new($"第 {row} 行起是另一张表，没有读。", $"Another table begins at row {row}; it was not read."),
        new("要读它，另设一个数据源，写 table: 2（命令行用 --table 2）。", "To read it, make another source of it with table: 2 (--table 2 on the command line)."));

    // D200–D209: several tables on one sheet.

    public static Diagnostic TableMissing(SourceLocation place, int number, int count) => Error("D201", place,
        new($"要读第 {number} 张表，这张工作表里只认出 {count} 张。", $"Table {number} was asked for; this sheet has {count}."),
        new("核对 table 的数；表与表之间要空一行或一列。也可以用 header 和 rows 指明行号。", "Check the number; a blank row or column parts tables. Rows can also be stated with header and rows."));

    public static Diagnostic StripsJoined(SourceLocation place) => Note("D200", place,
        new("同样的列名并排写了几遍，左边的行读完接着读右边的。", "The same names stand side by side; the rows at the right follow those at the left."),
        new("若是不同的表，写 table: 2 读右边的。", "If they are different tables, state table: 2 to read the one at the right."));

    // D190–D199: between tables.

    public static Diagnostic UnitsMissing(SourceLocation place, IReadOnlyList<string> names, int all) => Note("D190", place,
        new($"单位名录里该有的 {all} 个单位，这张表缺 {names.Count} 个：{Zh(Several(names))}。", $"Of {all} units that the list has, this table lacks {names.Count}: {En(Several(names))}."),
        new("确实不用填报的不必管；漏报的补上这一行，或核对名称。", "Nothing is wrong where they need not report; else add the row, or compare the names."));

    public static Diagnostic LedBack(SourceLocation place, IReadOnlyList<(string Written, string Name)> names) => Note("D191", place,
        new($"按单位名录改称：{Zh(Several([.. names.Select(n => $"“{n.Written}”为“{n.Name}”")]))}。", $"Called as in the list of units: {En(Several([.. names.Select(n => $"“{n.Written}” is “{n.Name}”")]))}."),
        new("要保留原来的写法，在这个数据源上写 units: false。", "To keep the spelling, state units: false for the source."));

    public static Diagnostic RowsNotJoined(SourceLocation place, IReadOnlyList<string> names, SourceLocation table) => Note("D192", place,
        new($"有 {names.Count} 行没有并进“{table}”，那里没有同名的行：{Zh(Several(names))}。", $"{names.Count} rows were not joined to “{table}”, which has no rows of these names: {En(Several(names))}."),
        new("核对两张表的名称，或给单位加别名。", "Compare the names of the two tables, or give the unit an alias."));

    public static Diagnostic KeyIsNoUnit(SourceLocation place, string column, int known, int all) => Note("D193", place,
        new($"“{column}”列的 {all} 个名称里只有 {known} 个在单位名录里，当作不是单位，没有对照。", $"Only {known} of the {all} names in “{column}” are in the list of units; the column was taken for something else."),
        new($"是单位就写 units: {column}，不在名录里的会逐个指出；不是就写 units: false。", $"If they are units, state units: {column} and each that is not in the list is named; if not, state units: false."));

    public static Diagnostic JoinWithoutKey(SourceLocation place) => Error("D194", place,
        new("不知道哪一列是这张表每行的名字，没法按名字对应。", "It is not known which column names the rows of this table, so nothing can be matched by name."),
        new("给这个数据源写上 key: 列名。", "State key: COLUMN for this source."));

    public static Diagnostic OrderWithoutMaster(SourceLocation place) => Error("D195", place,
        new("要按名录排序，但没有哪个数据源是单位名录。", "The order follows the list of units, but no source is one."),
        new("给名录那个数据源写上 master: true。", "State master: true for the source that is the list."));

    public static Diagnostic JoinIsNoTable(SourceLocation place, string source) => Error("D196", place,
        new($"“{source}”不是表，并不进来。", $"“{source}” is no table and cannot be joined."),
        new("join 要用 csv、xlsx、xls 的表。", "A join wants a table of a csv, xlsx or xls file."));

    public static Diagnostic MasterIsNoTable(SourceLocation place, string source) => Error("D197", place,
        new($"“{source}”不是表，不能做单位名录。", $"“{source}” is no table and cannot be the list of units."),
        new("名录要用 csv、xlsx、xls 的表，一行一个单位。", "The list is a table of a csv, xlsx or xls file, a unit a row."));

    // D160–D189: YAML and JSON.

    public static Diagnostic TabIndentation(SourceLocation place) => Error("D160", place,
        new("行首用了制表符（Tab）缩进。", "The line is indented with a tab."),
        new("改用空格缩进，每层两个。", "Indent with blanks, two for each level."));

    public static Diagnostic BlankMissingAfterColon(SourceLocation place, string key) => Error("D161", place,
        new($"“{key}:”的冒号后面少一个空格。", $"A blank is missing after the colon of “{key}:”."),
        new($"写成“{key}: 值”。", $"Write “{key}: value”."));

    public static Diagnostic UnclosedYamlQuote(SourceLocation place) => Error("D162", place,
        new("这里的引号没有配对。", "The quote that begins here is never closed."),
        new("在值的末尾补上同样的引号。", "Close it with the same quote at the value's end."));

    public static Diagnostic DuplicateYamlKey(SourceLocation place, string key, SourceLocation first) => new("D163", Severity.Error,
        new($"“{key}”写了两次。", $"“{key}” stands twice."), place,
        new("删去一处，或改用列表。", "Delete one of them, or make it a list."))
    {
        Related = [new(new("前一次在这里", "First here"), first)],
    };

    public static Diagnostic BracesUnquoted(SourceLocation place) => Error("D164", place,
        new("以 {{ 开头的值没有加引号。", "A value that begins with {{ has no quotes."),
        new("把整个值放进双引号：\"{{ … }}\"。", "Put the whole value into double quotes: \"{{ … }}\"."));

    public static Diagnostic WideColon(SourceLocation place, string key) => Note("D165", place,
        new($"“{key}”后面是全角冒号，按半角冒号读。", $"“{key}” is followed by a full-width colon; it was read as a colon."),
        new($"写成“{key}: 值”。", $"Write “{key}: value”."));

    public static Diagnostic WideSpace(SourceLocation place) => Error("D166", place,
        new("行首有全角空格，分不清层次。", "The line begins with a full-width blank, so its level is unclear."),
        new("改用半角空格缩进。", "Indent with ordinary blanks."));

    public static Diagnostic YamlBroken(SourceLocation place, string line) => Error("D167", place,
        new($"这一行读不懂：“{Short(line)}”。", $"This line cannot be understood: “{Short(line)}”."),
        new("每行写“名称: 值”，下一层多缩进两个空格；值里有 : # {{ 等符号时加上引号。", "Write “name: value” on each line, the next level two blanks further in; quote values with : # {{ in them."));

    public static Diagnostic UnevenIndentation(SourceLocation place) => Error("D168", place,
        new("这一行的缩进与上面的各行对不齐。", "The line's indentation agrees with none of the lines above."),
        new("同一层的各行左边对齐。", "Align the lines of one level at the left."));

    public static Diagnostic TooDeep(SourceLocation place) => Error("D169", place,
        new("层次太多，没有再往下读。", "The nesting is too deep to be read."),
        new($"数据最多 {YamlData.MostDepth} 层。", $"Data has at most {YamlData.MostDepth} levels."));

    public static Diagnostic TooManyAliases(SourceLocation place) => Error("D170", place,
        new("别名（*名称）展开后太大，没有读取。", "Aliases (*name) expand too far and were not read."),
        new("少用别名，直接写出内容。", "Write the content out instead of using aliases."));

    public static Diagnostic UnknownAnchor(SourceLocation place, string name) => Error("D171", place,
        new($"没有名为“{name}”的锚点（&{name}）。", $"There is no anchor “{name}” (&{name})."),
        new("以 * 开头的文字要加引号。", "Quote a text that begins with *."));

    public static Diagnostic NoMapping(SourceLocation place) => Error("D172", place,
        new("这里应当是“名称: 值”的各行。", "Lines of “name: value” were expected here."),
        new("冒号后面要有一个空格。", "A blank must follow the colon."));

    public static Diagnostic JsonBroken(SourceLocation place, string line) => Error("D173", place,
        new($"JSON 从这里读不下去：“{Short(line)}”。", $"The JSON cannot be read from here: “{Short(line)}”."),
        new("看看前面是不是少了逗号、引号或括号；引号和冒号要用半角。", "See whether a comma, quote or bracket is missing before it; quotes and colons must be half-width."));

    public static Diagnostic WideQuotesAroundKey(SourceLocation place, string key) => Note("D174", place,
        new($"名称“{key}”两边是全角引号，已去掉。", $"The name “{key}” stood in full-width quotes; they were taken off."),
        new("名称不用加引号。", "Names need no quotes."));

    public static Diagnostic SecondDocument(SourceLocation place) => Warning("D175", place,
        new("“---”之后的内容没有读。", "What follows “---” was not read."),
        new("一个文件只放一份数据；其余另存为文件。", "Keep one set of data in a file; put the rest into another."));

    public static Diagnostic UnknownSetting(SourceLocation place, string name, IReadOnlyList<string> near) => Error("D180", place,
        new($"数据源没有“{name}”这一项设置。", $"A source has no setting “{name}”."),
        new($"最接近的是：{Zh(near)}。", $"Nearest: {En(near)}."));

    public static Diagnostic SettingNotUnderstood(SourceLocation place, string name, string wantedZh, string wantedEn) => Error("D181", place,
        new($"看不懂“{name}”的值。", $"The value of “{name}” is not understood."),
        new($"应当写{wantedZh}。", $"Write {wantedEn}."));

    private static Diagnostic Error(string code, SourceLocation place, Sentence message, Sentence? help = null) => new(code, Severity.Error, message, place, help);

    private static Diagnostic Warning(string code, SourceLocation place, Sentence message, Sentence? help = null) => new(code, Severity.Warning, message, place, help);

    private static Diagnostic Note(string code, SourceLocation place, Sentence message, Sentence? help = null) => new(code, Severity.Note, message, place, help);

    /// <summary>The first names of a long list.</summary>
    private static IReadOnlyList<string> Several(IReadOnlyList<string> names) => names.Count <= 12 ? names : [.. names.Take(11), "……"];

    private static string Zh(IReadOnlyList<string> names) => string.Join("、", names);

    private static string En(IReadOnlyList<string> names) => string.Join(", ", names);

    private static string Short(string text)
    {
        text = text.Replace('\n', ' ').Trim();
        return text.Length <= 40 ? text : text[..(char.IsHighSurrogate(text[39]) ? 39 : 40)] + "……";
    }
}
