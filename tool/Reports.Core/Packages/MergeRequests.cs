using Reports.Data;
using Reports.Diagnostics;
using Reports.Templates;

namespace Reports.Packages;

/// <summary>What a template of the plan may see: the sources, under the piece's own names too, and the package's row.</summary>
internal static class MergeRequests
{
    public static MergeRequest For(SourceText template, TemplateLibrary library, Sources sources, Piece? piece, Action<string>? onRead = null)
    {
        var aliases = piece?.Aliases;
        DataNode? Find(string name)
        {
            var source = aliases is not null && aliases.TryGetValue(name, out var alias) ? alias : name;
            onRead?.Invoke(source);
            return sources.Find(source);
        }

        var spread = sources.Specs.Where(s => s.IsSpread).Select(s => (s.Name, Map: sources.Find(s.Name) as DataMap)).Where(s => s.Map is not null).ToList();
        // meeting.yaml that begins with `meeting:` is written to be read as meeting.date: the key wins over the file's own name.
        var hidden = spread.Where(s => s.Map!.Keys.Contains(s.Name)).Select(s => s.Name).ToHashSet();
        var names = sources.Specs.Select(s => s.Name).Where(n => !hidden.Contains(n)).Concat(aliases?.Keys ?? []).Distinct().ToList();
        var request = new MergeRequest(template, library)
        {
            SourceNames = names,
            Source = Find,
            TopLevel = [.. spread.Select(s => s.Map!)],
        };
        return piece is { EachName: { } each, Row: { } row } ? WithRow(request, each, row) : request;
    }

    private static MergeRequest WithRow(MergeRequest request, string name, EachRow row)
    {
        if (row.Node is DataTable table)
            return request with { Rows = new Dictionary<string, DataRowPlace> { [name] = new(table, row.Index) } };
        if (row.Node is not DataList list)
            return request;
        var map = new DataMap(list.Location);
        map.Set(name, list[row.Index], list.LocationOf(row.Index));
        return request with { TopLevel = [map, .. request.TopLevel] };
    }
}
