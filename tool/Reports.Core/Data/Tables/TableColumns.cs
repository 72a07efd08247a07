using System.Text;
using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Data;

/// <summary>A column of the sheet with its header path; type and unit are found later from its cells.</summary>
/// <param name="IsScored">A level of its head says how many points it counts for: 项目建设（60分）.</param>
internal sealed record FoundColumn(int Place, string Name, IReadOnlyList<string> Path, string? Unit, bool IsScored = false);

/// <summary>
/// Names the columns. A name is the header path without units and brackets, its levels joined by <c>_</c>: 得分 over 合计 is 得分_合计,
/// which a template can write as <c>row.得分_合计</c> (得分·合计 is no identifier, and 得分合计 hides the levels).
/// A table also answers to the plain and the last name, see <see cref="DataTable.ColumnIndex"/>.
/// </summary>
internal static partial class TableColumns
{
    public static List<FoundColumn> Find(SheetGrid grid, HeaderZone zone, IReadOnlyList<bool> hasData, SourceLocation place, DiagnosticBag findings)
    {
        var drafts = new List<(int Place, List<string> Path, string? Unit, bool IsScored)>();
        for (var column = 0; column < grid.Width; column++)
        {
            var (path, unit, isScored) = PathOf(grid, zone, column);
            // The right half of a merged name with nothing below it is no column: the body is merged there too.
            if (!hasData[column] && (path.Count == 0 || zone.Levels.All(level => grid.IsBlank(level, column))))
                continue;
            if (path.Count == 0 && zone.Levels.Count > 0)
                findings.Add(DataProblems.ColumnWithoutName(PlaceOf(grid, zone, column, place), DataTable.A1(column + 1), NumberedName(column)));
            if (path.Count == 0)
                path.Add(NumberedName(column));
            drafts.Add((column, path, unit, isScored));
        }
        return Named(drafts, grid, zone, place, findings);
    }

    private static string NumberedName(int column) => FormattableString.Invariant($"列{column + 1}");

    private static List<FoundColumn> Named(List<(int Place, List<string> Path, string? Unit, bool IsScored)> drafts, SheetGrid grid, HeaderZone zone, SourceLocation place, DiagnosticBag findings)
    {
        var plain = drafts.Select(d => string.Join("_", d.Path.Select(WithoutBrackets))).ToList();
        var full = drafts.Select(d => string.Join("_", d.Path.Select(BracketsOpened))).ToList();
        var columns = new List<FoundColumn>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < drafts.Count; i++)
        {
            // 得分（上半年） and 得分（下半年） are told apart by what is in the brackets.
            var name = plain.Count(n => n == plain[i]) == 1 ? plain[i] : full[i];
            if (!taken.Add(name))
            {
                var wanted = name;
                for (var n = 2; !taken.Add(name); n++)
                    name = FormattableString.Invariant($"{wanted}_{n}");
                findings.Add(DataProblems.DuplicateColumn(PlaceOf(grid, zone, drafts[i].Place, place), wanted, name));
            }
            columns.Add(new FoundColumn(drafts[i].Place, name, drafts[i].Path, drafts[i].Unit, drafts[i].IsScored));
        }
        return columns;
    }

    private static SourceLocation PlaceOf(SheetGrid grid, HeaderZone zone, int column, SourceLocation place)
    {
        if (zone.Levels.Count == 0)
            return place;
        return TableReader.Place(place, grid[zone.Levels[^1]], column);
    }

    private static (List<string> Path, string? Unit, bool IsScored) PathOf(SheetGrid grid, HeaderZone zone, int column)
    {
        var path = new List<string>();
        string? unit = null;
        var isScored = false;
        for (var level = 0; level < zone.Levels.Count; level++)
        {
            var text = LevelText(grid, zone, level, column);
            if (text.Length == 0)
                continue;
            var (name, found) = Units.SplitHeader(text);
            unit = found ?? unit;
            isScored |= Points().IsMatch(text);
            // （万元） alone under 资金兑付 is its unit and no level of its own.
            if (found is not null && path.Count > 0 && Units.HeaderUnit(text) is not null)
                continue;
            name = Joined(name);
            if (name.Length > 0 && (path.Count == 0 || path[^1] != name))
                path.Add(name);
        }
        if (zone.UnitRow >= 0 && Units.HeaderUnit(grid.Shown(zone.UnitRow, column).Display) is { } below)
            unit = below;
        return (path, unit, isScored);
    }

    /// <summary>The cell's text; where it is blank, that of the family to its left, as far as the levels above agree.</summary>
    private static string LevelText(SheetGrid grid, HeaderZone zone, int level, int column)
    {
        var row = zone.Levels[level];
        var text = grid.Shown(row, column).Display;
        if (text.Length > 0 || level == zone.Levels.Count - 1)
            return text;
        var next = zone.Levels[level + 1];
        if (grid.Shown(next, column).IsBlank && (level + 2 >= zone.Levels.Count || grid.Shown(zone.Levels[level + 2], column).IsBlank))
            return "";
        for (var left = column - 1; left >= 0; left--)
        {
            if (level > 0 && LevelText(grid, zone, level - 1, left) != LevelText(grid, zone, level - 1, column))
                return "";
            if (grid.IsBlank(row, left) && grid.MergeAt(row, left) is null)
                continue;
            // A merged name covers its own columns only; a single one with nothing below is no family.
            var isFamily = grid.MergeAt(row, left) is null && !grid.Shown(next, left).IsBlank && (grid.MergeAt(next, left) is not { } merge || merge.Top > grid[row].Number);
            return isFamily ? grid.Shown(row, left).Display : "";
        }
        return "";
    }

    /// <summary>Without line breaks and blanks; a blank between Latin words stays one.</summary>
    private static string Joined(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!CellText.IsBlank(text[i]))
            {
                builder.Append(text[i]);
                continue;
            }
            var end = i;
            while (end < text.Length && CellText.IsBlank(text[end]))
                end++;
            if (builder.Length > 0 && end < text.Length && char.IsAscii(builder[^1]) && char.IsAscii(text[end]) && char.IsLetter(builder[^1]) && char.IsLetter(text[end]))
                builder.Append(' ');
            i = end - 1;
        }
        return builder.ToString().TrimEnd('：', ':', '*', '＊', '※');
    }

    private static string WithoutBrackets(string name)
    {
        var rest = Brackets().Replace(name, "").Trim();
        // 县（市、区） is 县市区.
        return rest.Length > 1 ? rest : BracketsOpened(name).Replace("、", "", StringComparison.Ordinal);
    }

    private static string BracketsOpened(string name) => string.Concat(name.Where(c => !"()（）[]【】〔〕".Contains(c, StringComparison.Ordinal)));

    [GeneratedRegex(@"[(（\[【](?:满分|分值|权重|计)?\s*[\d.]+\s*分[)）\]】]")]
    private static partial Regex Points();

    [GeneratedRegex(@"[(（\[【〔][^()（）\[\]【】〔〕]*[)）\]】〕]")]
    private static partial Regex Brackets();
}
