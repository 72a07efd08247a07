using BenchmarkDotNet.Running;
using Reports.Benchmarks;

switch (args)
{
    case ["quick", ..]:
        return QuickRun.Run(Console.Out) ? 0 : 1;
    case ["layout", ..]:
        return LayoutRun.Run(Console.Out) ? 0 : 1;
    case ["print", ..]:
        foreach (RenderCase test in RenderCase.All.Values)
            Console.WriteLine(test.Render());
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(TemplateBenchmarks).Assembly).Run(args);
        return 0;
}
