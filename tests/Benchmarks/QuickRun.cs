using System.Diagnostics;
using System.Globalization;

namespace Reports.Benchmarks;

/// <summary>Measures in this process: the best of several rounds, after the JIT has settled.</summary>
internal static class QuickRun
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(400);

    /// <summary>Per case: renders a second, bytes a render, parse and render a second (issue 3).</summary>
    private static readonly Dictionary<string, (double Renders, double Bytes, double Parses)> Targets = new()
    {
        ["1 ranking"] = (6_600, 75 * 1024, 5_550),
        ["2 page"] = (1_875, 270 * 1024, 1_800),
        ["3 paragraph"] = (54_000, 10 * 1024, 18_000),
    };

    public static bool Run(TextWriter output)
    {
        output.WriteLine("case          renders/s   target   bytes/render   target   parse+render/s   target");
        bool reached = true;
        foreach ((string name, RenderCase test) in RenderCase.All)
        {
            (double renders, double bytes) = Measure(test.Render);
            (double parses, _) = Measure(test.ParseAndRender);
            var target = Targets[name];
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-12} {renders,10:N0} {target.Renders,8:N0} {bytes,14:N0} {target.Bytes,8:N0} {parses,16:N0} {target.Parses,8:N0}"));
            reached &= renders >= target.Renders && bytes <= target.Bytes && parses >= target.Parses;
        }
        return reached;
    }

    private static (double PerSecond, double Bytes) Measure(Func<string> action)
    {
        Repeat(action, Round * 2);
        double best = 0, bytes = 0;
        for (int round = 0; round < 5; round++)
        {
            (double perSecond, bytes) = Repeat(action, Round);
            best = Math.Max(best, perSecond);
        }
        return (best, bytes);
    }

    private static (double PerSecond, double Bytes) Repeat(Func<string> action, TimeSpan duration)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        int count = 0;
        while (watch.Elapsed < duration)
        {
            action();
            count++;
        }
        double seconds = watch.Elapsed.TotalSeconds;
        return (count / seconds, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)count);
    }
}
