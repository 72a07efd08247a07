using System.Globalization;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers;

/// <summary>文首信息: the elements of a paper that are not its body, each in the shapes that come naturally.</summary>
internal static class FrontMatter
{
    /// <returns>The paper without its body.</returns>
    public static Document Read(DataMap map, SourceMap sources, string file, DiagnosticBag findings)
    {
        var fields = new FrontMatterFields(map, FrontMatterNames.Elements, sources, findings);
        var kind = Kind(fields, findings);
        var title = fields.Line("title");
        if (title.Count == 0 && fields.Value("title") is not DataNode)
            findings.Add(ReaderProblems.TitleMissing(fields.Place("title")));
        return new Document
        {
            Kind = kind ?? DocumentKind.Official,
            File = file,
            Theme = fields.Plain("theme"),
            Title = title,
            Subtitle = WithoutDash(fields.Line("subtitle")),
            Occasion = fields.Line("occasion"),
            Date = Date(fields),
            Speakers = Speakers(fields),
            Salutation = WithoutColon(fields.Line("salutation")),
            Masthead = Masthead(fields),
            Recipients = [.. fields.List("recipients").Select(r => r.TrimEnd('：', ':'))],
            Attachments = fields.List("attachments"),
            Signature = Signature(fields),
            Imprint = Imprint(fields),
            Distribution = Distribution(fields),
            Marks = fields.List("marks"),
            Minutes = Within(fields, "minutes", 0.1m, 600, new("分钟数", "a number of minutes")),
            Speed = Within(fields, "speed", 60, 400, new("每分钟的字数，60 到 400", "characters a minute, 60 to 400")),
        };
    }

    private static decimal? Within(FrontMatterFields fields, string name, decimal least, decimal most, Sentence expected)
    {
        if (fields.Number(name) is not { } number)
            return null;
        if (number >= least && number <= most)
            return number;
        fields.Wrong(name, expected);
        return null;
    }

    private static DocumentKind? Kind(FrontMatterFields fields, DiagnosticBag findings)
    {
        if (fields.Plain("kind") is not { } name)
        {
            findings.Add(ReaderProblems.KindMissing(fields.Place("kind")));
            return null;
        }
        var kind = FrontMatterNames.Kind(name);
        if (kind is null)
            findings.Add(ReaderProblems.UnknownKind(name, Nearest.To(name, FrontMatterNames.Kinds), fields.Place("kind")));
        return kind;
    }

    private static List<Inline> Date(FrontMatterFields fields)
    {
        var date = fields.Line("date");
        if (date is [TextRun run])
            date = [run with { Text = ChineseDate.OfText(run.Text.Trim('（', '）', '(', ')')) }];
        return date;
    }

    private static List<Person> Speakers(FrontMatterFields fields)
    {
        switch (fields.Value("speaker"))
        {
            case null:
                return [];
            case DataMap map:
                return Person(fields, fields.Fields(map, FrontMatterNames.Person)) is { } one ? [one] : [];
            case DataList list:
                var persons = new List<Person>();
                for (var i = 0; i < list.Count; i++)
                {
                    var person = list[i] is DataMap member ? Person(fields, fields.Fields(member, FrontMatterNames.Person)) : Person(fields.PlainOf("speaker", list[i]));
                    if (person is not null)
                        persons.Add(person);
                }
                return persons;
            default:
                return Person(fields.Plain("speaker")) is { } single ? [single] : [];
        }
    }

    /// <summary>县长 张三: what stands before the last blank is the office. A name may be spaced with a full-width blank (张　三).</summary>
    private static Person? Person(string? text)
    {
        if (text is null)
            return null;
        var blank = text.LastIndexOf(' ');
        return blank > 0 ? new Person(text[..blank].Trim(), text[(blank + 1)..]) : new Person(null, text);
    }

    private static Person? Person(FrontMatterFields outer, FrontMatterFields person)
    {
        if (person.Plain("name") is { } name)
            return new Person(person.Plain("office"), name, person.Plain("unit"));
        if (person.Plain("office") is not null || person.Plain("unit") is not null)
            outer.Wrong("speaker", new("有姓名（name）的一项", "an entry with a name"));
        return null;
    }

    private static Masthead? Masthead(FrontMatterFields fields)
    {
        if (!fields.Has("masthead"))
            return null;
        if (fields.Fields("masthead", FrontMatterNames.Masthead) is not { } members)
            return fields.Plain("masthead") is { } only ? new Masthead(only) : null;
        var name = members.Plain("name");
        if (name is null)
            fields.Wrong("masthead", new("有名称（name）的一组信息", "a group of facts with a name"));
        return new Masthead(name ?? "")
        {
            Issue = Ordinal(members, "issue", "第", "期"),
            Total = Ordinal(members, "total", "总第", "期"),
            Organ = members.Plain("organ"),
            Date = PlainDate(members),
            Number = members.Plain("number"),
            Signer = members.Plain("signer"),
            Copy = members.Plain("copy") is { } copy && copy.All(char.IsAsciiDigit) ? copy.PadLeft(6, '0') : members.Plain("copy"),
            Secrecy = members.Plain("secrecy"),
            Urgency = members.Plain("urgency"),
        };
    }

    private static string? Ordinal(FrontMatterFields members, string name, string before, string after) =>
        members.Plain(name) is not { } text ? null
        : text.All(char.IsAsciiDigit) ? before + text + after
        : text;

    private static string? PlainDate(FrontMatterFields members) => members.Plain("date") is { } date ? ChineseDate.OfText(date) : null;

    private static Signature? Signature(FrontMatterFields fields)
    {
        switch (fields.Value("signature"))
        {
            case null:
                return null;
            case DataMap map:
                var members = fields.Fields(map, FrontMatterNames.Signature);
                return new Signature(members.List("organ"), PlainDate(members), members.Flag("sealed"));
            default:
                return new Signature(fields.List("signature"), null);
        }
    }

    private static Imprint? Imprint(FrontMatterFields fields)
    {
        if (!fields.Has("imprint"))
            return null;
        if (fields.Fields("imprint", FrontMatterNames.Imprint) is { } members)
            return new Imprint(Joined(members, "copy_to"), members.Plain("organ"), PlainDate(members));
        fields.Wrong("imprint", new("一组信息：抄送（copy_to）、印发机关（organ）、印发日期（date）", "a group of copy_to, organ and date"));
        return null;
    }

    private static Distribution? Distribution(FrontMatterFields fields)
    {
        if (!fields.Has("distribution"))
            return null;
        if (fields.Fields("distribution", FrontMatterNames.Distribution) is { } members)
        {
            var copies = members.Number("copies");
            return new Distribution(Joined(members, "report"), Joined(members, "send"), Joined(members, "issue"),
                copies is >= 0 and < 10_000_000 ? (int)copies : null);
        }
        fields.Wrong("distribution", new("一组信息：报（report）、送（send）、发（issue）、份数（copies）", "a group of report, send, issue and copies"));
        return null;
    }

    private static string? Joined(FrontMatterFields members, string name) =>
        members.List(name) is { Count: > 0 } parts ? string.Join('，', parts).TrimEnd('。') : null;

    private static List<Inline> WithoutColon(List<Inline> line)
    {
        if (line.Count > 0 && line[^1] is TextRun { From: null } last && last.Text.TrimEnd('：', ':', ' ') is var text)
            line = text.Length == 0 ? line[..^1] : [.. line[..^1], last with { Text = text }];
        return line;
    }

    private static List<Inline> WithoutDash(List<Inline> line)
    {
        if (line.Count > 0 && line[0] is TextRun { From: null } first && first.Text.TrimStart('—', '-', ' ') is var text)
            line = text.Length == 0 ? line[1..] : [first with { Text = text }, .. line[1..]];
        return line;
    }
}
