using System.Text.RegularExpressions;

namespace Reports.Imports;

/// <summary>新區(qū)開(kāi)發(fā): readings in brackets that a site puts behind characters against copying.</summary>
internal static partial class PinyinNotes
{
    /// <summary>Fewer may be a writer's own help with a rare name: 汩（gǔ）湖乡.</summary>
    private const int Least = 8;

    public static void Remove(Draft draft)
    {
        if (draft.Lines.Sum(l => Note().Count(l.Text)) < Least)
            return;
        foreach (var line in draft.Lines)
        {
            var edits = new LineEdits(line, draft.Log);
            foreach (Match match in Note().Matches(line.Text))
                edits.Remove(match.Index, match.Length, "pinyin");
            edits.Apply();
        }
    }

    /// <summary>One syllable with its tone.</summary>
    [GeneratedRegex(@"(?<=[\u3400-\u9FFF])[(（](?=[^)）]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6}[)）]")]
    private static partial Regex Note();
}
