using BenchmarkDotNet.Attributes;

namespace Reports.Benchmarks;

[MemoryDiagnoser]
public class TemplateBenchmarks
{
    private BenchmarkCase _case = null!;

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    public static IEnumerable<string> Names => BenchmarkCase.All.Keys;

    [GlobalSetup]
    public void SetUp() => _case = BenchmarkCase.All[Name];

    [Benchmark]
    public string Render() => _case.Render();

    [Benchmark]
    public string ParseAndRender() => _case.ParseAndRender();
}
