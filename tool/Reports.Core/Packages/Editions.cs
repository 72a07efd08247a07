namespace Reports.Packages;

/// <summary>The editions in which a paper can be written besides the plain one, and what their files are called.</summary>
public static class Editions
{
    private static readonly (string Name, string Chinese)[] s_all = [("podium", "讲台版")];

    public static IEnumerable<string> Names => s_all.Select(e => e.Name);

    public static IEnumerable<string> ChineseNames => s_all.Select(e => e.Chinese);

    /// <summary>The edition's name, from its English or Chinese one.</summary>
    public static string? Known(string name) => Array.Find(s_all, e => e.Name == name || e.Chinese == name).Name;

    /// <summary>讲话.docx → 讲话（讲台版）.docx</summary>
    public static string Output(string output, string edition)
    {
        var extension = Path.GetExtension(output);
        var chinese = Array.Find(s_all, e => e.Name == edition).Chinese ?? edition;
        return $"{output[..^extension.Length]}（{chinese}）{extension}";
    }
}
