using Reports.Data;
using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>What a source has to do with other tables: the list of units, joins, the order of its rows.</summary>
public sealed record SourceLinks
{
    public static SourceLinks None { get; } = new();

    /// <summary>This source is the list of units.</summary>
    public bool IsMaster { get; init; }

    /// <summary>The columns that hold names of units; null for the stated key.</summary>
    public IReadOnlyList<PlanText>? Units { get; init; }

    public IReadOnlyList<RowOrder> Order { get; init; } = [];

    public IReadOnlyList<(JoinRequest Request, SourceLocation Location)> Joins { get; init; } = [];

    internal static SourceLinks Read(string source, DataMap map, PlanFields fields, DiagnosticBag findings) => new()
    {
        IsMaster = fields.Flag("master"),
        Units = map["units"] is false ? [] : map["units"] is null or true ? null : fields.Texts("units"),
        Order = [.. fields.Texts("order").Select(o => RowOrder.Parse(o.Text))],
        Joins = fields.IsMapping("join") ? JoinsByName(source, fields, findings) : [.. fields.Texts("join").Select(j => (new JoinRequest(j.Text, null, []), j.Location))],
    };

    /// <summary>One list of units, and joins with what there is.</summary>
    internal static void Check(IEnumerable<SourceSpec> specs, Func<string, bool> isDeclared, IEnumerable<string> names, DiagnosticBag findings)
    {
        SourceSpec? master = null;
        foreach (var spec in specs)
        {
            if (spec.Links.IsMaster && master is not null)
                findings.Add(PackageProblems.SecondMaster(spec.Name, master.Name, spec.Options!.LocationOf("master"), master.Options!.LocationOf("master")));
            master ??= spec.Links.IsMaster ? spec : null;
            foreach (var (request, place) in spec.Links.Joins)
            {
                if (request.Name == spec.Name)
                    findings.Add(PackageProblems.JoinedWithItself(spec.Name, place));
                else if (!isDeclared(request.Name))
                    findings.Add(PackageProblems.UnknownSource(new PlanText(request.Name, place), names));
            }
        }
    }

    /// <summary><c>{ last: [得分, 排名], units: 负责人, leaders: { on: 责任单位, columns: [负责人] } }</c>.</summary>
    private static List<(JoinRequest, SourceLocation)> JoinsByName(string source, PlanFields fields, DiagnosticBag findings)
    {
        var joins = new List<(JoinRequest, SourceLocation)>();
        var names = new PlanFields(fields.Map("join")!, $"sources.{source}.join", fields.Map("join")!.Keys, findings);
        foreach (var (name, value, _, place) in fields.Members("join"))
        {
            if (value is DataMap own)
            {
                var about = new PlanFields(own, $"sources.{source}.join.{name}", PlanKeys.Names(PlanKeys.Join), findings);
                joins.Add((new JoinRequest(name, about.Text("on")?.Text, [.. about.Texts("columns").Select(c => c.Text)]), place));
            }
            else
            {
                joins.Add((new JoinRequest(name, null, [.. names.Texts(name).Select(c => c.Text)]), place));
            }
        }
        return joins;
    }
}
