using System.Text;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;
using Reports.Readers;

namespace Reports.Tests.Fences;

/// <summary>A case file: fences <c>csv NAME</c> are sources, every <c>table</c> and <c>chart</c> fence is read.</summary>
internal sealed class FenceCase
{
    private readonly Dictionary<string, DataNode> _sources = [];
    private readonly List<(string Kind, int Offset, string Body)> _fences = [];
    private readonly SourceText _text;

    public FenceCase(string path)
    {
        _text = new SourceText(Path.GetFileName(path), File.ReadAllText(path).ReplaceLineEndings("\n"));
        var offset = 0;
        var (kind, start) = ("", 0);
        foreach (var line in _text.Text.Split('\n'))
        {
            var next = offset + line.Length + 1;
            if (line.StartsWith("```", StringComparison.Ordinal) && kind.Length == 0)
                (kind, start) = (line[3..], next);
            else if (line == "```")
            {
                Take(kind, start, _text.Text[start..offset]);
                kind = "";
            }
            offset = next;
        }
    }

    public string Dump()
    {
        var dump = new StringBuilder();
        var context = new ReadContext(name => _sources.GetValueOrDefault(name));
        foreach (var (kind, offset, body) in _fences)
        {
            var findings = new DiagnosticBag();
            var fence = new FenceText(body, _text.At(offset - 1), (at, length) => _text.At(offset + at, length), new SourceMap());
            var block = kind == "table" ? TableFence.Read(fence, context, findings) : ChartFence.Read(fence, context, findings);
            FenceDump.Write(dump, block);
            foreach (var finding in findings)
            {
                dump.Append(finding.Code).Append(' ').Append(finding.Severity).Append(' ').Append(finding.Location).Append(' ').Append(finding.Message.Zh).Append('\n');
                if (finding.Help is { } help)
                    dump.Append("    ").Append(help.Zh).Append('\n');
                foreach (var related in finding.Related)
                    dump.Append("    ").Append(related.Location).Append(' ').Append(related.Message.Zh).Append('\n');
            }
            dump.Append('\n');
        }
        return dump.ToString();
    }

    private void Take(string kind, int start, string body)
    {
        if (kind.StartsWith("csv ", StringComparison.Ordinal))
        {
            var name = kind[4..].Trim();
            var findings = new DiagnosticBag();
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body));
            _sources[name] = DataFiles.Read(name + ".csv", stream, findings) ?? throw new InvalidOperationException(string.Join("; ", findings.Select(f => f.Message.Zh)));
        }
        else
        {
            _fences.Add((kind, start, body));
        }
    }
}

/// <summary>Blocks as text a reviewer can read.</summary>
internal static class FenceDump
{
    public static void Write(StringBuilder dump, Block? block)
    {
        switch (block)
        {
            case Table table: Write(dump, table); break;
            case Chart chart: Write(dump, chart); break;
            default: dump.Append("（没有）\n"); break;
        }
    }

    private static void Write(StringBuilder dump, Table table)
    {
        dump.Append("表 ").Append(table.Id).Append(' ').Append(Text(table.Caption)).Append(" 单位=").Append(table.Unit).Append(table.IsLandscape ? " 横排" : "").Append(table.IsThreeLine ? " 三线" : "").Append('\n');
        for (var r = 0; r < table.Rows.Count; r++)
            dump.Append(r < table.HeaderRows ? "# " : table.Rows[r].IsTotal ? "= " : "  ").AppendJoin(" | ", table.Rows[r].Cells.Select(Text)).Append('\n');
        foreach (var note in table.Notes)
            dump.Append(Text(note)).Append('\n');
    }

    private static string Text(Cell cell)
    {
        var span = (cell.ColumnSpan > 1 ? $"→{cell.ColumnSpan}" : "") + (cell.RowSpan > 1 ? $"↓{cell.RowSpan}" : "");
        var from = cell.Inlines.OfType<TextRun>().FirstOrDefault()?.From is { Cells: { Count: > 0 } cells } ? "@" + string.Join("+", cells.Take(3).Select(c => $"{c.File}:{c.Line}:{c.Column}")) + (cells.Count > 3 ? "+…" : "") : "";
        return Text(cell.Inlines) + span + (cell.Mark == CellMark.None ? "" : $"[{cell.Mark}{(cell.Shade > 0 ? " " + cell.Shade.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) : "")}]") + from;
    }

    private static void Write(StringBuilder dump, Chart chart)
    {
        var spec = chart.Spec;
        dump.Append(spec.Kind).Append(' ').Append(chart.Id).Append(' ').Append(Text(chart.Caption)).Append(" 单位=").Append(spec.Unit).Append(spec.SecondUnit is null ? "" : "／" + spec.SecondUnit).Append(spec.Target is null ? "" : $" 目标={spec.TargetName}{spec.Target}").Append('\n');
        dump.Append("  ").AppendJoin(" | ", spec.Categories).Append('\n');
        foreach (var series in spec.Series)
            dump.Append("  ").Append(series.Name).Append(series.OnSecondAxis ? "（右轴）" : "").Append(": ").AppendJoin(" | ", series.Values.Select(v => Shown(spec, series, v))).Append('\n');
        dump.Append("  替代文字 ").Append(spec.Alt).Append('\n');
        if (spec.SourceNote is not null)
            dump.Append("  ").Append(spec.SourceNote).Append('\n');
    }

    private static string Shown(ChartSpec spec, ChartSeries series, decimal? value) =>
        value is null ? "—"
        : spec.Kind == ChartKind.Gantt && value > 700_000 ? ChartSpec.Day(value.Value).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : value.Value.ToString("F" + series.Decimals, System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(IReadOnlyList<Inline> inlines) => string.Concat(inlines.OfType<TextRun>().Select(r => r.Text));
}
