using System.Text;
using FsCheck.Xunit;
using Reports.Texts;
using Xunit;

namespace Reports.Tests.Texts;

public sealed class SpokenTextTests
{
    /// <summary>cases/spoken/reading.txt: what is written, how it is read, and how many characters that has.</summary>
    [Fact]
    public void Numbers_are_read_as_the_table_of_cases_says()
    {
        var file = Path.Combine(Repository.Cases("spoken"), "reading.txt");
        var result = new StringBuilder();
        foreach (var line in File.ReadAllLines(file))
        {
            var written = line[..line.IndexOf(" =>", StringComparison.Ordinal)];
            result.Append(written).Append(" => ").Append(SpokenText.Read(written)).Append(" | ").Append(SpokenText.Count(written)).Append('\n');
        }
        Golden.Check(file, result.ToString());
    }

    [Property]
    public bool Any_text_can_be_read(string? text) => SpokenText.Count(text ?? "") >= 0;

    [Property]
    public bool Any_number_is_read_in_Han(decimal number) =>
        SpokenText.Read(Math.Abs(number).ToString(System.Globalization.CultureInfo.InvariantCulture)).All(c => c == '.' || !char.IsAsciiDigit(c));

    [Fact]
    public void The_characters_of_GB_2312_are_those_of_the_encoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(936, new EncoderExceptionFallback(), new DecoderExceptionFallback());
        var bytes = new byte[2];
        var count = 0;
        for (var code = 0x4E00; code <= 0x9FA5; code++)
        {
            encoding.GetBytes([(char)code], bytes);
            var expected = bytes[0] is >= 0xB0 and <= 0xF7 && bytes[1] >= 0xA1;
            Assert.Equal(expected, Gb2312.Has(code));
            count += expected ? 1 : 0;
        }
        Assert.Equal(6763, count);
    }

    [Fact]
    public void A_variant_is_outside_and_its_standard_form_inside()
    {
        for (var code = 0x4E00; code <= 0x9FA5; code++)
        {
            if (Gb2312.StandardOf(code) is { } standard)
                Assert.True(!Gb2312.Has(code) && Gb2312.Has(standard), $"{(char)code} {standard}");
        }
    }
}
