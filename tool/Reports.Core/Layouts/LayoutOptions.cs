namespace Reports.Layouts;

/// <summary>Whose type and whose habits of breaking lines the layout follows.</summary>
public enum FaceTable
{
    /// <summary>Word with the faces that the theme names: digits and Latin letters are half a Han character wide.</summary>
    Office,

    /// <summary>LibreOffice with Noto Sans CJK SC in place of the Han faces: what a machine without them shows.</summary>
    Noto,
}

public sealed record LayoutOptions
{
    public static LayoutOptions Default { get; } = new();

    public FaceTable Faces { get; init; } = FaceTable.Office;

    /// <summary>The number of the first page.</summary>
    public int FirstPage { get; init; } = 1;

    /// <summary>讲台版: short paragraphs are kept whole where a page turn would break them.</summary>
    public bool IsPodium { get; init; }
}
