using System.Xml;
using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>Reads a data file by what is in it; the name's ending only decides between kinds of text.</summary>
public static class DataFiles
{
    /// <summary>What sheets before the table are called.</summary>
    private static readonly HashSet<string> s_noTables = new(StringComparer.Ordinal)
    {
        "封面", "封皮", "首页", "扉页", "目录", "说明", "填表说明", "填报说明", "编制说明", "使用说明", "指标说明", "填写说明",
    };

    private const long LargestFile = 400_000_000;

    /// <summary>A <see cref="DataTable"/> (CSV, TSV, XLSX, XLS), <see cref="DataMap"/> or <see cref="DataList"/> (YAML, JSON); null when it cannot be read.</summary>
    public static DataNode? Read(DataRequest request, DiagnosticBag findings)
    {
        if (Directory.Exists(request.Path))
        {
            findings.Add(DataProblems.IsFolder(request.File));
            return null;
        }
        if (!File.Exists(request.Path))
        {
            findings.Add(DataProblems.FileMissing(request.File, Neighbours(request)));
            return null;
        }
        try
        {
            using var stream = new FileStream(request.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Read(request, stream, request.Path, findings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(DataProblems.Unreadable(request.File, e is UnauthorizedAccessException ? "没有读取权限 (no right to read)" : e.Message));
            return null;
        }
    }

    /// <summary>Standard input: the kind is found from the bytes; text is JSON, a table or YAML by its looks unless <paramref name="name"/> has an ending.</summary>
    public static DataNode? Read(string name, Stream stream, DiagnosticBag findings) => Read(new DataRequest(name, ""), stream, findings);

    /// <summary>As <see cref="Read(DataRequest, DiagnosticBag)"/>, from a stream.</summary>
    public static DataNode? Read(DataRequest request, Stream stream, DiagnosticBag findings) => Read(request, stream, null, findings);

    /// <param name="path">The file that the stream is of; null for another stream.</param>
    private static DataNode? Read(DataRequest request, Stream stream, string? path, DiagnosticBag findings)
    {
        var bytes = ReadAll(stream);
        if (bytes is null)
        {
            findings.Add(DataProblems.InflatesTooFar(request.File));
            return null;
        }
        if (bytes.Value.Count == 0)
        {
            findings.Add(DataProblems.NothingInIt(new SourceLocation(request.File)));
            return null;
        }
        var span = bytes.Value.AsSpan();
        if (span.StartsWith("PK"u8))
            return Workbook(request, bytes.Value, findings);
        if (span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return OldWorkbook(request, bytes.Value, findings);
        // Its text would be twice the file, and is needed only to show what is wrong.
        if (path is not null && JsonData.IsLarge(span) && Path.GetExtension(request.File).Equals(".json", StringComparison.OrdinalIgnoreCase) && request.Encoding is null && TextEncodings.IsPlainUtf8(span))
            return JsonData.ParseFile(request.File, path, bytes.Value, findings);
        return ReadText(request, span, findings);
    }

    private static ArraySegment<byte>? ReadAll(Stream stream)
    {
        var size = stream.CanSeek ? stream.Length : 0;
        if (size > LargestFile)
            return null;
        var memory = new MemoryStream((int)size);
        stream.CopyTo(memory);
        if (memory.Length > LargestFile)
            return null;
        return new ArraySegment<byte>(memory.GetBuffer(), 0, (int)memory.Length);
    }

    /// <summary>The files of the folder with the nearest names; Office's lock files (~$) are none.</summary>
    private static IReadOnlyList<string> Neighbours(DataRequest request)
    {
        var folder = Path.GetDirectoryName(request.Path);
        if (string.IsNullOrEmpty(folder) || !Directory.Exists(folder))
            return [];
        var names = Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(n => !n.StartsWith("~$", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(500);
        return Nearest.Alike(Path.GetFileName(request.Path), names);
    }

    private static DataTable? Workbook(DataRequest request, ArraySegment<byte> bytes, DiagnosticBag findings)
    {
        try
        {
            using var workbook = XlsxWorkbook.Open(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, false));
            return Choose(request, workbook.Sheets, workbook.Read, findings);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or IOException or NotSupportedException)
        {
            findings.Add(e.Message.Contains("beyond bounds", StringComparison.Ordinal) ? DataProblems.InflatesTooFar(request.File)
                : e.Message.Contains("no workbook part", StringComparison.Ordinal) ? Zipped(request)
                : DataProblems.Damaged(request.File));
            return null;
        }
    }

    private static Diagnostic Zipped(DataRequest request) => Path.GetExtension(request.File).ToLowerInvariant() switch
    {
        ".docx" => DataProblems.OtherFormat(request.File, "Word 文档", ".xlsx"),
        ".pptx" => DataProblems.OtherFormat(request.File, "演示文稿", ".xlsx"),
        ".ods" => DataProblems.OtherFormat(request.File, "OpenDocument 表格", ".xlsx"),
        ".xlsb" => DataProblems.OtherFormat(request.File, "二进制工作簿", ".xlsx"),
        _ => DataProblems.Damaged(request.File),
    };

    /// <summary>The sheet stated, else the first one seen that holds something, with a note that there are others.</summary>
    private static DataTable? Choose(DataRequest request, IReadOnlyList<SheetName> sheets, Func<string, RawSheet> read, DiagnosticBag findings)
    {
        if (request.Sheet is { } stated)
        {
            var found = sheets.FirstOrDefault(s => s.Name == stated) ?? sheets.FirstOrDefault(s => NameFolding.Fold(s.Name) == NameFolding.Fold(stated));
            if (found is null)
            {
                var near = Nearest.Alike(stated, sheets.Select(s => s.Name));
                findings.Add(DataProblems.SheetMissing(request.File, stated, [.. near, .. sheets.Select(s => s.Name).Except(near)]));
                return null;
            }
            return TableReader.Read(read(found.Name), new SourceLocation(request.File, Sheet: found.Name), request, findings);
        }
        if (FirstTable([.. sheets.OrderBy(s => s.IsVisible ? 0 : 1)], read) is var (sheet, raw))
        {
            var location = new SourceLocation(request.File, Sheet: sheet.Name);
            var others = sheets.Where(s => s.IsVisible && s != sheet).Select(s => s.Name).ToList();
            if (others.Count > 0)
                findings.Add(DataProblems.FirstSheetTaken(location, sheet.Name, others));
            return TableReader.Read(raw, location, request, findings);
        }
        findings.Add(DataProblems.NothingInIt(new SourceLocation(request.File)));
        return null;
    }

    /// <summary>The first sheet that holds a table; a cover, a page of contents or of explanations is none. Where no sheet does, the first that holds anything.</summary>
    private static (SheetName Name, RawSheet Sheet)? FirstTable(IReadOnlyList<SheetName> sheets, Func<string, RawSheet> read)
    {
        (SheetName, RawSheet)? other = null;
        foreach (var sheet in sheets)
        {
            var raw = read(sheet.Name);
            if (raw.Rows.Count == 0)
                continue;
            if (!s_noTables.Contains(sheet.Name.Trim()) && raw.Rows.Take(200).Count(r => r.Cells.Count(c => !c.IsBlank) > 1) > 1)
                return (sheet, raw);
            other ??= (sheet, raw);
        }
        return other;
    }

    private static DataTable? OldWorkbook(DataRequest request, ArraySegment<byte> bytes, DiagnosticBag findings)
    {
        var kind = OleFile.KindOf(bytes);
        var extension = Path.GetExtension(request.File).ToLowerInvariant();
        if (kind == OleKind.Encrypted)
        {
            findings.Add(DataProblems.PasswordProtected(request.File));
            return null;
        }
        if (kind == OleKind.Document || extension is ".doc" or ".wps")
        {
            findings.Add(DataProblems.OtherFormat(request.File, extension == ".wps" ? "WPS 文字文档" : "Word 文档", ".xlsx"));
            return null;
        }
        if (extension == ".et")
        {
            findings.Add(DataProblems.OtherFormat(request.File, "WPS 表格", ".xlsx"));
            return null;
        }
        try
        {
            var sheets = XlsWorkbook.Read(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, false));
            return Choose(request, [.. sheets.Select(s => s.Name)], name => sheets.First(s => s.Name.Name == name).Sheet, findings);
        }
#pragma warning disable CA1031 // ExcelDataReader answers damaged bytes with exceptions of many kinds; all of them mean one thing.
        catch (Exception e)
#pragma warning restore CA1031
        {
            findings.Add(e.GetType().Name.Contains("Password", StringComparison.Ordinal) ? DataProblems.PasswordProtected(request.File) : DataProblems.Damaged(request.File));
            return null;
        }
    }

    private static DataNode? ReadText(DataRequest request, ReadOnlySpan<byte> bytes, DiagnosticBag findings)
    {
        var extension = Path.GetExtension(request.File).ToLowerInvariant();
        if (OtherText(request.File, extension, bytes) is { } other)
        {
            findings.Add(other);
            return null;
        }
        var text = TextEncodings.Decode(bytes, request.File, request.Encoding, findings);
        if (text.AsSpan().Trim().IsEmpty)
        {
            findings.Add(DataProblems.NothingInIt(new SourceLocation(request.File)));
            return null;
        }
        return KindOf(extension, text) switch
        {
            "json" => JsonData.Parse(new SourceText(request.File, text), findings),
            "yaml" => YamlData.ParseAny(new SourceText(request.File, text), null, findings),
            "tsv" => Table(request, text, true, findings),
            _ => Table(request, text, false, findings),
        };
    }

    private static string KindOf(string extension, string text) => extension switch
    {
        ".json" => "json",
        ".yaml" or ".yml" => "yaml",
        ".csv" => "csv",
        ".tsv" or ".tab" => "tsv",
        ".txt" or ".xls" or ".xlsx" => text.AsSpan(0, Math.Min(4000, text.Length)).Contains('\t') ? "tsv" : "csv",
        _ => text.AsSpan().TrimStart() is ['{' or '[', ..] ? "json"
            : text.AsSpan(0, Math.Min(4000, text.Length)) is var head && head.Contains(": ", StringComparison.Ordinal) && !FirstLine(head).Contains(',') ? "yaml" : "csv",
    };

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text) => text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;

    /// <summary>Bytes that are no data at all, or a web page that a system calls .xls.</summary>
    private static Diagnostic? OtherText(string file, string extension, ReadOnlySpan<byte> bytes)
    {
        var head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 400)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        if (extension is ".et")
            return DataProblems.OtherFormat(file, "WPS 表格", ".xlsx");
        if (extension is ".wps" or ".doc" or ".docx")
            return DataProblems.OtherFormat(file, "文字文档", ".xlsx");
        if (extension is ".xls" or ".xlsx" && (head.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<table", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<meta", StringComparison.OrdinalIgnoreCase)))
            return DataProblems.OtherFormat(file, "网页或 XML 表格", ".xlsx");
        if (extension is ".xlsx" or ".xls" && bytes[..Math.Min(bytes.Length, 4000)].Contains((byte)0) && !bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return DataProblems.Damaged(file);
        return head.StartsWith("%PDF", StringComparison.Ordinal) ? DataProblems.OtherFormat(file, "PDF", ".xlsx") : null;
    }

    private static DataTable? Table(DataRequest request, string text, bool isTabbed, DiagnosticBag findings)
    {
        var sheet = CsvText.Read(text, isTabbed, out var unclosed);
        var location = new SourceLocation(request.File);
        if (unclosed >= 0)
            findings.Add(DataProblems.UnclosedQuote(new SourceText(request.File, text).At(unclosed, 1)));
        return TableReader.Read(sheet, location, request, findings);
    }
}
