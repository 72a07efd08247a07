using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>称谓: the words by which a speaker turns to those in the room.</summary>
internal static partial class Salutations
{
    /// <summary>A line that is a salutation and nothing else.</summary>
    public static bool IsLine(string plain) => plain.Length <= 60 && Line().IsMatch(plain);

    /// <summary>How much of a paragraph is a salutation with its colon; 0 when it begins otherwise.</summary>
    public static int Length(string plain)
    {
        var match = Start().Match(plain);
        return match.Success && match.Length <= 60 ? match.Length : 0;
    }

    private const string Base = @"(?:(?:尊敬|敬爱|亲爱|可敬)的[^:。;，,、!]{0,24}|各位[^:。;，,、!]{0,16}|[^\s:。;，,、!各]{0,6}(?:同志|朋友|女士|先生|老师|同学|代表|委员|领导|来宾|评委|同事|战友|乡亲|工友|家长|嘉宾)们|(?:全体|与会|在座的?)?(?:领导|同志|代表|委员|来宾|评委|嘉宾|老师|同学|女士|先生))";

    /// <summary>张峰主任 turns to one person, but only beside another salutation: 组长：… is a list.</summary>
    private const string Office = @"[\u4E00-\u9FFFxX*×]{1,8}(?:书记|市长|县长|区长|主任|部长|局长|主席|省长|州长|厅长|校长|院长|董事长|总经理|司令员?|政委|组长|秘书长)";

    private const string Whole = "^(?:" + Base + "|" + Office + "[,，、 ]{1,2}" + Base + ")(?:[,，、 和]{1,2}(?:" + Base + "|" + Office + ")){0,6}";

    [GeneratedRegex(Whole + @"\s*(?:[:!]|上午好[:!]?|下午好[:!]?|大家好[:!]?|好[:!])?[|。']{0,3}$")]
    private static partial Regex Line();

    [GeneratedRegex(Whole + @"\s*:")]
    private static partial Regex Start();
}
