using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Reports.Themes;
using Reports.Writers.Zip;

namespace Reports.Writers.Docx;

/// <summary>The parts that every paper of a theme shares, packed once: a batch pays for the body alone.</summary>
internal sealed class StaticParts
{
    private static readonly ConditionalWeakTable<Theme, StaticParts> s_byTheme = [];

    private StaticParts(Theme theme)
    {
        RootRelationships = Pack("_rels/.rels", PackageParts.WriteRootRelationships());
        Styles = Pack("word/styles.xml", StylesPart.Write(theme));
        Settings = Pack("word/settings.xml", SettingsPart.Write(theme, hasFootnotes: false));
        SettingsWithFootnotes = Pack("word/settings.xml", SettingsPart.Write(theme, hasFootnotes: true));
        Fonts = Pack("word/fontTable.xml", SettingsPart.WriteFonts(theme));
        NumberingStart = NumberingPart.WriteStart(theme);
        Numbering = Pack("word/numbering.xml", NumberingStart + NumberingPart.WriteInstances([]));
        Footers =
        [
            Pack("word/footer1.xml", FooterPart.Write(theme, isEven: false)),
            Pack("word/footer2.xml", FooterPart.Write(theme, isEven: true)),
            Pack("word/footer3.xml", FooterPart.WriteLandscape(theme, isEven: false)),
            Pack("word/footer4.xml", FooterPart.WriteLandscape(theme, isEven: true)),
        ];
        PlainContentTypes = Pack("[Content_Types].xml", PackageParts.WriteContentTypes([]));
        PlainRelationships = Pack("word/_rels/document.xml.rels", PackageParts.WriteRelationships(PackageParts.Fixed));
    }

    public ZipPart RootRelationships { get; }

    public ZipPart Styles { get; }

    public ZipPart Settings { get; }

    public ZipPart SettingsWithFootnotes { get; }

    public ZipPart Fonts { get; }

    public ZipPart Numbering { get; }

    public string NumberingStart { get; }

    public IReadOnlyList<ZipPart> Footers { get; }

    public ZipPart PlainContentTypes { get; }

    public ZipPart PlainRelationships { get; }

    public static StaticParts Of(Theme theme) => s_byTheme.GetValue(theme, static t => new StaticParts(t));

    public static ZipPart Pack(string name, string xml) => ZipPart.Of(name, Encoding.UTF8.GetBytes(xml), level: CompressionLevel.Optimal);
}
