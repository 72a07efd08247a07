using BenchmarkDotNet.Running;
using Reports.Benchmarks;

switch (args)
{
    case ["quick", ..]:
        return QuickRun.Run(Console.Out) ? 0 : 1;
    case ["layout", ..]:
        return LayoutRun.Run(Console.Out) ? 0 : 1;
    case ["data", .. var rest]:
        return Reports.Benchmarks.Data.DataReading.Run(rest);
    case ["print", ..]:
        foreach (RenderCase test in RenderCase.All.Values)
            Console.WriteLine(test.Render());
        return 0;
    case ["workspace", var folder, var papers, .. var more]:
        PackageWorkspace.Write(folder, int.Parse(papers, System.Globalization.CultureInfo.InvariantCulture), more.Contains("volume"));
        return 0;
    case ["stages", var folder, var templates]:
        return StageRun.Run(folder, templates, Console.Out);
    case ["issue", var folder]:
        IssueWorkspace.Write(folder);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(TemplateBenchmarks).Assembly).Run(args);
        return 0;
}
