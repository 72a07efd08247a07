using System.Text.RegularExpressions;
using Reports.Texts;

namespace Reports.Imports;

/// <summary>The marks by which parts of a paper begin: 一、 （一） 1. （1） 一是 一要 第一，.</summary>
internal enum PartMark
{
    None,
    Level1,
    Level2,
    Level3,
    Level4,
    Shi,
    Yao,
    Di,
}

/// <param name="Length">Of the mark with what parts it from the words.</param>
internal readonly record struct FoundMark(PartMark Kind, int Number, int Length)
{
    public bool IsHeading => Kind is PartMark.Level1 or PartMark.Level2 or PartMark.Level3 or PartMark.Level4;

    public int Level => IsHeading ? (int)Kind : 0;
}

internal static partial class Structure
{
    /// <summary>The mark that a text (plain or as written) begins with.</summary>
    public static FoundMark Read(string text, int start = 0)
    {
        var match = Mark().Match(text, start, Math.Min(24, text.Length - start));
        if (!match.Success || match.Index != start)
            return default;
        return Of(match, "h1", PartMark.Level1) ?? Of(match, "h2", PartMark.Level2) ?? Of(match, "h3", PartMark.Level3) ?? Of(match, "h4", PartMark.Level4)
            ?? Of(match, "shi", PartMark.Shi) ?? Of(match, "yao", PartMark.Yao) ?? Of(match, "di", PartMark.Di) ?? default;
    }

    public static bool BeginsHeading(string plain) => Read(plain).IsHeading;

    /// <summary>A heading, an item, a salutation: a line that begins with it is no continuation of another.</summary>
    public static bool Begins(string plain) => Read(plain).Kind != PartMark.None || Salutations.Length(plain) > 0;

    private static FoundMark? Of(Match match, string name, PartMark kind)
    {
        var group = match.Groups[name];
        if (!group.Success)
            return null;
        var number = group.ValueSpan[0] is >= '①' and <= '⑳' ? group.ValueSpan[0] - '①' + 1
            : group.ValueSpan[0] is >= '⑴' and <= '⒇' ? group.ValueSpan[0] - '⑴' + 1
            : group.ValueSpan[0] is >= '㈠' and <= '㈩' ? group.ValueSpan[0] - '㈠' + 1
            : Digits(group.ValueSpan);
        return number is > 0 and < 100 ? new FoundMark(kind, number, match.Length) : null;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            var digit = c is >= '０' and <= '９' ? c - '０' : c - '0';
            if (digit is < 0 or > 9)
                return ChineseNumerals.ParseOrdinal(text);
            number = number * 10 + digit;
        }
        return number;
    }

    // 二、三产业, 三、四线城市 and 一、二期 join numbers; 一是一 and 三要素 are words.
    [GeneratedRegex(@"\G(?:(?<h1>[一二三四五六七八九十]{1,3})\s?[、．](?!(?:(?<=一[、．])[二三]|(?<=二[、．])[三四]|(?<=三[、．])[四五]|(?<=四[、．])[五六]|(?<=五[、．])六|(?<=六[、．])七|(?<=七[、．])八|(?<=八[、．])九|(?<=九[、．])十)[、类产线期季级号等届年月批次组])\s*|(?<h1>[一二三四五六七八九十]{1,3})[.](?=[\u4E00-\u9FFF“])|[（(]\s?(?<h2>[一二三四五六七八九十]{1,3})\s?[）)]\s?、?\s*|(?<h2>[㈠-㈩])\s?、?\s*|(?<h3>[0-9０-９]{1,2})(?:\s?[、．]|[.](?![0-9]))\s*(?![0-9]{1,3}[.、])|[（(]\s?(?<h4>[0-9０-９]{1,2})\s?[）)]\s?、?\s*|(?<h4>[⑴-⒇①-⑳])\s?、?\s*|(?<shi>[一二三四五六七八九十]{1,3})是(?![一二三四五六七八九十非否])|(?<yao>[一二三四五六七八九十]{1,3})要(?![素点求件闻道么职])|第(?<di>[一二三四五六七八九十]{1,3})\s?[，,、：:](?!第))")]
    private static partial Regex Mark();
}
