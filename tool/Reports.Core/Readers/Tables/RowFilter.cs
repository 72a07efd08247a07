using System.Globalization;
using Reports.Diagnostics;

namespace Reports.Readers.Tables;

/// <summary>Which rows a fence shows: <c>where: { 类别: 乡镇 }</c>, <c>where: 得分 &gt;= 85</c>, or a list of such.</summary>
internal static class RowFilter
{
    private static readonly string[] s_operators = [">=", "<=", "!=", "≥", "≤", "≠", "==", "=", ">", "<"];

    public static IReadOnlyList<int> Apply(FenceFields fields, SourceTable table, DiagnosticBag findings)
    {
        var tests = new List<Func<int, bool>>();
        var members = fields.Members("where");
        foreach (var (name, value, place) in members)
        {
            if (FenceSource.Column(table, name, place, findings) is >= 0 and var column)
            {
                var wanted = fields.ItemsOf(value);
                tests.Add(r => wanted.Any(w => AreEqual(table.Value(r, column), w)));
            }
        }
        if (members.Count == 0 && fields.Has("where"))
        {
            var items = fields.Items("where");
            for (var i = 0; i < items.Count; i++)
            {
                if (Condition(FenceFields.Printed(items[i]) ?? "", fields.ItemAt("where", i), table, findings) is { } test)
                    tests.Add(test);
            }
        }
        return [.. Enumerable.Range(0, table.RowCount).Where(r => tests.TrueForAll(t => t(r)))];
    }

    private static Func<int, bool>? Condition(string text, SourceLocation place, SourceTable table, DiagnosticBag findings)
    {
        var (at, sign) = (-1, "");
        foreach (var candidate in s_operators)
        {
            var found = text.IndexOf(candidate, StringComparison.Ordinal);
            if (found > 0 && (at < 0 || found < at))
                (at, sign) = (found, candidate);
        }
        if (at < 0)
        {
            findings.Add(FenceProblems.BadCondition(text, place));
            return null;
        }
        var column = FenceSource.Column(table, text[..at].Trim(), place, findings);
        var wanted = text[(at + sign.Length)..].Trim().Trim('"', '“', '”', '\'');
        if (column < 0)
            return null;
        if (sign is "=" or "==")
            return r => AreEqual(table.Value(r, column), wanted);
        if (sign is "!=" or "≠")
            return r => !AreEqual(table.Value(r, column), wanted);
        if (!decimal.TryParse(wanted.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var limit))
        {
            findings.Add(FenceProblems.BadCondition(text, place));
            return null;
        }
        return r => table.Number(r, column) is { } number && sign switch
        {
            ">=" or "≥" => number >= limit,
            "<=" or "≤" => number <= limit,
            ">" => number > limit,
            _ => number < limit,
        };
    }

    private static bool AreEqual(object? value, object? wanted) => (value, wanted) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (decimal a, decimal b) => a == b,
        (decimal a, string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var b) && a == b,
        _ => string.Equals(FenceFields.Printed(value)?.Trim(), FenceFields.Printed(wanted)?.Trim(), StringComparison.Ordinal),
    };
}
