namespace Reports.Writers.Docx;

internal static class Namespaces
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public const string A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    public const string Wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    public const string Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public const string Asvg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
    public const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    public const string PackageRelationships = Packages + "relationships";
}
