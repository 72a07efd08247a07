using Reports.Diagnostics;
using Reports.Packages;

namespace Reports.Cli.Commands;

/// <summary>JSON Schemas, so that an editor completes and checks the plan and the data.</summary>
internal static class SchemaCommand
{
    public static Invocation Create(CommandParts parts)
    {
        var what = parts.Argument(new("plan|模板", "plan|template"), new("计划 reports.yaml 的（不写也是），或者一个模板的数据的", "the one for reports.yaml, also when not given, or for a template's data"), isOptional: true);
        var source = parts.Argument(new("数据", "data"), new("模板要的一项数据，例如 meeting；不写就是全部", "one of the data that the template needs, such as meeting; all when not given"), isOptional: true);
        var command = parts.Command();
        command.Arguments.Add(what);
        command.Arguments.Add(source);
        return new Invocation(command, (parsed, host) => Run(host, parsed.GetValue(what) ?? "plan", parsed.GetValue(source)),
        [
            ("reports schema > .schemas/plan.json", new("在 reports.yaml 首行写 # yaml-language-server: $schema=.schemas/plan.json，编辑器就会补全和检查", "write # yaml-language-server: $schema=.schemas/plan.json on the first line of reports.yaml, and editors complete and check it")),
            ("reports schema speech/advance meeting > .schemas/meeting.json", new("data/meeting.yaml 的", "for data/meeting.yaml")),
        ]);
    }

    private static int Run(Host host, string what, string? source)
    {
        byte[]? schema;
        if (what == "plan" && source is null)
        {
            schema = PlanSchema.Write(host.Language);
        }
        else
        {
            var templates = WorkspaceCommands.Templates(host);
            if (templates.Find(what) is not { } template)
                return Refused(host, Words.UnknownTemplate(what, Nearest.To(what, templates.All().Select(t => t.Name).Append("plan"))));
            schema = TemplateSchema.Write(template.Name, new SourceText(template.File, File.ReadAllText(template.Path)), source, host.Language, out var declared);
            if (schema is null)
                return Refused(host, declared.Count == 0 ? Words.NoUses(template.Name) : Words.UnknownUse(template.Name, source!, declared));
        }
        host.Out.Flush();
        host.Output.Write(schema);
        return Program.Ok;
    }

    private static int Refused(Host host, Sentence sentence)
    {
        host.Error.WriteLine("reports: " + host.Say(sentence));
        return Program.CouldNotStart;
    }
}
