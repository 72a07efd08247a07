using Reports.Data;
using Reports.Diagnostics;
using Reports.Rules;

namespace Reports.Packages;

/// <summary>The mapping of <c>reports.yaml</c> → the plan. What is wrong in it is found here, all at once, before any data is read.</summary>
public static class PlanReader
{
    private static readonly string[] s_planKeys = PlanKeys.Names(PlanKeys.Plan);
    private static readonly string[] s_sourceKeys = PlanKeys.Names(PlanKeys.WholeSource);
    private static readonly string[] s_pieceKeys = PlanKeys.Names(PlanKeys.Piece);
    private static readonly string[] s_packageKeys = PlanKeys.Names(PlanKeys.Package);
    private static readonly string[] s_volumeKeys = PlanKeys.Names(PlanKeys.Volume);
    private static readonly string[] s_volumePieceKeys = PlanKeys.Names(PlanKeys.VolumePiece);

    internal static readonly Dictionary<string, RuleLevel> RuleLevelWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["off"] = RuleLevel.Off,
        ["note"] = RuleLevel.Note,
        ["warning"] = RuleLevel.Warning,
        ["error"] = RuleLevel.Error,
    };

    public static WorkspacePlan Read(DataMap map, string file, DiagnosticBag findings)
    {
        var fields = new PlanFields(map, "", s_planKeys, findings);
        CheckVersion(map, findings);
        var sources = new DeclaredSources();
        foreach (var (name, value, place, key) in fields.Members("sources"))
            sources.Declare(name, Source(name, value, place, key, findings));
        var pieces = new List<PieceSpec>();
        foreach (var (name, value, place, key) in fields.Members("pieces"))
        {
            if (Fields(name, $"pieces.{name}", value, place, key, s_pieceKeys, findings) is { } own && Piece(name, own, sources, findings) is { } piece)
                pieces.Add(piece);
        }
        var packages = new List<PackageSpec>();
        foreach (var (name, value, place, key) in fields.Members("packages"))
        {
            if (Fields(name, $"packages.{name}", value, place, key, s_packageKeys, findings) is not { } own)
                continue;
            if (pieces.Find(p => p.Name == name) is { } twin)
                findings.Add(PackageProblems.NameTwice(name, key, twin.Location));
            else if (Package(name, own, sources, findings) is { } package)
                packages.Add(package);
        }
        SourceLinks.Check(sources.Specs, sources.Has, sources.Names, findings);
        if (pieces.Count + packages.Count == 0 && !findings.HasErrors)
            findings.Add(PackageProblems.EmptyPlan(map.Location));
        return new WorkspacePlan(file) { Theme = fields.Text("theme")?.Text, Speed = Speed(fields, findings), Rules = RuleLevels(fields, findings), Sources = sources.Specs, Pieces = pieces, Packages = packages };
    }

    private static decimal? Speed(PlanFields fields, DiagnosticBag findings)
    {
        if (fields.Number("speed") is not { } speed || speed is >= SpeakingTime.LeastSpeed and <= SpeakingTime.MostSpeed)
            return fields.Number("speed");
        findings.Add(PackageProblems.WrongType("speed", PlanTypes.Speed, fields.LocationOf("speed")));
        return null;
    }

    /// <summary><c>rules: { L201: off, placeholder-left: error }</c>; YAML reads a bare off as false.</summary>
    private static Dictionary<string, RuleLevel> RuleLevels(PlanFields fields, DiagnosticBag findings)
    {
        var levels = new Dictionary<string, RuleLevel>(StringComparer.Ordinal);
        foreach (var (name, value, place, key) in fields.Members("rules"))
        {
            var text = value is false ? "off" : PlanFields.AsText(value) ?? "?";
            if (RuleSet.Find(name) is not { } rule)
                findings.Add(PackageProblems.UnknownRule(name, RuleSet.All.SelectMany(r => (string[])[r.Code, r.Name]), key));
            else if (RuleLevelWords.TryGetValue(text, out var level))
                levels[rule.Code] = level;
            else
                findings.Add(PackageProblems.UnknownLevel(name, text, RuleLevelWords.Keys, place));
        }
        return levels;
    }

    private static void CheckVersion(DataMap map, DiagnosticBag findings)
    {
        if (!map.TryGet("version", out var version))
            findings.Add(PackageProblems.NoVersion(map.Location));
        else if (version is not decimal number || number != WorkspacePlan.CurrentVersion)
            findings.Add(PackageProblems.UnknownVersion(PlanFields.AsText(version) ?? "?", map.LocationOf("version")));
    }

    private static SourceSpec? Source(string name, object? value, SourceLocation place, SourceLocation key, DiagnosticBag findings)
    {
        if (!IsName(name, allowHyphen: false))
        {
            findings.Add(PackageProblems.BadSourceName(name, key));
            return null;
        }
        if (value is string file)
            return new SourceSpec(name, new PlanText(file, place));
        if (value is not DataMap map)
        {
            findings.Add(PackageProblems.WrongType($"sources.{name}", PlanTypes.Source, place));
            return null;
        }
        var fields = new PlanFields(map, $"sources.{name}", s_sourceKeys, findings);
        return fields.RequiredText("file") is { } path ? new SourceSpec(name, path) { Options = map, Links = SourceLinks.Read(name, map, fields, findings) } : null;
    }

    private static PlanFields? Fields(string name, string path, object? value, SourceLocation place, SourceLocation key, string[] known, DiagnosticBag findings)
    {
        if (!IsName(name, allowHyphen: true))
            findings.Add(PackageProblems.BadPieceName(name, key));
        else if (value is DataMap map)
            return new PlanFields(map, path, known, findings);
        else
            findings.Add(PackageProblems.WrongType(path, PlanTypes.Mapping, place));
        return null;
    }

    private static PieceSpec? Piece(string name, PlanFields fields, DeclaredSources sources, DiagnosticBag findings)
    {
        var (template, output) = (fields.RequiredText("template"), fields.RequiredText("output"));
        if (template is null || output is null)
            return null;
        return Shared(new PieceSpec(name, template.Value, output.Value), fields, sources, findings);
    }

    private static PackageSpec? Package(string name, PlanFields fields, DeclaredSources sources, DiagnosticBag findings)
    {
        if (!s_ownPapers.Any(fields.Has) && Volume(name, fields, findings) is { Pieces.Count: > 0 } bound)
        {
            var nothing = new PlanText("", fields.Location);
            return Shared(new PackageSpec(name, nothing, bound.Output, "", nothing) { Volume = bound, TotalMinutes = fields.Number("total-minutes") }, fields, sources, findings);
        }
        var (template, output, each) = (fields.RequiredText("template"), fields.RequiredText("output"), fields.RequiredText("each"));
        if (template is null || output is null || each is null)
            return null;
        var words = each.Value.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 3 || words[1] != "in" || !IsName(words[0], allowHyphen: false))
        {
            findings.Add(PackageProblems.WrongType($"packages.{name}.each", PlanTypes.Each, each.Value.Location));
            return null;
        }
        var source = new PlanText(words[2], each.Value.Location);
        if (!sources.Has(source.Text))
        {
            findings.Add(PackageProblems.UnknownSource(source, sources.Names));
            return null;
        }
        var package = new PackageSpec(name, template.Value, output.Value, words[0], source)
        {
            Volume = Volume(name, fields, findings),
            Where = fields.Text("where"),
            Order = [.. fields.Texts("order").Select(Order)],
            Groups = fields.Text("groups"),
            TotalMinutes = fields.Number("total-minutes"),
        };
        return Shared(package, fields, sources, findings);
    }

    /// <summary>What a package without papers of its own leaves out.</summary>
    private static readonly string[] s_ownPapers = ["each", "template", "output"];

    /// <summary>A file name, or a mapping with output, template, odd-page and head.</summary>
    private static VolumeSpec? Volume(string package, PlanFields fields, DiagnosticBag findings)
    {
        if (!fields.IsMapping("volume"))
            return fields.Text("volume") is { } file ? new VolumeSpec(file) : null;
        var own = new PlanFields(fields.Map("volume")!, $"packages.{package}.volume", s_volumeKeys, findings);
        return own.RequiredText("output") is { } output
            ? new VolumeSpec(output) { Template = own.Text("template"), Appendix = own.Text("appendix"), IsOddPage = own.Flag("odd-page"), Head = own.Text("head")?.Text, Title = own.Text("title")?.Text, Organ = own.Text("organ")?.Text, Date = own.Text("date")?.Text, Pieces = VolumePieces($"packages.{package}.volume.pieces", own, findings) }
            : null;
    }

    /// <summary>Texts, or mappings with file or piece, title, unit, speaker and group.</summary>
    private static List<VolumePieceSpec> VolumePieces(string path, PlanFields volume, DiagnosticBag findings)
    {
        var pieces = new List<VolumePieceSpec>();
        foreach (var (value, place) in volume.Items("pieces"))
        {
            if (PlanFields.AsText(value) is { } text)
            {
                // A name of the plan holds no slash, no star and no such ending.
                pieces.Add(new VolumePieceSpec(new PlanText(text, place), IsFile: text.AsSpan().ContainsAny("/\\*?") || VolumeFile.IsKnown(text)));
                continue;
            }
            if (value is not DataMap map)
            {
                findings.Add(PackageProblems.WrongType(path, PlanTypes.VolumePiece, place));
                continue;
            }
            var own = new PlanFields(map, path, s_volumePieceKeys, findings);
            if ((own.Has("piece") ? own.Text("piece") : own.RequiredText("file")) is { } what)
                pieces.Add(new VolumePieceSpec(what, IsFile: !own.Has("piece")) { Title = own.Text("title")?.Text, Unit = own.Text("unit")?.Text, Speaker = own.Text("speaker")?.Text, Group = own.Text("group")?.Text });
        }
        return pieces;
    }

    private static T Shared<T>(T paper, PlanFields fields, DeclaredSources sources, DiagnosticBag findings)
        where T : PaperSpec
    {
        var editions = new List<string>();
        foreach (var edition in fields.Texts("editions"))
        {
            if (Editions.Known(edition.Text) is { } known)
                editions.Add(known);
            else
                findings.Add(PackageProblems.UnknownEdition(edition, Editions.Names));
        }
        return paper with
        {
            Editions = editions,
            Theme = fields.Text("theme")?.Text,
            Minutes = fields.Number("minutes"),
            Data = Data(paper.Name, fields, sources, findings),
            Location = paper.Output.Location,
        };
    }

    /// <summary>The paper's own data: a declared source under another name, or a file of its own.</summary>
    private static Dictionary<string, string> Data(string paper, PlanFields fields, DeclaredSources sources, DiagnosticBag findings)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value, place, key) in fields.Members("data"))
        {
            if (value is null)
            {
                // “ledger:” and nothing behind it: this paper has none, though others do.
                data[name] = $"{paper}/{name}";
            }
            else if (value is string other && sources.Has(other))
            {
                data[name] = other;
            }
            else if (value is string word && !word.Contains('.') && !word.Contains('/'))
            {
                findings.Add(PackageProblems.UnknownSource(new PlanText(word, place), sources.Names));
            }
            else if (Source(name, value, place, key, findings) is { } own)
            {
                data[name] = $"{paper}/{name}";
                sources.Declare(data[name], own with { Name = data[name] });
            }
        }
        return data;
    }

    private static OrderKey Order(PlanText text) => RowOrder.Parse(text.Text) is { Kind: OrderKind.Column, Column: { } column } order
        ? new OrderKey(column, order.IsDescending, text.Location)
        : new OrderKey(text.Text, false, text.Location);

    /// <summary>Letters (Chinese ones too), digits and underscores; a source's name is a variable of templates and holds no hyphen.</summary>
    private static bool IsName(string name, bool allowHyphen) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_' || (allowHyphen && c is '-' or '.'));

    /// <summary>The sources by name; one whose declaration is wrong counts as declared, its own finding is enough.</summary>
    private sealed class DeclaredSources
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);

        public List<SourceSpec> Specs { get; } = [];

        public IEnumerable<string> Names => _names.Where(n => !n.Contains('/'));

        public bool Has(string name) => _names.Contains(name);

        public void Declare(string name, SourceSpec? spec)
        {
            if (_names.Add(name) && spec is not null)
                Specs.Add(spec);
        }
    }
}
