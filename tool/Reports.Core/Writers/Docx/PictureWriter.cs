using Reports.Diagnostics;
using Reports.Documents;
using Reports.Layouts;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx;

/// <summary>A picture in a run: PNG and JPEG as they are, SVG with a frame that older programs show in its place.</summary>
internal static class PictureWriter
{
    /// <summary>English metric units of a pixel at 96 dpi.</summary>
    private const long Pixel = 9525;

    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    public static void WriteInline(DocxFile file, Picture picture, SourceLocation place)
    {
        if (picture.PixelWidth <= 0 || picture.PixelHeight <= 0)
        {
            file.Findings.Add(DocxProblems.PictureEmpty(place));
            return;
        }
        var svg = picture.Format == PictureFormat.Svg ? file.AddMedia(picture.Bytes, "svg") : null;
        if (svg is not null)
            file.Findings.Add(DocxProblems.SvgNeedsNewWord(place));
        var embedded = svg is not null
            ? file.AddMedia(EmptyFrame.Png, "png")
            : file.AddMedia(picture.Bytes, picture.Format == PictureFormat.Png ? "png" : "jpeg");
        var (width, height) = Fit(file, picture);
        file.Xml.Open("w:r").Open("w:drawing");
        WriteFrame(file, picture, embedded, svg, width, height);
        file.Xml.Close().Close();
    }

    /// <summary>At most as wide as the text and two thirds of its height.</summary>
    private static (long Width, long Height) Fit(DocxFile file, Picture picture)
    {
        var (width, height) = (picture.PixelWidth * Pixel, picture.PixelHeight * Pixel);
        var page = file.Theme.Page;
        var most = Twips.EmuOfTwips(Paragraphs.TextWidth(file));
        var tallest = Twips.EmuOfTwips(Twips.OfMm(file.Sections.Current.IsLandscape ? page.TextWidth : page.TextHeight)) * 2 / 3;
        var scale = Math.Min(1.0, Math.Min((double)most / width, (double)tallest / height));
        return (Math.Max(1, (long)(width * scale)), Math.Max(1, (long)(height * scale)));
    }

    private static void WriteFrame(DocxFile file, Picture picture, string embedded, string? svg, long width, long height)
    {
        var xml = file.Xml;
        var id = file.NextDrawing();
        xml.Open("wp:inline").Attribute("distT", 0).Attribute("distB", 0).Attribute("distL", 0).Attribute("distR", 0);
        xml.Open("wp:extent").Attribute("cx", width).Attribute("cy", height).Close();
        xml.Open("wp:docPr").Attribute("id", id).Attribute("name", $"图片 {id}").Attribute("descr", picture.Alt.Length > 0 ? picture.Alt : null).Close();
        xml.Open("wp:cNvGraphicFramePr").Open("a:graphicFrameLocks").Attribute("noChangeAspect", 1).Close().Close();
        xml.Open("a:graphic").Open("a:graphicData").Attribute("uri", Namespaces.Pic).Open("pic:pic").Attribute("xmlns:pic", Namespaces.Pic);
        xml.Open("pic:nvPicPr").Open("pic:cNvPr").Attribute("id", id).Attribute("name", $"图片 {id}").Close().Empty("pic:cNvPicPr").Close();
        WriteFill(xml, embedded, svg);
        xml.Open("pic:spPr").Open("a:xfrm").Open("a:off").Attribute("x", 0).Attribute("y", 0).Close()
            .Open("a:ext").Attribute("cx", width).Attribute("cy", height).Close().Close()
            .Open("a:prstGeom").Attribute("prst", "rect").Empty("a:avLst").Close().Close();
        xml.Close().Close().Close().Close();
    }

    private static void WriteFill(XmlText xml, string embedded, string? svg)
    {
        xml.Open("pic:blipFill").Open("a:blip").Attribute("r:embed", embedded);
        if (svg is not null)
            xml.Open("a:extLst").Open("a:ext").Attribute("uri", SvgExtension).Open("asvg:svgBlip")
                .Attribute("xmlns:asvg", Namespaces.Asvg).Attribute("r:embed", svg).Close().Close().Close();
        xml.Close().Open("a:stretch").Empty("a:fillRect").Close().Close();
    }
}

/// <summary>What a program that knows no SVG shows: a grey frame, 64 × 48 pixels in two grey levels.</summary>
internal static class EmptyFrame
{
    public static ReadOnlyMemory<byte> Png { get; } = Draw(64, 48);

    private static byte[] Draw(int width, int height)
    {
        var rows = new byte[height * (1 + width / 8)];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                // Bit 1 is white; the edge stays dark.
                if (x > 0 && y > 0 && x < width - 1 && y < height - 1)
                    rows[y * (1 + width / 8) + 1 + x / 8] |= (byte)(0x80 >> x % 8);
            }
        }
        using var packed = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(rows);
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Chunk(png, "IHDR", [0, 0, 0, (byte)width, 0, 0, 0, (byte)height, 1, 0, 0, 0, 0]);
        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
        png.Write(body);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(number, Zip.Crc32.Of(body));
        png.Write(number);
    }
}
