namespace Reports.Cli.Commands;

/// <summary>Files named on the command line; <c>-</c> is standard input. What cannot be read is said.</summary>
internal static class InputFiles
{
    public static byte[]? Read(Host host, string name)
    {
        try
        {
            if (name == "-")
            {
                using var all = new MemoryStream();
                host.Input.CopyTo(all);
                return all.ToArray();
            }
            return Exists(host, name) ? File.ReadAllBytes(host.PathOf(name)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine("reports: " + host.Say(Words.CannotRead(name, e.Message)));
            return null;
        }
    }

    public static bool Exists(Host host, string name)
    {
        var path = host.PathOf(name);
        if (File.Exists(path))
            return true;
        host.Error.WriteLine("reports: " + host.Say(Directory.Exists(path) ? Words.IsFolder(name) : Words.NoFile(name)));
        return false;
    }
}
