using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Reports.Packages;
using Spectre.Console;

namespace Reports.Cli.Output;

/// <summary>Pieces done and pieces a second, on one line of the terminal. Elsewhere there is none, and Spectre.Console is not loaded.</summary>
internal static class BuildProgress
{
    public static BuildResult Show(Host host, Func<Action<int, PieceResult>?, BuildResult> build) =>
        host.ErrorIsTerminal ? ShowAtTerminal(host, build) : build(null);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BuildResult ShowAtTerminal(Host host, Func<Action<int, PieceResult>?, BuildResult> build)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Error),
            ColorSystem = host.HasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        var watch = Stopwatch.StartNew();
        var done = 0;
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(host.Say(Words.Reading), autoStart: true);
                return build((total, piece) =>
                {
                    var count = Interlocked.Increment(ref done);
                    task.MaxValue = total;
                    task.Value = count;
                    task.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture,
                        $"{count:N0}/{total:N0}  {count / watch.Elapsed.TotalSeconds:N0}{host.Say(Words.PerSecond)}  {DisplayWidth.Pad(DisplayWidth.Cut(DisplayWidth.Clean(piece.Name), 28), 28)}"));
                });
            });
    }
}
