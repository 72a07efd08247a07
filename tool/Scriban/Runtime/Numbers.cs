using System.Numerics;

namespace Scriban.Runtime;

/// <summary>Boxes that are made once.</summary>
internal static class Numbers
{
    internal static readonly object True = true;
    internal static readonly object False = false;

    private const int Lowest = -128;
    private const int Highest = 1023;

    private static readonly object[] Small = MakeSmall();

    internal static object Box(int value) =>
        value is >= Lowest and <= Highest ? Small[value - Lowest] : value;

    internal static object Box(bool value) => value ? True : False;

    internal static object Box(long value) =>
        value is >= int.MinValue and <= int.MaxValue ? Box((int)value) : value;

    /// <summary>The smallest of int, long and bigint that holds the value.</summary>
    internal static object Shrink(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Box((long)value) : value;

    private static object[] MakeSmall()
    {
        var boxes = new object[Highest - Lowest + 1];
        for (var i = 0; i < boxes.Length; i++)
            boxes[i] = i + Lowest;
        return boxes;
    }
}
