using System.Globalization;
using System.Text.Json;
using Reports.Diagnostics;
using Reports.Packages;

namespace Reports.Cli.Output;

/// <summary>The values of a paper, part by part, each with its cells.</summary>
internal static class TraceFormat
{
    private const int ContextColumns = 50;

    private const int WidestValue = 26;

    /// <param name="isWhole">Tables and charts cell by cell.</param>
    public static void Write(TextWriter to, TracedFile file, Language language, Colours colours, bool isWhole)
    {
        to.WriteLine(colours.Paint(file.File, Colours.Bold) + (language == Language.Chinese ? "：" : ": ") + Words.TracedState(file.State).In(language));
        foreach (var paper in file.Papers)
        {
            to.WriteLine();
            if (file.Papers.Count > 1)
                to.WriteLine(colours.Paint($"== {paper.Name}", Colours.Bold));
            var part = (TracedPart.Head, "");
            var isFirst = true;
            foreach (var line in Lines([.. paper.Values.Where(v => !v.IsTyped)], language, isWhole))
            {
                if (isFirst || (line.First.Part, line.First.PartName) != part)
                {
                    part = (line.First.Part, line.First.PartName);
                    to.WriteLine(colours.Paint(PartName(line.First, language), Colours.Blue));
                }
                isFirst = false;
                Write(to, line, file.NotInFile, language, colours);
            }
            WriteTyped(to, [.. paper.Values.Where(v => v.IsTyped)], language, colours);
        }
    }

    private static void WriteTyped(TextWriter to, List<TracedValue> typed, Language language, Colours colours)
    {
        if (typed.Count == 0)
            return;
        to.WriteLine(colours.Paint(Words.TracedTyped.In(language), Colours.Blue));
        foreach (var value in typed)
            to.WriteLine($"  {DisplayWidth.Pad(Shown(value), ContextColumns)}  {value.Template}");
    }

    private sealed record Line(TracedValue First, string Text, IReadOnlyList<TracedValue> Values);

    /// <summary>A value a line; of a table or chart, unless the whole is asked for, a column a line.</summary>
    private static IEnumerable<Line> Lines(List<TracedValue> values, Language language, bool isWhole)
    {
        for (var i = 0; i < values.Count;)
        {
            var end = i + 1;
            if (isWhole || values[i].Column is null)
            {
                yield return new Line(values[i], Shown(values[i]), [values[i]]);
            }
            else
            {
                while (end < values.Count && values[end].Column is not null && values[end].PartName == values[i].PartName && values[end].Part == values[i].Part)
                    end++;
                foreach (var column in values[i..end].GroupBy(v => v.Column))
                    yield return new Line(values[i], Words.TracedColumn(column.Key!, column.Count()).In(language), [.. column]);
            }
            i = end;
        }
    }

    private static void Write(TextWriter to, Line line, IReadOnlySet<TracedValue> missing, Language language, Colours colours)
    {
        var cells = line.Values.SelectMany(v => v.Cells).ToList();
        var place = cells.Count > 0 ? PlaceList.Of(cells, language) : Words.TracedNoCell.In(language) + " " + line.First.Template;
        var gone = line.Values.Where(missing.Contains).ToList();
        var mark = gone.Count == 0 ? "" : "  " + colours.Paint(Words.TracedNotInFile([.. gone.Select(v => v.Text)]).In(language), Colours.Red);
        to.WriteLine($"  {DisplayWidth.Pad(line.Text, ContextColumns)}  {place}{mark}");
    }

    private static string Shown(TracedValue value)
    {
        var label = value.Column is null ? "" : value.Row == value.Text ? value.Column + " " : $"{value.Row} {value.Column} ";
        var before = (value.Before.Length > 8 ? value.Before[^8..] : value.Before).TrimStart();
        return DisplayWidth.Cut(DisplayWidth.Clean($"{label}{before}【{DisplayWidth.Cut(value.Text, WidestValue)}】{value.After}"), ContextColumns);
    }

    private static string PartName(TracedValue value, Language language) => value.Part switch
    {
        TracedPart.Head => Words.TracedHead.In(language),
        TracedPart.Body when value.PartName.Length == 0 => Words.TracedOpening.In(language),
        TracedPart.Setting => Words.TracedSettings.In(language),
        TracedPart.Footnote => Words.TracedFootnote(value.PartName).In(language),
        _ => DisplayWidth.Clean(value.PartName),
    };

    /// <summary>A contract: fields may be added, none is renamed.</summary>
    public static void WriteJson(TextWriter to, TracedFile file)
    {
        JsonText.Write(to, json =>
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteString("state", Lower(file.State.ToString()));
            json.WriteStartArray("papers");
            foreach (var paper in file.Papers)
            {
                json.WriteStartObject();
                json.WriteString("name", paper.Name);
                json.WriteString("template", paper.TemplateFile);
                json.WriteStartArray("values");
                foreach (var value in paper.Values)
                    Write(json, value, file.NotInFile.Contains(value));
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, TracedValue value, bool isMissing)
    {
        json.WriteStartObject();
        json.WriteString("part", Lower(value.Part.ToString()));
        json.WriteString("part_name", value.PartName);
        if (value.Column is not null)
        {
            json.WriteString("row", value.Row);
            json.WriteString("column", value.Column);
        }
        json.WriteString("before", value.Before);
        json.WriteString("text", value.Text);
        json.WriteString("after", value.After);
        if (value.Value is decimal number)
            json.WriteNumber("value", number);
        json.WriteBoolean("typed", value.IsTyped);
        json.WriteBoolean("in_file", !isMissing);
        json.WritePropertyName("template");
        Write(json, value.Template);
        Write(json, "cells", value.Cells);
        Write(json, "decided_by", value.DecidedBy);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<SourceLocation> places)
    {
        json.WriteStartArray(name);
        foreach (var place in places)
            Write(json, place);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SourceLocation place)
    {
        json.WriteStartObject();
        json.WriteString("file", place.File);
        if (place.Sheet is not null)
            json.WriteString("sheet", place.Sheet);
        if (place.Cell is not null)
            json.WriteString("cell", place.Cell);
        if (place.Line > 0)
            json.WriteNumber("line", place.Line);
        if (place.Column > 0)
            json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }

    private static string Lower(string name) => name.ToLower(CultureInfo.InvariantCulture);
}
