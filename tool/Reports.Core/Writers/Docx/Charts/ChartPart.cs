namespace Reports.Writers.Docx.Charts;

/// <summary>A native Word chart, ready for the package.</summary>
/// <param name="ChartXml">The chart part (<c>c:chartSpace</c>); its <c>c:externalData</c> names the workbook by the relationship id <see cref="ChartParts.WorkbookRelationship"/>.</param>
/// <param name="Workbook">The .xlsx package that “Edit data” opens.</param>
/// <param name="WidthEmu">The chart's size in English metric units (360 000 to the centimetre).</param>
public sealed record ChartPart(string ChartXml, byte[] Workbook, long WidthEmu, long HeightEmu);
