namespace Reports.Layouts;

/// <summary>How far organ and date stand in from the right, in characters.</summary>
internal sealed record SignatureIndents(IReadOnlyList<double> Organs, double Date)
{
    public static SignatureIndents Of(IReadOnlyList<string> organs, string date, bool isSealed)
    {
        var dateWidth = CellWidth.Of(date);
        if (isSealed)
        {
            // 7.3.5.1: the date four characters in, the organ centred over it.
            var centre = 4 + dateWidth / 2;
            return new SignatureIndents([.. organs.Select(o => Math.Max(0, centre - CellWidth.Of(o) / 2))], 4);
        }
        if (organs.Count == 0)
            return new SignatureIndents([], 2);
        // 7.3.5.2: the organ two characters in, the date's first character two right of the organ's;
        // a date longer than the organ stands two characters in itself and the organ moves left.
        var last = CellWidth.Of(organs[^1]);
        var date0 = dateWidth > last ? 2 : last - dateWidth;
        var start = date0 + dateWidth + 2;
        return new SignatureIndents([.. organs.Select(o => dateWidth > last ? Math.Max(0, start - CellWidth.Of(o)) : 2)], date0);
    }
}
