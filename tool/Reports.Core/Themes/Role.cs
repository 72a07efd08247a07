namespace Reports.Themes;

/// <summary>角色: what a paragraph is. A theme gives every role its look; its key in a theme file is the name in kebab-case.</summary>
public enum Role
{
    /// <summary>正文</summary>
    Body,

    /// <summary>标题</summary>
    Title,

    /// <summary>副标题</summary>
    Subtitle,

    /// <summary>场合</summary>
    Occasion,

    /// <summary>讲话人、发言人</summary>
    Speaker,

    /// <summary>标题下的日期</summary>
    Date,

    /// <summary>称谓、主送机关</summary>
    Salutation,
    Heading1,
    Heading2,
    Heading3,
    Heading4,

    /// <summary>引文</summary>
    Quote,

    /// <summary>题注</summary>
    Caption,

    /// <summary>表头</summary>
    TableHeader,

    /// <summary>表格文字</summary>
    TableCell,

    /// <summary>单位、注、来源</summary>
    TableNote,

    /// <summary>脚注</summary>
    Footnote,

    /// <summary>署名、成文日期</summary>
    Signature,

    /// <summary>附件说明</summary>
    Attachments,

    /// <summary>份号、密级、紧急程度、内部资料</summary>
    Mark,

    /// <summary>发文机关标志</summary>
    Letterhead,

    /// <summary>发文字号、签发人</summary>
    DocumentNumber,

    /// <summary>简报名称</summary>
    BulletinName,

    /// <summary>期号</summary>
    IssueNumber,

    /// <summary>编印单位和日期</summary>
    IssueLine,

    /// <summary>版记、报尾</summary>
    Imprint,

    /// <summary>页码</summary>
    PageNumber,

    /// <summary>页眉</summary>
    RunningHead,

    /// <summary>目录二字</summary>
    ContentsTitle,
    Contents1,
    Contents2,
    Contents3,

    /// <summary>封面标题</summary>
    CoverTitle,

    /// <summary>封面文字</summary>
    CoverText,

    /// <summary>汇编的分组页</summary>
    Divider,
}
