using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>署名和日期 at a paper's end.</summary>
internal static partial class Signatures
{
    /// <summary>A line that is a date and nothing else, in brackets or not.</summary>
    public static bool IsDate(string plain) => plain.Length <= 24 && Date().IsMatch(plain);

    /// <summary>An organ's name and nothing else.</summary>
    public static bool IsOrgan(string plain) => plain.Length is >= 3 and <= 40 && Organ().IsMatch(plain);

    /// <summary>Nothing but organs and dates to the end.</summary>
    public static bool IsTail(string[] plain, int from)
    {
        for (var i = from; i < plain.Length; i++)
        {
            if (!IsDate(plain[i]) && !IsOrgan(plain[i]))
                return false;
        }
        return true;
    }

    [GeneratedRegex(@"^[(（]?\s*(?:(?:19|20)\d{2}|20[x*]{2}|[xX*]{2,4}|二[〇○零0oO][一二三四五六七八九〇○零]{2})\s*[年.\-/]\s*(?:\d{1,2}|[xX*]{1,2}|[一二三四五六七八九十]{1,2})\s*(?:[月.\-/]\s*(?:(?:\d{1,2}|[xX*]{1,2}|[一二三四五六七八九十]{1,3})\s*日?)?)?\s*[)）]?$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^[\u4E00-\u9FFFxX*×()（）、 ]{2,38}(?:局|委员会|委|办公室|办|政府|党委|党组|街道|办事处|镇|乡|县|市|区|社区|村|公司|集团|学校|中学|小学|学院|医院|支队|大队|中心|指挥部|领导小组|总工会|妇联|团委|人大|政协|法院|检察院)$")]
    private static partial Regex Organ();
}
