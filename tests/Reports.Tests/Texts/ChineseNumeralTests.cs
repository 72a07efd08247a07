using FsCheck.Xunit;
using Reports.Texts;
using Xunit;

namespace Reports.Tests.Texts;

public sealed class ChineseNumeralTests
{
    [Property]
    public bool A_number_written_in_characters_reads_back(uint number) =>
        ChineseNumerals.Parse(ChineseNumerals.Number(number)) == number && ChineseNumerals.Parse(ChineseNumerals.Capital(number)) == number;

    [Property]
    public bool A_heading_number_reads_back(byte number) =>
        ChineseNumerals.ParseOrdinal(ChineseNumerals.Number(number)) == number;

    [Theory]
    [InlineData("二〇二三", 2023)]
    [InlineData("两万三千", 23000)]
    [InlineData("叁拾贰", 32)]
    public void Years_and_capitals_read_as_numbers(string text, int number) => Assert.Equal(number, ChineseNumerals.Parse(text));

    [Theory]
    [InlineData("二〇二三")]
    [InlineData("零一")]
    [InlineData("")]
    [InlineData("甲")]
    public void A_year_is_no_number_of_a_heading(string text) => Assert.Equal(-1, ChineseNumerals.ParseOrdinal(text));
}
