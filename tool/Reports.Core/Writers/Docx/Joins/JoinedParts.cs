using System.Xml.Linq;
using Reports.Writers.Xml;

namespace Reports.Writers.Docx.Joins;

/// <summary>The volume's styles and lists with those that pieces from Word files have brought.</summary>
internal static class JoinedParts
{
    private const string WordOnly = $" xmlns:w=\"{Namespaces.W}\"";

    public static string Styles(string ours, JoinState joined) =>
        Declared(ours).Replace("</w:styles>", string.Concat(joined.Styles.Select(Text)) + "</w:styles>", StringComparison.Ordinal);

    /// <param name="ours">The part up to the instances; lists stand before all of them.</param>
    public static string Lists(string ours, JoinState joined)
    {
        var text = Declared(ours);
        var at = text.IndexOf("<w:num ", StringComparison.Ordinal);
        return text[..at] + string.Concat(joined.Lists.Select(Text)) + text[at..];
    }

    public static string Text(XElement element)
    {
        var xml = new XmlText(512);
        JoinNames.Write(xml, element, _ => null);
        return xml.ToString();
    }

    private static string Declared(string part) => part.Replace(WordOnly, JoinNames.Declarations, StringComparison.Ordinal);
}
