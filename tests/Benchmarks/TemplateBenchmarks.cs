using BenchmarkDotNet.Attributes;

namespace Reports.Benchmarks;

[MemoryDiagnoser]
public class TemplateBenchmarks
{
    private RenderCase _case = null!;

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    public static IEnumerable<string> Names => RenderCase.All.Keys;

    [GlobalSetup]
    public void SetUp() => _case = RenderCase.All[Name];

    [Benchmark]
    public string Render() => _case.Render();

    [Benchmark]
    public string ParseAndRender() => _case.ParseAndRender();
}
