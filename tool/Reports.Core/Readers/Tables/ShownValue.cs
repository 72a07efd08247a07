using System.Globalization;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers.Tables;

/// <summary>Values as tables and charts print them.</summary>
internal static class ShownValue
{
    public const string Gap = "—";

    // More places than this are told as a range.
    private const int MostPlaces = 50;

    public static string Text(object? value, int decimals) => value switch
    {
        null => Gap,
        decimal number => Ranking.Round(number, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        DateTime day => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日"),
        DataMonth month => string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月"),
        bool truth => truth ? "是" : "否",
        DataNode => Gap,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : Gap,
    };

    /// <summary>A run that knows the cells it was made from.</summary>
    public static TextRun Run(string text, object? value, SourceLocation fence, IReadOnlyList<SourceLocation> places) =>
        new(text, new PrintedValue(text, value, fence, Compact(places), []));

    /// <summary>Over fifty cells of one column become a range.</summary>
    public static IReadOnlyList<SourceLocation> Compact(IReadOnlyList<SourceLocation> places) =>
        places.Count <= MostPlaces ? places
        : places[0].Cell is null ? [places[0] with { Length = 0 }, places[^1]]
        : [places[0] with { Cell = places[0].Cell + ":" + places[^1].Cell }];
}
