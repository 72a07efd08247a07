using System.ComponentModel;
using System.Diagnostics;

namespace Reports.Cli.Commands;

/// <summary>Runs a program of this machine, for <c>chart -o x.png</c> and <c>volume --measure</c>; never for a build.</summary>
internal static class ForeignProgram
{
    /// <returns>False when it could not start, failed or took too long.</returns>
    public static bool Run(string program, IEnumerable<string> arguments, TimeSpan limit)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
            if (process is null)
                return false;
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (process.WaitForExit(limit))
                return process.ExitCode == 0;
            process.Kill(entireProcessTree: true);
            return false;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }
}
