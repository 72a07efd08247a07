using System.Globalization;
using System.Numerics;

namespace Scriban.Functions;

/// <summary>The functions called <c>format</c>: value, format, optional culture.</summary>
internal static class Formatting
{
    /// <summary>No number has more digits that matter; .NET would take up to a thousand million.</summary>
    private const int MostDigits = 10_000;

    internal static string Apply(in BuiltinCall call, IFormattable value)
    {
        var format = call.Text(1);
        if (TooManyDigits(format))
            throw call.Fail(1, $"格式“{format}”要求的位数太多", $"the format `{format}` asks for too many digits");
        if (value is BigInteger number)
            ChargeDigits(call, number);
        var culture = Cultures.Of(call, 2);
        try
        {
            return value.ToString(format, culture);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            var shown = call.Context.ToText(value);
            throw call.Fail(1, $"格式“{format}”不能用于 {shown}", $"the format `{format}` cannot be applied to {shown}");
        }
    }

    /// <summary>The digits of a large number cost more than its length.</summary>
    internal static void ChargeDigits(in BuiltinCall call, BigInteger number)
    {
        var bits = number.GetBitLength();
        call.Context.Budget.Charge(call.Span, bits / 64 * (1 + (bits / 256)));
    }

    /// <summary>A standard numeric format is one letter and a count of digits.</summary>
    private static bool TooManyDigits(string? format) =>
        format is { Length: > 1 } && char.IsAsciiLetter(format[0]) &&
        int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits > MostDigits;
}
