using Reports.Diagnostics;

namespace Reports.Documents;

/// <summary>文稿: one paper. It knows nothing of Word, HTML, Markdown or looks.</summary>
public sealed record Document
{
    public required DocumentKind Kind { get; init; }

    /// <summary>The file that the paper was read from, as the user knows it.</summary>
    public string File { get; init; } = "";

    /// <summary>The theme that the paper's own front matter asks for; null for the plan's.</summary>
    public string? Theme { get; init; }

    /// <summary>标题; a <see cref="LineBreak"/> in it is a break made by hand.</summary>
    public IReadOnlyList<Inline> Title { get; init; } = [];

    /// <summary>副标题, without its dash.</summary>
    public IReadOnlyList<Inline> Subtitle { get; init; } = [];

    /// <summary>场合: “在全县…推进会上”, where the theme shows it.</summary>
    public IReadOnlyList<Inline> Occasion { get; init; } = [];

    /// <summary>The paper's date as it is printed, without brackets: 2026年3月5日.</summary>
    public IReadOnlyList<Inline> Date { get; init; } = [];

    /// <summary>讲话人、发言人, in order.</summary>
    public IReadOnlyList<Person> Speakers { get; init; } = [];

    /// <summary>称谓, without its colon.</summary>
    public IReadOnlyList<Inline> Salutation { get; init; } = [];

    public Masthead? Masthead { get; init; }

    /// <summary>主送机关, in order.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>附件说明: names in order.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    public Signature? Signature { get; init; }

    public Imprint? Imprint { get; init; }

    public Distribution? Distribution { get; init; }

    /// <summary>送审稿, 内部资料, 注意保存…</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The speaking time allowed, in minutes.</summary>
    public decimal? Minutes { get; init; }

    /// <summary>Characters a minute; null for the theme's or the plan's.</summary>
    public decimal? Speed { get; init; }

    public IReadOnlyList<Block> Body { get; init; } = [];

    /// <summary>Footnotes in the order of their marks; number 1 is the first.</summary>
    public IReadOnlyList<IReadOnlyList<Block>> Footnotes { get; init; } = [];
}

/// <summary>文种.</summary>
public enum DocumentKind
{
    /// <summary>讲话</summary>
    Speech,

    /// <summary>主持词</summary>
    Host,

    /// <summary>交流发言</summary>
    Exchange,

    /// <summary>表态</summary>
    Statement,

    /// <summary>陈述</summary>
    Presentation,

    /// <summary>汇报</summary>
    Report,

    /// <summary>简报</summary>
    Bulletin,

    /// <summary>通报</summary>
    Notice,

    /// <summary>督办</summary>
    Ledger,

    /// <summary>快报</summary>
    Express,

    /// <summary>纪要</summary>
    Minutes,

    /// <summary>公文</summary>
    Official,

    /// <summary>汇编</summary>
    Volume,
}

public sealed record Person(string? Office, string Name, string? Unit = null);

/// <summary>
/// 报头 of a bulletin (name, issue, total issue, organ, date) or 版头 of an official paper
/// (name is 发文机关标志, number is 发文字号).
/// </summary>
public sealed record Masthead(string Name)
{
    /// <summary>第N期; null when there is none.</summary>
    public string? Issue { get; init; }

    /// <summary>总第N期</summary>
    public string? Total { get; init; }

    /// <summary>编印单位</summary>
    public string? Organ { get; init; }

    public string? Date { get; init; }

    /// <summary>发文字号: 云创办〔2026〕9号</summary>
    public string? Number { get; init; }

    /// <summary>签发人</summary>
    public string? Signer { get; init; }

    /// <summary>份号, six digits</summary>
    public string? Copy { get; init; }

    /// <summary>密级和保密期限</summary>
    public string? Secrecy { get; init; }

    /// <summary>紧急程度</summary>
    public string? Urgency { get; init; }
}

/// <summary>署名和成文日期.</summary>
/// <param name="IsSealed">加盖印章: the date stands four characters from the right (7.3.5.1).</param>
public sealed record Signature(IReadOnlyList<string> Organs, string? Date, bool IsSealed = false);

/// <summary>版记: 抄送、印发机关、印发日期.</summary>
public sealed record Imprint(string? CopyTo, string? Organ, string? Date);

/// <summary>报尾 of a bulletin: 报、送、发 and 共印N份.</summary>
public sealed record Distribution(string? Report, string? Send, string? Issue, int? Copies);
