using Reports.Layouts;
using Reports.Texts;
using Reports.Writers.Docx;
using Xunit;

namespace Reports.Tests.Docx;

public sealed class SignatureTests
{
    /// <summary>GB/T 9704, 7.3.5.1 and 7.3.5.2; 2026年3月5日 is six characters wide.</summary>
    [Theory]
    [InlineData("云溪县文明城市创建办", "2026年3月5日", false, 2, 4)]
    [InlineData("云溪县文明办", "2026年3月5日", false, 2, 0)]
    [InlineData("县委办", "2026年3月5日", false, 7, 2)]
    [InlineData("云溪县人民政府", "2026年3月5日", true, 3.5, 4)]
    [InlineData("县政府", "2026年3月5日", true, 5.5, 4)]
    [InlineData("云溪县文明城市创建工作指挥部办公室", "2026年3月5日", true, 0, 4)]
    public void Organ_and_date_stand_in_by_the_clauses(string organ, string date, bool isSealed, double organIndent, double dateIndent)
    {
        var indents = SignatureIndents.Of([organ], date, isSealed);
        Assert.Equal(organIndent, indents.Organs[0]);
        Assert.Equal(dateIndent, indents.Date);
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(215, "二百一十五")]
    public void Numerals_read_as_headings_are_counted(int number, string expected) => Assert.Equal(expected, ChineseNumerals.Number(number));
}
