using Reports.Cli.Output;
using Reports.Diagnostics;

namespace Reports.Cli.Commands;

internal static class DoctorCommand
{
    public static Invocation Create(CommandParts parts) =>
        new(parts.Command(), (_, host) => Run(host), [("reports doctor", new("查这台机器", "look at this machine"))]);

    private static int Run(Host host)
    {
        host.Out.WriteLine($"reports {CommandLine.Version}  ·  .NET {Environment.Version}  ·  {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}");
        host.Out.WriteLine();
        Fonts(host);
        Converters(host);
        Surroundings(host);
        return Program.Ok;
    }

    private static void Fonts(Host host)
    {
        Title(host, new("字体：文件里只写字体的名字，打开的机器上有才显示得对", "Fonts: a file only names them; the machine that opens it must have them"));
        var installed = InstalledFonts.Find(host.Variable);
        foreach (var (names, use) in FontNeeds.All)
        {
            var found = names.FirstOrDefault(installed.Has);
            var state = found is null ? Words.FontMissing(names[0]) : found == names[0] ? Words.FontFound(found) : Words.FontReplaced(names[0], found);
            Line(host, found == names[0], host.Say(use), host.Say(state));
        }
        host.Out.WriteLine();
    }

    private static void Converters(Host host)
    {
        Title(host, new("转换程序：只有 reports chart -o x.png 用到，有一个就行", "Converters: only `reports chart -o x.png` uses them, one is enough"));
        foreach (var name in FoundPrograms.ChartConverters)
        {
            var path = FoundPrograms.Find(name, host.Variable);
            Line(host, path is not null, name, path ?? host.Say(Words.NotFound));
        }
        host.Out.WriteLine();
    }

    private static void Surroundings(Host host)
    {
        Title(host, new("环境", "Surroundings"));
        var variable = ((string[])["LC_ALL", "LC_MESSAGES", "LANG"]).FirstOrDefault(n => !string.IsNullOrEmpty(host.Variable(n)));
        var from = variable is null ? "" : $"  ({variable}={host.Variable(variable)})";
        Line(host, true, host.Say(new("语言", "language")), host.Say(new("中文", "English")) + from);
        Line(host, true, host.Say(new("终端", "terminal")), host.Say(host.OutputIsTerminal ? new($"{host.Width} 列", $"{host.Width} columns") : new("不是终端：不用颜色，不显示进度", "none: no colour, no progress")));
        var templates = WorkspaceCommands.ShippedTemplates(host);
        Line(host, Directory.Exists(templates), host.Say(new("自带的模板", "shipped templates")), templates);
    }

    private static void Title(Host host, Sentence title) => host.Out.WriteLine(host.Say(title));

    private static void Line(Host host, bool isGood, string name, string state) =>
        host.Out.WriteLine($"  {(isGood ? "✓" : "·")} {DisplayWidth.Pad(name, 22)}{state}");
}
