using System.Runtime.CompilerServices;
using Reports.Cli.Output;
using Reports.Data;

namespace Reports.Cli;

/// <summary>Arguments in, words and exit status out.</summary>
public static class Program
{
    public const int Ok = 0;

    /// <summary>Findings of severity error, or warnings with --strict; also a run that was stopped.</summary>
    public const int Findings = 1;

    /// <summary>Bad arguments, a missing file.</summary>
    public const int CouldNotStart = 2;

    /// <summary>Our own mistake.</summary>
    public const int Bug = 3;

    public static int Main(string[] args)
    {
        using var host = Host.OfMachine();
        return Run(args, host);
    }

    /// <summary>The whole program with its surroundings given; nothing of the process itself is touched.</summary>
    public static int Run(string[] args, Host host)
    {
        try
        {
            var status = CommandLine.Run(args, host);
            host.Flush();
            return status;
        }
        catch (IOException e) when (Host.IsClosed(e))
        {
            // The reader of our output (head, less) has gone; nobody is left to be told.
            return Ok;
        }
        catch (Exception e) when (e.GetBaseException() is DataChangedException changed)
        {
            // Met where no single paper is made: in the plan, or a volume's own text.
            FindingPrinter.Print(host, host.Error, [changed.Finding], null, host.Folder);
            return Findings;
        }
        catch (Exception e)
        {
            return Report(e, host);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Report(Exception e, Host host)
    {
        host.TryFlush();
        host.Error.WriteLine(host.Say(Words.OurBug(e.GetType().Name, e.TargetSite?.Name ?? "?")));
        if (host.Variable("REPORTS_DEBUG") == "1")
            host.Error.WriteLine(e);
        return Bug;
    }
}
