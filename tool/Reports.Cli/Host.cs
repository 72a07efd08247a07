using System.Runtime.InteropServices;
using System.Text;
using Reports.Diagnostics;

namespace Reports.Cli;

/// <summary>What the program sees of the world: streams, current folder, variables, terminal. Tests give their own.</summary>
/// <param name="variable">An environment variable's value, or null.</param>
public sealed class Host(Stream input, Stream output, TextWriter error, string folder, Func<string, string?> variable) : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly List<IDisposable> _watched = [];
    private StreamWriter? _out;

    public Stream Input { get; } = input;

    /// <summary>Standard output as bytes, for results that are files.</summary>
    public Stream Output { get; } = output;

    /// <summary>Standard output as text.</summary>
    public TextWriter Out => _out ??= new StreamWriter(Output, s_utf8, 4096, leaveOpen: true) { NewLine = "\n" };

    public TextWriter Error { get; } = error;

    /// <summary>The folder that relative names start from.</summary>
    public string Folder { get; } = folder;

    public Func<string, string?> Variable { get; } = variable;

    public Language Language { get; set; } = Languages.OfMachine(variable);

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal; what is not a terminal gets lines of any length.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Cancelled by Ctrl-C.</summary>
    public CancellationToken Stop { get; private set; }

    /// <summary>Where the shipped templates, starters and explanations lie.</summary>
    public string ProgramFolder { get; init; } = AppContext.BaseDirectory;

    public bool HasColour => ErrorIsTerminal && AllowsColour;

    public bool OutputHasColour => OutputIsTerminal && AllowsColour;

    private bool AllowsColour => string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    public static Host OfMachine()
    {
        var errorIsTerminal = !Console.IsErrorRedirected;
        var outputIsTerminal = !Console.IsOutputRedirected;
        if (OperatingSystem.IsWindows() && (errorIsTerminal || outputIsTerminal))
            Console.OutputEncoding = Encoding.UTF8;
        var error = new StreamWriter(Console.OpenStandardError(), s_utf8, 1024) { AutoFlush = true, NewLine = "\n" };
        return new Host(Console.OpenStandardInput(), Console.OpenStandardOutput(), error, Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable)
        {
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = outputIsTerminal,
            ErrorIsTerminal = errorIsTerminal,
            Width = errorIsTerminal || outputIsTerminal ? TerminalWidth() : 100,
        };
    }

    public string Say(Sentence sentence) => sentence.In(Language);

    /// <summary>A name given on the command line → where it lies.</summary>
    public string PathOf(string name) => Path.GetFullPath(name, Folder);

    /// <summary>From here on Ctrl-C and SIGTERM ask the command to stop instead of ending the process.</summary>
    public void WatchStop()
    {
        if (_watched.Count > 0)
            return;
        var source = new CancellationTokenSource();
        Stop = source.Token;
        _watched.Add(source);
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
        {
            _watched.Add(PosixSignalRegistration.Create(signal, context =>
            {
                // A second Ctrl-C ends the process at once: files are moved whole, so nothing is half written.
                context.Cancel = !source.IsCancellationRequested;
                source.Cancel();
            }));
        }
    }

    public static bool IsClosed(IOException e) => e.HResult is 32 or unchecked((int)0x800700E8) or unchecked((int)0x8007006D);

    public void Flush()
    {
        _out?.Flush();
        Output.Flush();
    }

    public void TryFlush()
    {
        try
        {
            Flush();
        }
        catch (IOException)
        {
            // The report of the mistake goes to standard error and is what matters now.
        }
    }

    public void Dispose()
    {
        for (var i = _watched.Count - 1; i >= 0; i--)
            _watched[i].Dispose();
        TryFlush();
    }

    private static int TerminalWidth()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth, 40, 200);
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
