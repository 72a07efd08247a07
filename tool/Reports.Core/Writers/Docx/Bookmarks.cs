namespace Reports.Writers.Docx;

/// <summary>Names of bookmarks: a letter or underscore, then letters, digits and underscores, at most 40 characters.</summary>
internal static class Bookmarks
{
    public static string NameOf(string id)
    {
        var name = "_Ref_" + string.Concat(id.Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        return name.Length <= 34 ? name : name[..34];
    }

    /// <summary>Writes the start of a bookmark and gives the number that its end must repeat.</summary>
    public static int Start(DocxFile file, string name)
    {
        var number = file.NextBookmark();
        file.Xml.Open("w:bookmarkStart").Attribute("w:id", number).Attribute("w:name", name).Close();
        return number;
    }

    public static void End(DocxFile file, int number) => file.Xml.Empty("w:bookmarkEnd", "w:id", number);
}
