using System.Globalization;
using System.Text.Json;
using Scriban.Runtime;

namespace Scriban.Tests;

/// <summary>JSON of a case as script values: integers become int (long when too large), other numbers double.</summary>
internal static class TestData
{
    public static ScriptObject ReadModel(string? json)
    {
        if (json is null)
        {
            return new ScriptObject();
        }
        using JsonDocument document = JsonDocument.Parse(json);
        return (ScriptObject)Convert(document.RootElement)!;
    }

    private static object? Convert(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ConvertObject(element),
        JsonValueKind.Array => new ScriptArray(element.EnumerateArray().Select(Convert)),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number when element.TryGetInt32(out int small) => small,
        JsonValueKind.Number when element.TryGetInt64(out long large) => large,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object ConvertObject(JsonElement element)
    {
        if (element.TryGetProperty("$date", out JsonElement date))
        {
            return DateTime.Parse(date.GetString()!, CultureInfo.InvariantCulture);
        }
        if (element.TryGetProperty("$decimal", out JsonElement number))
        {
            return decimal.Parse(number.ToString(), CultureInfo.InvariantCulture);
        }
        if (element.TryGetProperty("$timespan", out JsonElement span))
        {
            return TimeSpan.Parse(span.GetString()!, CultureInfo.InvariantCulture);
        }
        var result = new ScriptObject();
        foreach (JsonProperty property in element.EnumerateObject())
        {
            result.SetValue(property.Name, Convert(property.Value), false);
        }
        return result;
    }
}
