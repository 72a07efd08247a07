using System.Globalization;
using System.Xml;
using Reports.Readers.Docx;

namespace Reports.Packages;

/// <summary>How many pages a Word file takes, about: lines by the size of their characters, tables by their cells, pictures by their heights.</summary>
internal static class ForeignLength
{
    private const double EmuOfPoint = 12700;

    /// <summary>A line of text that states no height, in its characters' sizes.</summary>
    private const double NaturalLine = 1.3;

    private static readonly DocxSection s_letter = new(int.MaxValue) { Width = 11906, Height = 16838, Top = 1440, Bottom = 1440, Left = 1800, Right = 1800 };

    private sealed class Sheet(DocxSection section)
    {
        public double Width { get; } = Math.Max(100, ((section.Width ?? 11906) - (section.Left ?? 1800) - (section.Right ?? 1800)) / 20.0 / Math.Max(1, section.Columns));

        public double Height { get; } = Math.Max(100, ((section.Height ?? 16838) - (section.Top ?? 1440) - (section.Bottom ?? 1440)) / 20.0 * Math.Max(1, section.Columns));

        /// <summary>In tables Word leaves the grid alone.</summary>
        public double Pitch { get; } = section.GridType is "lines" or "linesAndChars" or "snapToChars" ? (section.LinePitch ?? 0) / 20.0 : 0;
    }

    public static int Of(DocxPaper paper, DocxPackage package)
    {
        var estimate = Estimate(paper, Pictures(package));
        // The program that saved it counted its pages; one that never sets pages leaves the 1 of an empty file.
        return Said(package) is { } said && (said > 1 || estimate <= 2) && said <= estimate * 4 && estimate <= said * 4 ? said : estimate;
    }

    private static int Estimate(DocxPaper paper, Dictionary<int, double> pictures)
    {
        var sections = paper.Sections.Count > 0 ? paper.Sections : [s_letter];
        var (at, sheet, pages, used, line) = (0, new Sheet(sections[0]), 1, 0.0, 0);
        foreach (var block in paper.Blocks)
        {
            if (block is DocxParagraph paragraph)
            {
                line++;
                if ((paragraph.HasPageBreak || paragraph.Form.PageBreakBefore) && used > 0)
                    (pages, used) = (pages + 1, 0);
            }
            var height = Height(block, sheet, sheet.Width, pictures);
            for (used += height; used > sheet.Height + 0.5; pages++)
                used = height > sheet.Height || block is DocxTable ? used - sheet.Height : Math.Min(height, sheet.Height);
            if (at + 1 < sections.Count && line >= sections[at].LastLine && block is DocxParagraph)
            {
                sheet = new Sheet(sections[++at]);
                (pages, used) = (pages + 1, 0);
            }
        }
        return pages;
    }

    private static double Height(DocxBlock block, Sheet sheet, double width, Dictionary<int, double> pictures, bool isCell = false) => block switch
    {
        DocxTable table => table.Rows.Sum(r => Row(r, sheet, width, pictures)),
        DocxParagraph paragraph => Height(paragraph, isCell ? 0 : sheet.Pitch, width, pictures),
        _ => 0,
    };

    private static double Row(DocxRow row, Sheet sheet, double width, Dictionary<int, double> pictures)
    {
        var columns = Math.Max(1, row.Cells.Sum(c => Math.Max(1, c.Span)));
        return row.Cells.Where(c => !c.ContinuesAbove).Select(c => c.Blocks.Sum(b => Height(b, sheet, Math.Max(12, width * Math.Max(1, c.Span) / columns - 11), pictures, isCell: true))).DefaultIfEmpty(0).Max() + 0.5;
    }

    private static double Height(DocxParagraph paragraph, double pitch, double width, Dictionary<int, double> pictures)
    {
        var form = paragraph.Form;
        var size = (double)paragraph.Runs.Select(r => r.Look.Size).DefaultIfEmpty(paragraph.Look.Size).Max();
        var natural = size * NaturalLine;
        if (pitch > 0)
            natural = Math.Ceiling(natural / pitch - 0.05) * pitch;
        var height = form.LineRule switch
        {
            "exact" => (form.Line ?? 240) / 20.0,
            "atLeast" => Math.Max((form.Line ?? 240) / 20.0, natural),
            _ => natural * (form.Line ?? 240) / 240.0,
        };
        var first = form.FirstLineChars is { } characters ? characters / 100.0 * size : (form.FirstLine ?? 0) / 20.0;
        var room = Math.Max(size, width - (form.Left ?? 0) / 20.0);
        var lines = 0;
        foreach (var part in (paragraph.Number + paragraph.Text).Split('\n'))
        {
            lines += Math.Max(1, (int)Math.Ceiling((part.Sum(c => c < '\u2E80' ? 0.5 : 1.0) * size + (lines == 0 ? first : 0) - 0.5) / room));
        }
        return Math.Max(lines * height, pictures.GetValueOrDefault(paragraph.Index)) + ((form.Before ?? 0) + (form.After ?? 0)) / 20.0;
    }

    /// <summary>The heights of pictures and charts that stand in the text, by the w:p that holds them, points.</summary>
    private static Dictionary<int, double> Pictures(DocxPackage package)
    {
        var heights = new Dictionary<int, double>();
        var (paragraph, isInline) = (-1, false);
        using var xml = package.Xml(package.MainPart);
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "p" when xml.IsWord(): paragraph++; break;
                case "inline": isInline = true; break;
                case "anchor": isInline = false; break;
                case "extent" when isInline && double.TryParse(xml.GetAttribute("cy"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var emu) && emu is > 0 and < 40_000_000:
                    heights[paragraph] = heights.GetValueOrDefault(paragraph) + emu / EmuOfPoint;
                    isInline = false;
                    break;
            }
        }
        return heights;
    }

    /// <summary>docProps/app.xml.</summary>
    private static int? Said(DocxPackage package)
    {
        using var xml = package.Xml("docProps/app.xml");
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Pages")
                return int.TryParse(xml.TextWithin(), NumberStyles.None, CultureInfo.InvariantCulture, out var pages) && pages is > 0 and < 5000 ? pages : null;
        }
        return null;
    }
}
