using Reports.Themes;

namespace Reports.Writers.Docx;

/// <summary>The style of each role: its id, and the name by which Word knows a built-in style or the user sees one of ours.</summary>
internal static class StyleNames
{
    public const string Normal = "Normal";
    public const string Blank = "Blank";
    public const string Figure = "Figure";
    public const string List = "ListParagraph";
    public const string RunInRest = "RunInRest";
    public const string Strong = "Strong";
    public const string Emphasis = "Emphasis";
    public const string Hyperlink = "Hyperlink";
    public const string FootnoteReference = "FootnoteReference";
    public const string ListLead = "ListLead";
    public const string PieceTitle = "PieceTitle";
    public const string PieceSpeaker = "PieceSpeaker";
    public const string PieceTitleName = "汇编篇名";
    public const string PieceSpeakerName = "汇编署名";
    public const string DividerName = "汇编分组";

    private static readonly (string Id, string Name)[] s_roles = Fill();

    public static string Id(Role role) => s_roles[(int)role].Id;

    public static string Name(Role role) => s_roles[(int)role].Name;

    public static Role Heading(int level) => Role.Heading1 + Math.Clamp(level, 1, 4) - 1;

    private static (string, string)[] Fill()
    {
        var names = new (string, string)[(int)Role.Divider + 1];
        names[(int)Role.Body] = ("BodyText", "Body Text");
        names[(int)Role.Title] = ("Title", "Title");
        names[(int)Role.Subtitle] = ("Subtitle", "Subtitle");
        names[(int)Role.Occasion] = ("Occasion", "场合");
        names[(int)Role.Speaker] = ("Speaker", "讲话人");
        names[(int)Role.Date] = ("Date", "Date");
        names[(int)Role.Salutation] = ("Salutation", "Salutation");
        names[(int)Role.Heading1] = ("Heading1", "heading 1");
        names[(int)Role.Heading2] = ("Heading2", "heading 2");
        names[(int)Role.Heading3] = ("Heading3", "heading 3");
        names[(int)Role.Heading4] = ("Heading4", "heading 4");
        names[(int)Role.Quote] = ("Quote", "Quote");
        names[(int)Role.Caption] = ("Caption", "caption");
        names[(int)Role.TableHeader] = ("TableHeader", "表头");
        names[(int)Role.TableCell] = ("TableCell", "表格文字");
        names[(int)Role.TableNote] = ("TableNote", "表注");
        names[(int)Role.Footnote] = ("FootnoteText", "footnote text");
        names[(int)Role.Signature] = ("Signature", "Signature");
        names[(int)Role.Attachments] = ("Attachments", "附件说明");
        names[(int)Role.Mark] = ("Mark", "密级和标识");
        names[(int)Role.Letterhead] = ("Letterhead", "发文机关标志");
        names[(int)Role.DocumentNumber] = ("DocumentNumber", "发文字号");
        names[(int)Role.BulletinName] = ("BulletinName", "简报名称");
        names[(int)Role.IssueNumber] = ("IssueNumber", "期号");
        names[(int)Role.IssueLine] = ("IssueLine", "编印单位");
        names[(int)Role.Imprint] = ("Imprint", "版记");
        names[(int)Role.PageNumber] = ("Footer", "footer");
        names[(int)Role.RunningHead] = ("Header", "header");
        names[(int)Role.ContentsTitle] = ("TOCHeading", "TOC Heading");
        names[(int)Role.Contents1] = ("TOC1", "toc 1");
        names[(int)Role.Contents2] = ("TOC2", "toc 2");
        names[(int)Role.Contents3] = ("TOC3", "toc 3");
        names[(int)Role.CoverTitle] = ("CoverTitle", "封面标题");
        names[(int)Role.CoverText] = ("CoverText", "封面文字");
        names[(int)Role.Divider] = ("Divider", DividerName);
        return names;
    }
}
