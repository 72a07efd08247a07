using Reports.Diagnostics;

namespace Reports.Packages;

/// <summary>Why a piece is made, for <c>--dry-run</c>.</summary>
internal static class BuildReasons
{
    public static Sentence New => new("还没有做过", "not made before");

    public static Sentence Forced => new("要求全部重做", "everything is to be made anew");

    public static Sentence FailedBefore => new("上次没有做成", "it failed last time");

    public static Sentence Template => new("模板、版式、计划或程序变了", "its template, theme, plan entry or the program changed");

    public static Sentence Findings => new("上次有问题，输入文件变了", "it had findings, and its input files changed");

    public static Sentence Data(string source) => new($"{source} 的数据变了", $"data of {source} changed");

    public static Sentence Output(string file) => new($"output/{file} 不在了或者不是原样", $"output/{file} is gone or was changed");

    public static Sentence Papers => new("它的稿件变了", "its papers changed");
}
