using System.Diagnostics;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Xunit;

namespace Scriban.Tests;

/// <summary>Runs alone: it looks at the memory of the whole process.</summary>
[CollectionDefinition(nameof(SafetyTests), DisableParallelization = true)]
[Collection(nameof(SafetyTests))]
public sealed class SafetyTests
{
    private const long MostMemory = 256 * 1024 * 1024;

    /// <summary>Of the processor, not of the clock: other processes may be busy. A second in a release build.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(3);

    public static TheoryData<string, int> Refused => Rows(HostileTemplates.Refused.Keys);

    public static TheoryData<string, int> Harmless => Rows(HostileTemplates.Harmless.Keys);

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_hostile_template_is_refused_at_once(string name, int loopLimit) =>
        Assert.NotNull(RunWithinLimits(HostileTemplates.Refused[name], loopLimit));

    [Theory]
    [MemberData(nameof(Harmless))]
    public void A_monstrous_template_ends_soon_whatever_it_gives(string name, int loopLimit) =>
        RunWithinLimits(HostileTemplates.Harmless[name], loopLimit);

    [Fact]
    public async Task A_cancelled_render_stops_inside_a_loop()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var context = new TemplateContext { LoopLimit = 0, CancellationToken = source.Token };
        Template template = Template.Parse("{{ while true; end }}");
        var watch = Stopwatch.StartNew();
        await Task.Run(() => Assert.ThrowsAny<Exception>(() => template.Render(context)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }

    /// <summary>Each template under the default loop limit and under none: then the work budget has to hold.</summary>
    private static TheoryData<string, int> Rows(IEnumerable<string> names)
    {
        var rows = new TheoryData<string, int>();
        foreach (string name in names)
        {
            rows.Add(name, 1000);
            rows.Add(name, 0);
        }
        return rows;
    }

    /// <summary>The error's message, or null; on a thread with the stack of a worker thread.</summary>
    private static string? RunWithinLimits(string text, int loopLimit)
    {
        string? error = null;
        Exception? unexpected = null;
        long before = GC.GetTotalMemory(forceFullCollection: true), most = 0;
        TimeSpan start = ProcessorTime();
        var watch = Stopwatch.StartNew();
        var thread = new Thread(() =>
        {
            try
            {
                error = Run(text, loopLimit);
            }
            catch (Exception exception)
            {
                unexpected = exception;
            }
        });
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(5)))
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), "does not end");
        }
        Assert.Null(unexpected);
        TimeSpan used = ProcessorTime() - start;
        Assert.True(used < MostTime, $"took {used}");
        Assert.True(most < MostMemory, $"took {most:N0} bytes");
        return error;
    }

    private static TimeSpan ProcessorTime() => Process.GetCurrentProcess().TotalProcessorTime;

    private static string? Run(string text, int loopLimit)
    {
        Template template = Template.Parse(text);
        if (template.HasErrors)
        {
            return template.Messages[0].ToString();
        }
        var context = new TemplateContext
        {
            LoopLimit = loopLimit,
            RegexTimeOut = TimeSpan.FromMilliseconds(300),
            TemplateLoader = new SelfLoader(),
        };
        try
        {
            template.Render(context);
            return null;
        }
        catch (ScriptRuntimeException exception)
        {
            return exception.Message;
        }
    }

    private sealed class SelfLoader : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
            templateName == "self" ? templateName : throw new ScriptRuntimeException(callerSpan, "no such template");

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => "{{ include 'self' }}";

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            ValueTask.FromResult<string?>(Load(context, callerSpan, templatePath));
    }
}
