namespace Reports.Writers.Zip;

/// <summary>The check sum of a zip entry (APPNOTE 4.4.7), eight bytes at a step.</summary>
internal static class Crc32
{
    private static readonly uint[] s_table = Fill();

    public static uint Of(ReadOnlySpan<byte> data) => Append(0, data);

    /// <summary>The sum of data that follows what <paramref name="before"/> is the sum of.</summary>
    public static uint Append(uint before, ReadOnlySpan<byte> data)
    {
        var crc = ~before;
        while (data.Length >= 8)
        {
            crc ^= (uint)(data[0] | data[1] << 8 | data[2] << 16 | data[3] << 24);
            crc = s_table[7 * 256 + (crc & 0xFF)] ^ s_table[6 * 256 + (crc >> 8 & 0xFF)]
                ^ s_table[5 * 256 + (crc >> 16 & 0xFF)] ^ s_table[4 * 256 + (crc >> 24)]
                ^ s_table[3 * 256 + data[4]] ^ s_table[2 * 256 + data[5]] ^ s_table[256 + data[6]] ^ s_table[data[7]];
            data = data[8..];
        }
        foreach (var value in data)
            crc = s_table[(crc ^ value) & 0xFF] ^ crc >> 8;
        return ~crc;
    }

    private static uint[] Fill()
    {
        var table = new uint[8 * 256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 0 ? value >> 1 : value >> 1 ^ 0xEDB88320;
            table[i] = value;
        }
        for (var i = 256; i < table.Length; i++)
            table[i] = table[i - 256] >> 8 ^ table[table[i - 256] & 0xFF];
        return table;
    }
}
