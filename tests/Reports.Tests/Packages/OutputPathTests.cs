using System.Text;
using FsCheck.Xunit;
using Reports.Diagnostics;
using Reports.Packages;
using Xunit;

namespace Reports.Tests.Packages;

public sealed class OutputPathTests
{
    [Theory]
    [InlineData("讲话/3月.docx", "讲话/3月.docx")]
    [InlineData("讲话\\3月.docx", "讲话/3月.docx")]
    [InlineData(" 讲话 / 3月.docx ", "讲话/3月.docx")]
    [InlineData("./讲话//3月.docx", "讲话/3月.docx")]
    [InlineData("第3期：进展?.docx", "第3期：进展？.docx")]
    [InlineData("a<b>c:d\"e|f*.md", "a＜b＞c：d＂e｜f＊.md")]
    [InlineData("CON", "CON_")]
    [InlineData("con.docx", "con_.docx")]
    [InlineData("lpt1.2026.docx", "lpt1_.2026.docx")]
    [InlineData("concert.docx", "concert.docx")]
    [InlineData("名字. /a.docx", "名字/a.docx")]
    [InlineData("名\t字.docx", "名_字.docx")]
    [InlineData("nu\u0308/e\u0301.docx", "nü/é.docx")]
    [InlineData("com¹.docx", "com¹_.docx")]
    public void A_name_is_made_safe(string rendered, string expected) =>
        Assert.Equal(expected, OutputPath.Safe(rendered, default, []));

    [Theory]
    [InlineData("../a.docx", "P120")]
    [InlineData("a/../../b.docx", "P120")]
    [InlineData("a\\..\\b.docx", "P120")]
    [InlineData("/a.docx", "P120")]
    [InlineData("\\\\server\\a.docx", "P120")]
    [InlineData("C:/a.docx", "P120")]
    [InlineData("c:a.docx", "P120")]
    [InlineData("", "P121")]
    [InlineData("讲话/", "P121")]
    [InlineData(" . ", "P121")]
    [InlineData("讲话/.docx", "P121")]
    public void A_name_that_leads_out_or_names_nothing_is_refused(string rendered, string code)
    {
        var findings = new DiagnosticBag();
        Assert.Null(OutputPath.Safe(rendered, default, findings));
        Assert.Equal(code, Assert.Single(findings).Code);
    }

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_ending()
    {
        var safe = OutputPath.Safe(new string('长', 300) + "𠮷.docx", default, [])!;
        Assert.EndsWith("长.docx", safe, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(safe), 190, 200);
    }

    [Property]
    public bool Whatever_is_rendered_stays_below_the_output_folder(string? rendered)
    {
        var safe = OutputPath.Safe(rendered ?? "", default, []);
        var root = Path.GetFullPath("/work/output/");
        return safe is null
            || (Path.GetFullPath(safe, root).StartsWith(root, StringComparison.Ordinal) && safe.IndexOfAny(['<', '>', ':', '"', '|', '?', '*', '\\', '\0']) < 0);
    }

    [Property]
    public bool A_safe_name_is_left_as_it_is(string? rendered)
    {
        var safe = OutputPath.Safe(rendered ?? "", default, []);
        return safe is null || OutputPath.Safe(safe, default, []) == safe;
    }
}
