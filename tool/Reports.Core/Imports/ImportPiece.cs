namespace Reports.Imports;

/// <summary>A table of a piece as a file of its own.</summary>
internal sealed record ImportTable(string File, string Csv);

/// <summary>A paper as it was found: its elements, its body, and the files it becomes.</summary>
public sealed class ImportPiece
{
    /// <summary>The Markdown file's name.</summary>
    public string File { get; internal set; } = "";

    public string Title { get; internal set; } = "";

    /// <summary>The kind by its front-matter name: speech, exchange, statement…</summary>
    public string Kind { get; internal set; } = "";

    public string? Salutation { get; internal set; }

    public string? Speaker { get; internal set; }

    public string? Date { get; internal set; }

    public string? Occasion { get; internal set; }

    public string? Closing { get; internal set; }

    /// <summary>The line of the file that the piece begins and ends on.</summary>
    public int StartLine { get; internal set; }

    public int EndLine { get; internal set; }

    /// <summary>The Markdown template with its front matter.</summary>
    public string Markdown { get; internal set; } = "";

    /// <summary>The data to fill, as YAML; null when there is nothing to fill.</summary>
    public string? Data { get; internal set; }

    /// <summary>The folder that the files go to when several sources are imported at once.</summary>
    internal string Folder { get; set; } = "";

    /// <summary>The line of an offset of its source.</summary>
    internal Func<int, int> LineOf { get; set; } = _ => 0;

    /// <summary>Whether the title was made up from the site's name for the piece.</summary>
    internal bool HasOwnTitle { get; set; }

    internal PieceHead Head { get; set; } = new();

    internal List<TextLine> Lines { get; set; } = [];

    internal List<PaperPart> Parts { get; set; } = [];

    internal List<ImportField> Fields { get; set; } = [];

    internal List<ImportFigure> Figures { get; set; } = [];

    internal List<ImportTable> Tables { get; set; } = [];
}
