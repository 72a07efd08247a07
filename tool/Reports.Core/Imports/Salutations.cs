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

    private const string Group = @"(?:[\u4E00-\u9FFFxX*×]{1,8}(?:书记|市长|县长|区长|主任|部长|局长|主席|省长|州长|厅长|校长|院长|董事长|总经理|司令员?|政委|组长|秘书长)|(?:尊敬|敬爱|亲爱|可敬)的[^:。;，,、!]{0,24}|各位[^:。;，,、!]{0,16}|(?:全体|在座的?|广大)?[^\s:。;，,、!各]{0,8}(?:同志们|朋友们|同志|女士们?|先生们?|老师们?|同学们|代表们?|委员们?|领导们?|来宾们?|评委们?|同事们|战友们|乡亲们|工友们|记者朋友们?|嘉宾|家长们?))";

    [GeneratedRegex("^" + Group + "(?:[,，、 和]{1,2}" + Group + @"){0,6}\s*(?:[:!]|上午好[:!]?|下午好[:!]?|大家好[:!]?|好[:!])?[|。']{0,3}$")]
    private static partial Regex Line();

    [GeneratedRegex("^" + Group + "(?:[,，、 和]{1,2}" + Group + @"){0,6}\s*:")]
    private static partial Regex Start();
}
