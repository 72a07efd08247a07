using System.Runtime.InteropServices;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>同一段话出现两次</summary>
public sealed class PassageRepeated : Rule
{
    private const int ShortestSentence = 26;
    private const int Gram = 8;
    private const int ShortestParagraph = 40;

    /// <summary>One stretch in so many is held.</summary>
    private const int Sample = 4;

    public override string Code => "L413";

    public override string Name => "passage-repeated";

    public override Sentence Title => new("同一段话出现两次", "a passage that stands twice");

    public override Sentence Why => new("粘贴时多贴了一次，或者两处各改了几个字。", "It was pasted twice, or both places were edited a little.");

    public override string Bad => "要坚持问题导向，逐条建立台账，明确责任单位和完成时限，确保件件有着落。\n要坚持问题导向，逐条建立台账，明确责任单位和完成时限，确保件件有着落。";

    public override string Good => "要坚持问题导向，逐条建立台账，明确责任单位和完成时限，确保件件有着落。\n要坚持目标导向，逐项对照标准，明确工作任务和推进措施，确保事事有回音。";

    public override IEnumerable<Diagnostic> Check(PaperText paper, Lexicons lexicons)
    {
        var sentences = new Dictionary<string, (TextPart Part, int From)>(StringComparer.Ordinal);
        var grams = new Dictionary<int, int>(paper.Parts.Sum(p => p.Role is PartRole.Paragraph or PartRole.Heading && p.Text.Length >= ShortestParagraph ? p.Text.Length : 0) / Sample);
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < paper.Parts.Count; i++)
        {
            var part = paper.Parts[i];
            if (part.Role is not (PartRole.Paragraph or PartRole.Heading) || part.Text.Length < ShortestSentence)
                continue;
            // A loop of the template says the same words for each row: both stand in one place of it, and that is meant.
            var isSaid = false;
            if (Near(paper, part, grams, i) is { } other && part.At(0, part.Text.Length) is var here && paper.Parts[other].At(0, paper.Parts[other].Text.Length) is var there)
            {
                isSaid = true;
                if (here != there)
                    yield return Of(here, there, isWhole: true);
            }
            foreach (var (start, end) in Sentences.Of(part.Text))
            {
                var from = start + Lead(part.Text.AsSpan(start, end - start));
                if (end - from < ShortestSentence)
                    continue;
                var sentence = part.Text[from..end];
                if (sentences.TryAdd(sentence, (part, from)) || isSaid)
                    continue;
                var (first, at) = sentences[sentence];
                var (place, before) = (part.At(from, end - from), first.At(at, end - from));
                if (place == before || !told.Add(sentence))
                    continue;
                // One is enough to look at the paragraph, and one of each sentence to look for the others.
                isSaid = true;
                yield return Of(place, before, isWhole: false);
            }
        }
    }

    private Diagnostic Of(SourceLocation place, SourceLocation other, bool isWhole) =>
        Report(place, isWhole ? new("这一段与前面的几乎一样", "this paragraph is nearly one before") : new("这一句前面已经说过", "this sentence stands before"), new("删去一处，或者合并", "take one out, or join them"))
            with
        { Related = [new Related(new("前面在这里", "it was here"), other)] };

    /// <summary>一是 and （一） before a sentence do not make it another.</summary>
    private static int Lead(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || "一二三四五六七八九十（）()、.0123456789是要”“".Contains(text[at], StringComparison.Ordinal)) && at < 6)
            at++;
        return at;
    }

    /// <summary>FNV-1a: the same in every run, as the runtime's own is not.</summary>
    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619;
        return (int)hash;
    }

    /// <summary>The paragraph before that shares seven in ten of the stretches of eight characters. A sample of them, the same of every text, names the candidates.</summary>
    private static int? Near(PaperText paper, TextPart part, Dictionary<int, int> grams, int index)
    {
        var text = part.Text.AsSpan();
        var count = text.Length - Gram + 1;
        if (text.Length < ShortestParagraph)
            return null;
        var shared = new Dictionary<int, int>();
        var sampled = 0;
        for (var i = 0; i < count; i++)
        {
            var hash = Hash(text.Slice(i, Gram));
            if ((uint)hash % Sample != 0)
                continue;
            sampled++;
            ref var holder = ref CollectionsMarshal.GetValueRefOrAddDefault(grams, hash, out var isKnown);
            if (!isKnown)
                holder = index;
            else if (holder != index)
                shared[holder] = shared.GetValueOrDefault(holder) + 1;
        }
        foreach (var (other, times) in shared)
        {
            if (times * 10 >= sampled * 4 && Shared(text, paper.Parts[other].Text) is var all && all >= count * 0.7 && all >= (paper.Parts[other].Text.Length - Gram + 1) * 0.5)
                return other;
        }
        return null;
    }

    private static int Shared(ReadOnlySpan<char> text, string other)
    {
        var grams = new HashSet<int>(other.Length);
        for (var i = 0; i + Gram <= other.Length; i++)
            grams.Add(Hash(other.AsSpan(i, Gram)));
        var shared = 0;
        for (var i = 0; i + Gram <= text.Length; i++)
            shared += grams.Contains(Hash(text.Slice(i, Gram))) ? 1 : 0;
        return shared;
    }
}
