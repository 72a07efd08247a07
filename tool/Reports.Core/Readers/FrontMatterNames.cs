using Reports.Documents;

namespace Reports.Readers;

/// <summary>The elements of the front matter and the kinds of papers, in English and Chinese.</summary>
internal static class FrontMatterNames
{
    public const string KindsInChinese = "讲话、主持词、交流发言、表态、陈述、汇报、简报、通报、督办、快报、纪要、公文、汇编";
    public const string KindsInEnglish = "speech, host, exchange, statement, presentation, report, bulletin, notice, ledger, express, minutes, official, volume";

    private static readonly (DocumentKind Kind, string[] Names)[] s_kinds =
    [
        (DocumentKind.Speech, ["speech", "讲话", "讲话稿"]),
        (DocumentKind.Host, ["host", "主持词", "主持"]),
        (DocumentKind.Exchange, ["exchange", "交流发言", "交流", "发言"]),
        (DocumentKind.Statement, ["statement", "表态", "表态发言"]),
        (DocumentKind.Presentation, ["presentation", "陈述"]),
        (DocumentKind.Report, ["report", "汇报"]),
        (DocumentKind.Bulletin, ["bulletin", "简报", "工作简报"]),
        (DocumentKind.Notice, ["notice", "通报"]),
        (DocumentKind.Ledger, ["ledger", "督办"]),
        (DocumentKind.Express, ["express", "快报"]),
        (DocumentKind.Minutes, ["minutes", "纪要", "会议纪要"]),
        (DocumentKind.Official, ["official", "公文"]),
        (DocumentKind.Volume, ["volume", "汇编"]),
    ];

    /// <summary>The first name is the element's own; the others mean the same.</summary>
    public static readonly string[][] Elements =
    [
        ["kind", "文种"],
        ["title", "标题"],
        ["subtitle", "副标题"],
        ["occasion", "场合"],
        ["date", "日期", "时间"],
        ["speaker", "讲话人", "发言人", "主持人", "汇报人", "报告人", "speakers"],
        ["salutation", "称谓"],
        ["masthead", "报头", "版头"],
        ["recipients", "主送", "主送机关"],
        ["attachments", "附件"],
        ["signature", "署名"],
        ["imprint", "版记"],
        ["distribution", "报送", "报尾", "分送"],
        ["marks", "标识", "标记"],
        ["minutes", "时长", "限时"],
        ["speed", "语速"],
        ["theme", "版式", "主题"],
        ["uses", "数据"],
    ];

    public static readonly string[][] Masthead =
    [
        ["name", "名称"], ["issue", "期号", "期数", "期"], ["total", "总期号", "总期数", "总期"], ["organ", "编印单位", "单位", "机关"],
        ["date", "日期"], ["number", "发文字号", "文号"], ["signer", "签发人"], ["copy", "份号"], ["secrecy", "密级"], ["urgency", "紧急程度", "缓急"],
    ];

    public static readonly string[][] Signature = [["organ", "单位", "机关", "organs", "署名"], ["date", "日期", "成文日期"], ["sealed", "盖章", "印章"]];

    public static readonly string[][] Imprint = [["copy_to", "抄送", "抄送机关"], ["organ", "印发机关", "单位", "机关"], ["date", "印发日期", "日期"]];

    public static readonly string[][] Distribution = [["report", "报"], ["send", "送"], ["issue", "发"], ["copies", "份数", "共印", "印数"]];

    public static readonly string[][] Person = [["office", "职务"], ["name", "姓名"], ["unit", "单位"]];

    public static DocumentKind? Kind(string name)
    {
        foreach (var (kind, names) in s_kinds)
        {
            if (names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase))
                return kind;
        }
        return null;
    }

    /// <summary>The name that front matter is written with.</summary>
    public static string Of(DocumentKind kind) => s_kinds.First(k => k.Kind == kind).Names[1];

    public static IEnumerable<string> Kinds => s_kinds.SelectMany(k => k.Names);
}
