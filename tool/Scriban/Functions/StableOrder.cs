using Scriban.Parsing;

namespace Scriban.Functions;

/// <summary>A stable ascending merge sort of keys; keys that .NET does not compare with each other are an error.</summary>
internal sealed class StableOrder(TemplateContext context, SourceSpan span, object?[] keys)
{
    /// <summary>The indexes of the keys in ascending order.</summary>
    internal int[] Sort()
    {
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        var other = new int[keys.Length];
        for (var width = 1; width < keys.Length; width *= 2)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            for (var start = 0; start < keys.Length; start += 2 * width)
                Merge(order, other, start, Math.Min(start + width, keys.Length), Math.Min(start + (2 * width), keys.Length));
            (order, other) = (other, order);
        }

        return order;
    }

    private void Merge(int[] source, int[] target, int left, int right, int end)
    {
        var middle = right;
        for (var at = left; at < end; at++)
        {
            var takeLeft = left < middle && (right >= end || Compare(keys[source[left]], keys[source[right]]) <= 0);
            target[at] = takeLeft ? source[left++] : source[right++];
        }
    }

    private int Compare(object? left, object? right)
    {
        if (left is null || right is null)
            return left is null ? right is null ? 0 : -1 : 1;
        if (left is string leftText && right is string rightText)
            return TextOrder.Compare(leftText, rightText);
        if (left.GetType() == right.GetType() && left is IComparable comparable)
            return comparable.CompareTo(right);
        var (leftShown, rightShown) = (context.ToText(left), context.ToText(right));
        throw context.Error(
            span,
            $"“{leftShown}”与“{rightShown}”种类不同，不能排序",
            $"`{leftShown}` and `{rightShown}` are of different kinds and cannot be sorted");
    }
}
