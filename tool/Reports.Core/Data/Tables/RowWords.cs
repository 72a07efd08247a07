using System.Buffers;
using System.Text.RegularExpressions;

namespace Reports.Data;

/// <summary>The words by which rows around a table's body are known.</summary>
internal static partial class RowWords
{
    private static readonly SearchValues<char> s_totals = SearchValues.Create("计均总汇最中共ToSAGtsag");

    /// <summary>合 计, 小计：, 全县平均, 乡镇小计, 一、乡镇合计.</summary>
    public static bool IsTotal(string text)
    {
        if (text.Length is 0 or > 24 || text.AsSpan().IndexOfAny(s_totals) < 0)
            return false;
        var word = CellText.WithoutBlanks(CellText.FoldWidth(text)).TrimEnd(':', '。', '.');
        return Total().IsMatch(word);
    }

    /// <summary>完成率, 占比, 同比增长 as the name of a row.</summary>
    public static bool IsShare(string text) => text.Length is > 1 and < 12 && Share().IsMatch(CellText.WithoutBlanks(text));

    [GeneratedRegex(@"(?:率|占比|比重|比例|同比|环比|增长|增幅|增速)$|^占.*[重比例]$")]
    private static partial Regex Share();

    /// <summary>全县, 全市: a total when the row has no number of its own.</summary>
    public static bool IsWhole(string text) => text.Length is >= 2 and < 6 && Whole().IsMatch(CellText.WithoutBlanks(text));

    /// <summary>填报单位：…, 制表日期, 审核人：, 单位：万元.</summary>
    public static bool IsMeta(string text)
    {
        var word = CellText.WithoutBlanks(CellText.FoldWidth(text));
        return Meta().IsMatch(word) || Units.IsUnitCell(text);
    }

    public static bool IsNote(string text) => text.Length > 1 && Note().IsMatch(CellText.WithoutBlanks(CellText.FoldWidth(text)));

    /// <summary>一、廉洁高效, （二）乡镇, 第一组, Ⅰ. …: a numbered group name.</summary>
    public static bool IsGroupName(string text) => GroupName().IsMatch(CellText.WithoutBlanks(CellText.FoldWidth(text)));

    /// <summary>满分, 权重: a row below the header that says what each column counts for.</summary>
    public static bool IsWeight(string text) => text.Length < 12 && Weight().IsMatch(CellText.WithoutBlanks(CellText.FoldWidth(text)));

    /// <summary>A text that is a table's title and no name of columns.</summary>
    public static bool IsTitle(string text) => TitleWord().IsMatch(CellText.WithoutBlanks(text));

    [GeneratedRegex(@"^(?:分值|满分|权重|标准分|满分值|分值权重|赋分|标准分值|权重分值)(?:[(].{0,6}[)])?$")]
    private static partial Regex Weight();

    [GeneratedRegex(@"(?:表|情况|台账|台帐|清单|名单|统计|汇总|通报|一览|结果|排名|排行榜|公示)(?:[(（].*)?$|\d{4}年|月份?.*(?:表|得分)")]
    private static partial Regex TitleWord();

    /// <summary>乡镇, 县直部门, 第一类, 东部片区: what a group of units is called.</summary>
    public static bool IsGroupWord(string text) => text.Length < 16 && GroupWord().IsMatch(CellText.WithoutBlanks(CellText.FoldWidth(text)));

    [GeneratedRegex(@"^(?:各?(?:乡镇|镇街|乡镇街道|乡镇[(]街道[)]|乡镇和街道|镇|乡|街道|部门|乡镇部门)|(?:省|市|县|区|州)[直级](?:部门|单位|机关|部门单位)?|(?:县|市|区)级?(?:直属)?(?:部门|单位)|驻.{1,4}单位|(?:国有|重点|规上|民营)?企业|园区|开发区|其他.{0,4}|.{1,8}(?:类|组|片区?|系统|战线|方面|领域|部分|板块))(?:[(].{1,8}[)])?:?$")]
    private static partial Regex GroupWord();

    /// <summary>1., 1、 and (1) count as 1.</summary>
    public static string SerialText(string text) => text.Trim('(', ')', '（', '）', '.', '、', '．');

    /// <summary>一, （二）, 三、 alone, in a column that counts the rows.</summary>
    public static bool IsGroupNumber(string text) => GroupNumber().IsMatch(CellText.WithoutBlanks(CellText.FoldWidth(text)));

    public static bool IsSerialName(string header) => header.StartsWith("序号", StringComparison.Ordinal) || header is "序" or "编号" or "No" or "No." or "NO" or "NO." or "行号" or "顺序号" or "排序";

    /// <summary>栏次 甲 乙 1 2 3=1+2: the row that numbers the columns of a statistical form.</summary>
    public static bool IsColumnNumber(string text) => ColumnNumber().IsMatch(CellText.WithoutBlanks(CellText.FoldWidth(text)));

    /// <summary>Names of places and offices end so; a row with such a name alone is a unit that reported nothing.</summary>
    public static bool EndsAsUnit(string text) => text.Length is > 1 and < 20 && UnitEnd().IsMatch(text);

    /// <summary>（2023年1—9月）, （2023年度）: the period of the sheet beside its unit.</summary>
    public static bool IsPeriodInBrackets(string text) => text.Length is > 5 and < 20 && PeriodInBrackets().IsMatch(CellText.WithoutBlanks(CellText.FoldWidth(text)));

    [GeneratedRegex(@"^[(](?:截至|截止)?(?:19|20)\d{2}年[^()]{0,10}[)]$")]
    private static partial Regex PeriodInBrackets();

    /// <summary>What the fields of a form are called: 建设单位, 联系电话, 总投资（万元）.</summary>
    public static bool IsFieldName(string text) => text.Length is > 1 and < 16 && FieldName().IsMatch(CellText.WithoutBlanks(CellText.FoldWidth(text)).TrimEnd(':'));

    [GeneratedRegex(@"(?:名称|单位|部门|地点|地址|电话|手机|邮编|邮箱|日期|时间|年月|期限|工期|负责人|联系人|法人|代表人?|姓名|性别|民族|年龄|学历|籍贯|面貌|职务|职称|金额|投资|资金|规模|面积|内容|编号|代码|号码?|备注|简介|概况|措施|效益|类别|性质|来源|依据|范围|进展|情况|目标)(?:[(][^()]{1,8}[)])?$")]
    private static partial Regex FieldName();

    public static bool IsPlainDate(string text) => PlainDate().IsMatch(CellText.WithoutBlanks(CellText.FoldWidth(text)));

    /// <summary>统计期间：2023年9月, （2023年9月）, 截至2023年9月30日: a period, not the day on which the table was made.</summary>
    public static bool StatesPeriod(string text)
    {
        var word = CellText.WithoutBlanks(CellText.FoldWidth(text));
        return PeriodLabel().IsMatch(word) || IsPeriodInBrackets(word) || (IsPlainDate(word.Trim('(', ')')) && !word.Contains('日', StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^[(]?(?:统计|报告|报表|数据|考核|评价)?(?:期间|时段|时期|年月|期|截至|截止|统计时间|数据时间|考核时间|报告期)")]
    private static partial Regex PeriodLabel();

    [GeneratedRegex(@"^(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?$")]
    private static partial Regex PlainDate();

    [GeneratedRegex(@"^(?:[(]?[一二三四五六七八九十\d]{1,3}[)]?[、.]?)?(?:.{0,12}?(?:合计|总计|小计|共计|合计数|总计数|总合计)|(?:(?:全|本|各)?[^\d]{0,6}[省市县区镇乡道门位组类体队业天周月季年])?平均(?:值|分|数|得分|水平|成绩)?)$|^(?:合计|小计|总计|共计)[(:].*$|^(?:累计|汇总|总和|总数|总体|总分|均值|均分|总平均|总值|最高分|最低分|最大值|最小值|中位数|共\d+[个家项件].{0,4}|(?i:total|subtotal|sum|average|grandtotal))$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:全|本)[省市县区州镇乡街旗盟]$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[(]?(?:(?:填报|填制|制表|编制|编报|报送|统计|主办|牵头|汇总|上报|填写|审核|复核|负责|联系|经办|领导|签发|批准|报表|报告|截至|截止|数据|考核|评价|发布|印发|更新|统计)(?:单位|部门|机关|人员|人|时间|日期|时段|期间|期|范围|口径|来源|年月|年度|电话|方式|领导|单位[(]盖章[)]|人[(]签[字名章][)]|机构)?(?:[(](?:盖章|公章|签章|签字|签名|签名盖章)[)])?|单位负责人|分管领导|主要领导|主要负责人|制表|填表|审核|复核|填表人|填表单位|填表日期|填表时间|日期|时间|表号|制定机关|批准文号|批准机关|有效期至|有效期|联系电话|电话|密级|报送日期|编号|文号|单位名称|单位[(](?:盖章|公章)[)]|年月|期间|第\d+页)[:].*|^[^:]{0,6}(?:负责人|经办人|联系人|填表人|填报人|制表人|审核人|复核人|签发人|主管领导|分管领导)(?:[(][^:]*[)])?[:].*|^[(]?(?:截至|截止)[^:]{0,4}\d{4}年.*|^(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?$|^附件?\d*[:]?$|^附[件表]?[一二三四五六七八九十\d]{1,3}[:]?$|^第?\d+页[,、]?共\d+页$")]
    private static partial Regex Meta();

    [GeneratedRegex(@"^[(\[【]?(?:注释?|备注|说明|附注|填表说明|表注|数据来源|资料来源|来源|附|编者注|制表说明|计算方法|口径说明|有关说明|温馨提示)(?:[:\]】]|\d*[:.、]|$)|^(?:[※*#]|☆|★|①)|^(?:注|备注|说明)\d*[.、)]")]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}[、.,]|[(][一二三四五六七八九十]{1,3}[)]|第[一二三四五六七八九十\d]{1,3}[组类批部片章节]|[ⅠⅡⅢⅣⅤⅥ][、.]?|[A-H][、.]).*\D")]
    private static partial Regex GroupName();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}[、.]?|[甲乙丙丁戊己][、.]?|[(][一二三四五六七八九十]{1,3}[)]|[ⅠⅡⅢⅣⅤⅥ])$")]
    private static partial Regex GroupNumber();

    [GeneratedRegex(@"^(?:栏次|行次|[甲乙丙丁戊己]|[(]?\d{1,2}[)]?(?:=[\d+\-*/÷×%()]+)?|[A-Z](?:=[A-Z\d+\-*/÷×%()]+)?|-)$")]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"[省市县区镇乡村局委办院校所站队处科厅部司店厂社]$|街道$|公司$|中心$|集团$|学校$|医院$|银行$|支行$|管委会$|办事处$|开发区$|合作社$|农场$|林场$|社区$")]
    private static partial Regex UnitEnd();
}
