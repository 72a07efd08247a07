using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Readers;

namespace Reports.Packages;

/// <summary>What is asked of a chart that stands on its own.</summary>
/// <param name="Y">The columns of its series.</param>
public sealed record ChartRequest(string Type, string X, IReadOnlyList<string> Y)
{
    public string? Sort { get; init; }

    public string? Title { get; init; }

    public decimal? Target { get; init; }
}

/// <summary>A chart from one table, by the rules of the <c>```chart</c> fence.</summary>
public static class SingleChart
{
    /// <returns>Null when it cannot be drawn; the findings say why.</returns>
    public static Chart? From(DataNode data, ChartRequest request, DiagnosticBag findings)
    {
        // Findings call the table as the user did: by its file, and the sheet in it.
        var name = data.Location.IsNone ? "data" : data.Location.ToString();
        var map = new DataMap(SourceLocation.None);
        void Set(string key, object? value) => map.Set(key, value, SourceLocation.None);
        Set("type", request.Type);
        Set("source", name);
        Set("x", request.X);
        var columns = new DataList(SourceLocation.None);
        foreach (var column in request.Y)
            columns.Add(column, SourceLocation.None);
        Set("y", columns);
        if (request.Sort is not null)
            Set("sort", request.Sort);
        if (request.Target is not null)
            Set("target", request.Target);
        if (request.Title is not null)
            Set("caption", request.Title);
        var fence = new FenceText("", SourceLocation.None, (_, _) => SourceLocation.None, new SourceMap());
        return ChartFence.Read(map, fence, new ReadContext(asked => asked == name ? data : null), findings);
    }
}
