using Reports.Diagnostics;

namespace Reports.Cli.Commands;

/// <summary>The faces that the official form wants (GB/T 9704—2012), each with those that may stand in for it, best first.</summary>
internal static class FontNeeds
{
    public static readonly IReadOnlyList<(string[] Names, Sentence Use)> All =
    [
        (["方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "华文中宋", "STZhongsong", "宋体", "SimSun", "Noto Serif CJK SC"], new("标题 小标宋", "titles")),
        (["仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "华文仿宋", "STFangsong", "Noto Serif CJK SC"], new("正文 仿宋", "body")),
        (["黑体", "SimHei", "华文黑体", "STHeiti", "Noto Sans CJK SC"], new("一级标题 黑体", "level-1 headings")),
        (["楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "华文楷体", "STKaiti", "Noto Serif CJK SC"], new("二级标题 楷体", "level-2 headings")),
        (["宋体", "SimSun", "华文宋体", "STSong", "Noto Serif CJK SC"], new("页码、表格 宋体", "page numbers, tables")),
        (["Times New Roman", "Liberation Serif", "Nimbus Roman"], new("西文和数字", "Latin and digits")),
    ];
}
