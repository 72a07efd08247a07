using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>A box around paragraphs: its lines and the distance to the text, twips.</summary>
internal sealed record BoxLook(string Name, int Edge)
{
    /// <summary>How far the text stands in on both sides.</summary>
    public const int Side = 160;
}

/// <summary>红榜, 黑榜, 编者按 and other named containers.</summary>
internal static class ContainerComposer
{
    /// <summary>The title that a container has of its own, the thickness of its line in eighths of a point (three for a double one) and the distance to the text in points.</summary>
    private static readonly Dictionary<string, (string Title, int Line, int Space)> s_boxes = new(StringComparer.Ordinal)
    {
        ["red-list"] = ("红榜", 18, 4),
        ["black-list"] = ("黑榜", 12, 4),
        ["note"] = ("", 4, 4),
        ["editor-note"] = ("编者按", 4, 4),
        ["editor"] = ("编者按", 4, 4),
    };

    public static void Write(Composer to, Container container)
    {
        if (!s_boxes.TryGetValue(container.Name, out var look))
        {
            if (container.Title.Count > 0)
                to.Add(to.Look(Role.Body, to.Text(Role.Body, [new Strong(container.Title)])) with { Source = container });
            BlockComposer.WriteAll(to, container.Blocks);
            return;
        }
        var outer = to.Box;
        to.Box = new BoxLook(container.Name, look.Line * 20 / 8 + look.Space * 20);
        WriteTitle(to, container, look.Title);
        BlockComposer.WriteAll(to, container.Blocks);
        to.Box = outer;
    }

    private static void WriteTitle(Composer to, Container container, string own)
    {
        IReadOnlyList<Inline> title = container.Title.Count > 0 ? container.Title : own.Length > 0 ? [new TextRun(own)] : [];
        if (title.Count == 0)
            return;
        var body = to.Theme[Role.Body];
        var text = new FlowText();
        to.Inlines.Append(text, title, new RunLook(to.Theme.Face("hei"), false, Twips.OfPoints(body.Size), 0));
        to.Add(new FlowParagraph(text, to.Styles.Make(body.Face, false, body.Size, 0)) { Line = (int)(body.Line * 20), IsOnGrid = Composer.IsOnGrid(body), KeepNext = true, Source = container });
    }
}
