using System.Text;
using Reports.Documents;

namespace Reports.Layouts;

/// <summary>The text of inlines, without marks: for widths, bookmarks and contents entries.</summary>
public static class InlineText
{
    public static string Plain(IReadOnlyList<Inline> inlines)
    {
        if (inlines is [TextRun only])
            return only.Text;
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: text.Append(run.Text); break;
                case Strong strong: Append(text, strong.Inlines); break;
                case Emphasis emphasis: Append(text, emphasis.Inlines); break;
                case Stress stress: Append(text, stress.Inlines); break;
                case Link link: Append(text, link.Inlines); break;
                case Reference reference: text.Append(reference.Text); break;
                default: break;
            }
        }
    }
}
