using Reports.Diagnostics;
using Reports.Writers.Sheets;
using Reports.Writers.Zip;

namespace Reports.Packages;

/// <summary>What goes with a package when it is handed over: 清单.xlsx, and all its files in one archive.</summary>
internal static class HandOver
{
    private static readonly (string Title, int Width)[] s_columns =
        [("序号", 6), ("标题", 48), ("单位", 20), ("发言人", 16), ("字数", 8), ("时长（分钟）", 12), ("页数", 6), ("问题", 6), ("文件", 48), ("SHA-256", 68)];

    public static string ListPath(string package) => package + "-清单.xlsx";

    public static string ZipPath(string package) => package + ".zip";

    public static SheetFile NewList()
    {
        var sheet = new SheetFile("清单", ["0", "0.0"], [.. s_columns.Select(c => c.Width)]);
        sheet.Row(row =>
        {
            for (var i = 0; i < s_columns.Length; i++)
                row.Text(i + 1, s_columns[i].Title);
        });
        return sheet;
    }

    public static void AddRow(SheetFile sheet, int number, ManifestPiece paper) =>
        sheet.Row(row =>
        {
            row.Number(1, number, 1);
            row.Text(2, paper.Title.Replace("\n", "", StringComparison.Ordinal));
            row.Text(3, paper.Name[(paper.Name.IndexOf('/') + 1)..]);
            row.Text(4, paper.Speaker);
            row.Number(5, paper.Characters, 1);
            row.Number(6, paper.SpeechMinutes, 2);
            row.Number(7, paper.Pages, 1);
            row.Number(8, paper.Findings.Count, 1);
            row.Text(9, paper.Outputs.Count > 0 ? paper.Outputs[0].File : null);
            row.Text(10, paper.Outputs.Count > 0 ? paper.Outputs[0].Sha256 : null);
        });

    /// <summary>The files as they are, in plan order. Word files are packed already.</summary>
    /// <returns>False, with a finding, when one cannot be read or they are too many for a zip file.</returns>
    public static bool Zip(string package, string folder, IReadOnlyList<ManifestFile> files, Stream target, SourceLocation place, DiagnosticBag findings)
    {
        // The end record counts entries in 16 bits and bytes in 32 (APPNOTE 4.3.16).
        if (files.Count > ushort.MaxValue || files.Sum(f => File.Exists(Path.Combine(folder, f.File)) ? new FileInfo(Path.Combine(folder, f.File)).Length : 0) > 2_000_000_000)
        {
            findings.Add(PackageProblems.ZipTooBig(package, place));
            return false;
        }
        var zip = new ZipOutput(target);
        foreach (var file in files)
        {
            var name = file.File == ListPath(package) ? "清单.xlsx" : file.File;
            if (Read(Path.Combine(folder, file.File), file.File, place, findings) is not { } bytes)
                return false;
            zip.Add(ZipPart.Of(name, bytes, store: Path.GetExtension(name) is ".docx" or ".xlsx"));
        }
        zip.Finish();
        return true;
    }

    private static byte[]? Read(string path, string file, SourceLocation place, DiagnosticBag findings)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(PackageProblems.CannotRead("output/" + file, e.Message, place));
            return null;
        }
    }
}
