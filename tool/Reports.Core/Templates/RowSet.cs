using System.Globalization;
using System.Text;

namespace Reports.Templates;

/// <summary>Indexes of rows or elements, as they were looked at.</summary>
internal sealed class RowSet
{
    private ulong[] _bits = [];

    public void Add(int row)
    {
        var at = row >> 6;
        if (at >= _bits.Length)
            Array.Resize(ref _bits, Math.Max(at + 1, _bits.Length * 2));
        _bits[at] |= 1UL << (row & 63);
    }

    /// <summary><c>0-12,15</c>; <c>*</c> where every one of <paramref name="count"/> is there.</summary>
    public string Ranges(int count)
    {
        var text = new StringBuilder();
        var isAll = count > 0;
        for (var row = 0; row < _bits.Length << 6; row++)
        {
            if (!Has(row))
            {
                isAll &= row >= count;
                continue;
            }
            var first = row;
            while (Has(row + 1))
                row++;
            if (text.Length > 0)
                text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"{first}");
            if (row > first)
                text.Append(CultureInfo.InvariantCulture, $"-{row}");
        }
        return isAll && _bits.Length << 6 >= count ? "*" : text.ToString();
    }

    private bool Has(int row) => row >> 6 < _bits.Length && (_bits[row >> 6] >> (row & 63) & 1) != 0;
}
