using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>数字写法不规范</summary>
public sealed partial class NumeralForm : PatternRule
{
    public override string Code => "L514";

    public override string Name => "numeral-form";

    public override Severity Severity => Severity.Note;

    public override Sentence Title => new("数字写法不规范", "a number out of form");

    public override Sentence Why => new("GB/T 15835—2011：阿拉伯数字后只跟“万”“亿”，不跟“千”“百”；一个数不混用两种数字；小于1的小数要写0；年份的汉字用“〇”；概数的两个数之间不用顿号；数字用半角。", "GB/T 15835—2011: only 万 and 亿 follow digits; no number mixes two kinds; a decimal keeps its 0; years in Han digits use 〇; no 、 stands within an estimate; digits are half-width.");

    public override string Bad => "全年发放补贴3千元，合格率提高.5个百分点，始于二零二四年。";

    public override string Good => "全年发放补贴3000元，合格率提高0.5个百分点，始于二〇二四年。";

    protected override Regex Pattern => Form();

    protected override bool LooksAt(TextPart part)
    {
        var text = part.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '０' ? HasSign(text, i) : text[i] <= '９' || text[i] == 'Ｏ')
                return true;
        }
        return false;
    }

    /// <summary>What every match of the pattern, which is dear, has somewhere.</summary>
    private static bool HasSign(string text, int i)
    {
        var (before, after) = (i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ');
        return text[i] switch
        {
            '千' or '百' or '亿' => char.IsAsciiDigit(before),
            >= '0' and <= '9' => IsHanNumeral(before),
            '零' => true,
            '.' => char.IsAsciiDigit(after) && !char.IsAsciiDigit(before),
            ',' => char.IsAsciiDigit(after) && char.IsAsciiDigit(before),
            '二' => after is '个' or '件' or '家' or '天',
            '、' => IsHanNumeral(before) && IsHanNumeral(after),
            _ => false,
        };
    }

    private static bool IsHanNumeral(char c) => c is '一' or '二' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '〇';

    protected override (Sentence Message, Sentence? Help)? Judge(TextPart part, Match match) =>
        match.Groups["zero"].Success ? (new($"“{match.Value}”用汉字写年份，零写作“〇”", $"\"{match.Value}\": in a year's Han digits zero is 〇"), new($"写成“{match.Value.Replace('零', '〇').Replace('0', '〇').Replace('Ｏ', '〇')}”", "write 〇"))
        : match.Groups["point"].Success ? (new($"小数“{match.Value}”缺了0", $"the decimal \"{match.Value}\" lacks its 0"), new($"写成“0{match.Value}”", $"write \"0{match.Value}\""))
        : match.Groups["group"].Success ? (new($"“{match.Value}”的分节不对", $"the digits of \"{match.Value}\" are grouped wrongly"), new("三位一节，核对位数", "groups have three digits: check the figure"))
        : match.Groups["wide"].Success ? (new($"“{match.Value}”是全角数字", $"\"{match.Value}\" is in full-width digits"), new("用半角数字", "use half-width digits"))
        : match.Groups["about"].Success ? (new($"概数“{match.Value}”中间不用顿号", $"no 、 within the estimate \"{match.Value}\""), new($"写成“{match.Value.Remove(1, 1)}”", $"write \"{match.Value.Remove(1, 1)}\""))
        : match.Groups["er"].Success ? (new($"量词前的“{match.Value}”应为“两{match.Value[1..]}”", $"\"{match.Value}\" before a measure word is 两"), new($"写成“两{match.Value[1..]}”", $"write \"两{match.Value[1..]}\""))
        : (new($"“{match.Value}”混用了两种数字", $"\"{match.Value}\" mixes two kinds of numerals"), new("全用阿拉伯数字，后面只跟“万”“亿”", "write it in digits; only 万 and 亿 may follow"));

    protected override string? Fix(TextPart part, Match match) => match.Groups["zero"].Success ? match.Value.Replace('零', '〇').Replace('0', '〇').Replace('Ｏ', '〇') : match.Groups["point"].Success ? "0" + match.Value : match.Groups["wide"].Success ? string.Concat(match.Value.Select(c => (char)(c - '０' + '0'))) : match.Groups["er"].Success ? "两" + match.Value[1..] : match.Groups["about"].Success ? match.Value.Remove(1, 1) : null;

    [GeneratedRegex(@"(?<![0-9.A-Za-z])[0-9]+(?:\.[0-9]+)?[千百](?=元|人|户|家|件|项|个|名|余|多|吨|亩|万)|[0-9]+亿[0-9]+万|(?<![一二三四五六七八九十百千万])[一二三四五六七八九十]+[0-9]+(?=元|人|户|家|件|个|名)|(?<zero>[一二][零0Ｏ一二三四五六七八九〇]{3}(?<=[零0Ｏ].{0,2})(?=年))|(?<![0-9.…])(?<point>\.[0-9]+(?=[%％个万亿元]|(?<=[一-鿿]\.[0-9]+)[平公吨亩米倍]))|(?<![0-9,.A-Za-z])(?<group>[0-9]{1,3},(?:[0-9]{4}|[0-9]{2})(?=[人元户亩个家名件吨]))|(?<wide>[０-９]{1,20})|(?<![第十百千一二三四五六七八九〇零、至到—～之0-9“])(?<er>二(?:个(?![一二三])|件(?!套)|家|天(?!然)))|(?<=[\u4e00-\u9fff，；])(?<![第表图件组队班级届期周初高款条项节章册卷轮层号楼幢批线类一二三四五六七八九])(?<about>(?:一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九|两、三)(?=[十百千万]?(?:多|余)?(?:个(?!专)|家|位(?!于)|名(?![单称字额])|天(?!然)|户(?![口籍])|人(?![员民才大])|件(?!套)|处(?!室|长)|万|百|千|十|成|岁|公里|平方|亩|吨|元|遍|倍|年(?![级度])|次(?![会产])|里(?=[地路外远])|分钟|小时)))")]
    private static partial Regex Form();
}
