using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>A declared source → what the data readers are asked for.</summary>
internal static class SourceRequest
{
    /// <returns>Null when what is stated about the source cannot be understood; the findings say why.</returns>
    public static DataRequest? Of(SourceSpec spec, string root, DiagnosticBag findings)
    {
        var file = spec.File.Text.Replace('\\', '/');
        var request = new DataRequest(file, Path.Combine(root, file));
        if (spec.Options is not { } map)
            return request;
        // The plan's reader has named unknown keys; master, join and the like are not for the data readers.
        var stated = new DiagnosticBag();
        request = DataSettings.Apply(request, map.Only(DataSettings.Names), stated);
        findings.AddRange(stated);
        return stated.HasErrors ? null : request;
    }
}
