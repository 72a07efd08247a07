using System.Globalization;
using System.Text;
using Reports.Data;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Readers;

/// <summary>A key of a fence under its Chinese names as well.</summary>
internal sealed record FenceKey(string Name, params string[] Others);

/// <summary>The keys and values of a fence's body. Values that a template printed are put back, each with its type.</summary>
internal sealed class FenceFields
{
    private readonly DataMap _map;
    private readonly Dictionary<string, string> _written;
    private readonly FenceText _fence;
    private readonly DiagnosticBag _findings;

    private FenceFields(DataMap map, Dictionary<string, string> written, FenceText fence, DiagnosticBag findings)
    {
        (_map, _written, _fence, _findings) = (map, written, fence, findings);
    }

    public SourceLocation Location => _fence.Location;

    /// <summary>The fields of a mapping; keys that nobody knows are findings.</summary>
    /// <param name="what">What the mapping is, in the findings: 图表, 排名.</param>
    public static FenceFields Of(DataMap map, IReadOnlyList<FenceKey> known, Sentence what, FenceText fence, DiagnosticBag findings)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in map.Keys)
        {
            var word = fence.Map.Expand(key).Trim();
            var match = known.FirstOrDefault(k => Is(k, word));
            if (match is null)
                findings.Add(FenceProblems.UnknownKey(word, what, Nearest.To(word, known.SelectMany(k => k.Others.Prepend(k.Name))), [.. known.Select(k => k.Name)], map.LocationOf(key)));
            else if (!written.TryAdd(match.Name, key))
                findings.Add(FenceProblems.KeyTwice(word, what, map.LocationOf(key)));
        }
        return new FenceFields(map, written, fence, findings);
    }

    public bool Has(string key) => Raw(key) is not null;

    public SourceLocation At(string key) => _written.TryGetValue(key, out var written) ? _map.LocationOf(written) : Location;

    /// <summary>The value with what templates printed put back; null when the key is absent or empty.</summary>
    public object? Value(string key) => Unwrap(Raw(key));

    public string? Text(string key) => Raw(key) is DataNode ? Wrong<string>(key, new("一段文字", "a text")) : Printed(Value(key));

    /// <summary>Text as inlines: each printed value keeps its cells.</summary>
    public IReadOnlyList<Inline> Inlines(string key) => Raw(key) switch
    {
        null => [],
        DataNode => [],
        string text => Runs(text),
        var other => [new TextRun(Printed(other) ?? "") { Location = At(key) }],
    };

    /// <summary>Lines of text: a list, or one.</summary>
    public IReadOnlyList<IReadOnlyList<Inline>> Lines(string key) => Raw(key) switch
    {
        DataList list => [.. Enumerable.Range(0, list.Count).Select(i => list[i] is string text ? Runs(text) : [new TextRun(Printed(list[i]) ?? "")])],
        null => [],
        _ => [Inlines(key)],
    };

    /// <summary>Names with their places: a list, or one, or several parted by 、 or a comma.</summary>
    public IReadOnlyList<(string Text, SourceLocation Place)> Names(string key) => Raw(key) switch
    {
        null => [],
        DataList list => [.. Enumerable.Range(0, list.Count).Select(i => (Printed(Unwrap(list[i])) ?? "", list.LocationOf(i)))],
        DataMap => Wrong<IReadOnlyList<(string, SourceLocation)>>(key, new("一个名字或一列名字", "a name or a list of names")) ?? [],
        _ => [.. (Printed(Value(key)) ?? "").Split(['、', ',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => (n, At(key)))],
    };

    public IReadOnlyList<object?> Items(string key) => Raw(key) switch
    {
        null => [],
        DataList list => [.. Enumerable.Range(0, list.Count).Select(i => Unwrap(list[i]))],
        _ => [Value(key)],
    };

    public SourceLocation ItemAt(string key, int index) => Raw(key) is DataList list && index < list.Count ? list.LocationOf(index) : At(key);

    public decimal? Number(string key)
    {
        var value = Value(key);
        if (value is null or decimal)
            return value as decimal?;
        if (value is string text && decimal.TryParse(text.Trim().TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return number;
        return Wrong<decimal>(key, new("一个数", "a number"));
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int? Count(string key, int least, int most)
    {
        if (Number(key) is not { } number)
            return null;
        if (number == decimal.Truncate(number) && number >= least && number <= most)
            return (int)number;
        return Wrong<int>(key, new($"{least} 到 {most} 的整数", $"a whole number from {least} to {most}"));
    }

    public bool Flag(string key) => Value(key) switch
    {
        null or false => false,
        true => true,
        string text when text is "是" or "要" or "true" or "yes" => true,
        string text when text is "否" or "不" or "false" or "no" => false,
        _ => Wrong<bool>(key, new("“是”或“否”（true 或 false）", "true or false")),
    };

    /// <summary>The fields of a mapping below a key; null when the value is none.</summary>
    public FenceFields? Below(string key, IReadOnlyList<FenceKey> known, Sentence what) =>
        Raw(key) is DataMap map ? Of(map, known, what, _fence, _findings) : null;

    public FenceFields? ItemBelow(string key, int index, IReadOnlyList<FenceKey> known, Sentence what) =>
        Raw(key) is DataList list && list[index] is DataMap map ? Of(map, known, what, _fence, _findings) : null;

    /// <summary>The members of a mapping whose keys are free (column names).</summary>
    public IReadOnlyList<(string Key, object? Value, SourceLocation Place)> Members(string key) =>
        Raw(key) is DataMap map ? [.. map.Keys.Select(k => (_fence.Map.Expand(k).Trim(), Unwrap(map[k]), map.LocationOf(k)))] : [];

    /// <summary>Items of a list within a value that <see cref="Value"/> or <see cref="Members"/> gave.</summary>
    public IReadOnlyList<object?> ItemsOf(object? value) => value is DataList list ? [.. Enumerable.Range(0, list.Count).Select(i => Unwrap(list[i]))] : [value];

    /// <summary>A value of a wrong shape: the finding, and the default.</summary>
    public T? Wrong<T>(string key, Sentence expected)
    {
        _findings.Add(FenceProblems.WrongShape(_written.GetValueOrDefault(key, key), expected, At(key)));
        return default;
    }

    public void Report(Diagnostic finding) => _findings.Add(finding);

    public static string? Printed(object? value) => value switch
    {
        null => null,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DataNode => null,
        string text => text,
        _ => Tables.ShownValue.Text(value, 0),
    };

    private List<Inline> Runs(string text)
    {
        var (runs, plain) = (new List<Inline>(), new StringBuilder());
        foreach (var rune in text.EnumerateRunes())
        {
            if (!_fence.Map.TryGet(rune.Value, out var value))
            {
                plain.Append(rune.ToString());
                continue;
            }
            End();
            runs.Add(new TextRun(value.Text, value) { Location = value.Template });
        }
        End();
        return runs;

        void End()
        {
            if (plain.Length > 0)
                runs.Add(new TextRun(plain.ToString()));
            plain.Clear();
        }
    }

    private object? Raw(string key) => _written.TryGetValue(key, out var written) && _map.TryGet(written, out var value) ? value : null;

    /// <summary>A text that is one printed value and nothing else is that value, with its type.</summary>
    private object? Unwrap(object? value)
    {
        if (value is not string text)
            return value;
        if (text.Length == 2 && char.IsSurrogatePair(text, 0) && _fence.Map.TryGet(char.ConvertToUtf32(text, 0), out var printed))
            return printed.Value is DataNode ? printed.Text : printed.Value;
        return _fence.Map.Expand(text).Trim() is { Length: > 0 } expanded ? expanded : null;
    }

    private static bool Is(FenceKey key, string word) =>
        string.Equals(key.Name, word, StringComparison.OrdinalIgnoreCase) || string.Equals(key.Name.Replace('-', '_'), word, StringComparison.OrdinalIgnoreCase) || key.Others.Contains(word, StringComparer.OrdinalIgnoreCase);
}
