namespace Reports.Layouts;

/// <summary>附件说明, 署名 and 成文日期, 版记 or 报尾.</summary>
internal static class TailComposer
{
    public static void Write(Composer to)
    {
        foreach (var line in TailLines.Of(to.Document, to.Theme))
            to.Add(line);
        if (to.Document.Imprint is { } imprint)
            FootComposer.Write(to, FootLine.Of(imprint));
        if (to.Document.Distribution is { } distribution)
            FootComposer.Write(to, FootLine.Of(distribution));
    }
}
