using System.Xml.Linq;
using Reports.Charts;
using Reports.Documents;
using Xunit;

namespace Reports.Tests.Charts;

public sealed class ChartSvgTests
{
    public static TheoryData<string> Names() => [.. Specimens.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_kind_draws_the_committed_picture(string name)
    {
        var spec = Specimens.All.First(s => s.Name == name).Spec;
        var svg = ChartSvg.Draw(spec, ChartLook.Default);
        XDocument.Parse(svg);
        Golden.Check(Path.Combine(Repository.Cases("chart"), name + ".svg"), svg);
    }
}
