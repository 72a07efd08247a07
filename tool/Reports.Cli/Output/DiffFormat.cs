using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reports.Diagnostics;
using Reports.Drafts;
using Reports.Rules;

namespace Reports.Cli.Output;

/// <summary>The changes of a draft: each paragraph that differs, and the figures apart.</summary>
internal static partial class DiffFormat
{
    /// <summary>Characters of an unchanged stretch that are shown on either side of a change.</summary>
    private const int Around = 12;

    private const int LongestQuote = 60;

    public static void Write(TextWriter to, IReadOnlyList<DraftChange> changes, Language language, Colours colours)
    {
        if (changes.Count == 0)
        {
            to.WriteLine(Words.DraftsAlike.In(language));
            return;
        }
        foreach (var change in changes)
        {
            to.WriteLine(colours.Paint(Words.DraftChange(change.Kind, LineOf(change.Before), LineOf(change.After)).In(language), Colours.Blue));
            to.WriteLine("  " + (change.Kind == DraftChangeKind.Changed ? Wording(change.Wording, language, colours) : DisplayWidth.Clean(Short((change.After ?? change.Before)!.Text))));
        }
        var figures = Figures(changes);
        if (figures.Count > 0)
        {
            to.WriteLine();
            to.WriteLine(colours.Paint(Words.DraftFigures.In(language), Colours.Bold));
            foreach (var (before, after, context) in figures)
                to.WriteLine($"  {before} → {after}  {DisplayWidth.Clean(context)}");
        }
        to.WriteLine();
        to.WriteLine(Words.DraftSummary(Enum.GetValues<DraftChangeKind>().Select(k => (k, changes.Count(c => c.Kind == k))), figures.Count).In(language));
    }

    private static int? LineOf(TextPart? part) => part?.At(0, 0).Line;

    private static string Short(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";

    private static string Wording(IReadOnlyList<Change> wording, Language language, Colours colours)
    {
        var line = new StringBuilder();
        for (var i = 0; i < wording.Count; i++)
        {
            var (before, after) = (DisplayWidth.Clean(wording[i].Before), DisplayWidth.Clean(wording[i].After));
            if (wording[i].IsKept)
                line.Append(Kept(before, i == 0, i == wording.Count - 1));
            else if (before.Length == 0)
                line.Append(colours.Paint(Words.DraftPutIn(after).In(language), Colours.Yellow));
            else
                line.Append(colours.Paint(after.Length == 0 ? Words.DraftTakenOut(before).In(language) : $"【{before}→{after}】", Colours.Red));
        }
        return line.ToString();
    }

    private static string Kept(string text, bool isFirst, bool isLast)
    {
        var most = isFirst || isLast ? Around : 2 * Around;
        if (text.Length <= most)
            return text;
        var (head, tail) = (isFirst ? "" : text[..Around], isLast ? "" : text[^Around..]);
        return $"{head}…{tail}";
    }

    /// <summary>The figures that stand in the place of others, with the words before them.</summary>
    private static List<(string Before, string After, string Context)> Figures(IReadOnlyList<DraftChange> changes)
    {
        var figures = new List<(string, string, string)>();
        foreach (var change in changes)
        {
            var said = new StringBuilder();
            foreach (var piece in change.Wording)
            {
                var (before, after) = (Figure().Matches(piece.Before), Figure().Matches(piece.After));
                if (!piece.IsKept && before.Count == after.Count)
                {
                    for (var i = 0; i < before.Count; i++)
                    {
                        if (before[i].Value != after[i].Value)
                            figures.Add((before[i].Value, after[i].Value, Tail(said + piece.After[..after[i].Index])));
                    }
                }
                else if (!piece.IsKept && before.Count + after.Count > 0)
                {
                    figures.Add((Several(before), Several(after), Tail(said.ToString())));
                }
                said.Append(piece.After);
            }
        }
        return figures;
    }

    private static string Several(MatchCollection figures) => figures.Count == 0 ? "—" : string.Join("、", figures.Select(f => f.Value));

    private static string Tail(string text) => text.Length <= Around ? text : "…" + text[^Around..];

    [GeneratedRegex("[0-9]+(?:[.,][0-9]+)*[%％‰]?")]
    private static partial Regex Figure();

    /// <summary>A contract: fields may be added, none is renamed.</summary>
    public static void WriteJson(TextWriter to, IReadOnlyList<DraftChange> changes)
    {
        JsonText.Write(to, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("changes");
            foreach (var change in changes)
                Write(json, change);
            json.WriteEndArray();
            json.WriteStartArray("figures");
            foreach (var (before, after, context) in Figures(changes))
            {
                json.WriteStartObject();
                json.WriteString("before", before);
                json.WriteString("after", after);
                json.WriteString("context", context);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, DraftChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", change.Kind.ToString().ToLower(CultureInfo.InvariantCulture));
        Write(json, "before", change.Before);
        Write(json, "after", change.After);
        json.WriteStartArray("wording");
        foreach (var piece in change.Wording)
        {
            json.WriteStartObject();
            json.WriteString("before", piece.Before);
            json.WriteString("after", piece.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, TextPart? part)
    {
        if (part is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("line", part.At(0, 0).Line);
        json.WriteString("text", part.Text);
        json.WriteEndObject();
    }
}
