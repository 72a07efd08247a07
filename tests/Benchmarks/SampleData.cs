using Scriban.Runtime;

namespace Reports.Benchmarks;

/// <summary>Made-up data of a fixed shape.</summary>
internal static class SampleData
{
    public static ScriptObject Ranking() => new()
    {
        ["title"] = "各单位指标完成情况",
        ["as_of"] = new DateTime(2025, 9, 30),
        ["author"] = "综合科",
        ["rows"] = new ScriptArray(Enumerable.Range(0, 20).Select(i => new ScriptObject
        {
            ["name"] = $"第{i + 1}区",
            ["value"] = 9876.5m - (i * 123.4m),
            ["rate"] = 0.98 - (i * 0.021),
            ["change"] = (i % 3) - 1,
        })),
    };

    public static ScriptObject Page() => new()
    {
        ["title"] = "Projects & progress",
        ["sections"] = new ScriptArray(Enumerable.Range(0, 5).Select(s => new ScriptObject
        {
            ["name"] = $"Section <{s + 1}>",
            ["rows"] = new ScriptArray(Enumerable.Range(0, 12).Select(r => new ScriptObject
            {
                ["name"] = $"Project {s + 1}.{r + 1} \"North & South\"",
                ["done"] = (r * 7) + s,
                ["total"] = 90 + r,
                ["rate"] = ((r * 7) + s) / (90.0 + r),
            })),
        })),
    };

    public static ScriptObject Paragraph() => new()
    {
        ["period"] = "前三季度",
        ["total"] = 1234.5678,
        ["growth"] = 5.4321,
        ["grade"] = "B",
        ["units"] = new ScriptArray(Enumerable.Range(0, 6).Select(i => new ScriptObject
        {
            ["name"] = $"第{i + 1}区",
            ["value"] = 300.25 - (i * 21.37),
        })),
    };
}
