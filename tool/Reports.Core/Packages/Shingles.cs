using System.Buffers.Binary;
using System.Text;
using Reports.Diagnostics;
using Reports.Documents;

namespace Reports.Packages;

/// <summary>
/// What two papers of a package may share and should not: every run of 13 characters of the text that is a paper's own, which is
/// what came from data or was written by hand. What the template says stands in every piece and does not count.
/// </summary>
internal static class Shingles
{
    public const int Length = 13;

    /// <summary>Of each eight neighbours the least digest is kept (winnowing): two papers keep the same ones, and 28 characters in common are two digests at least.</summary>
    private const int Window = 8;

    /// <summary>The digests that are kept, four bytes each, sorted, none twice; a paper of 3,000 characters of its own has 3 KB.</summary>
    public static byte[] Of(Document document)
    {
        var digests = new HashSet<uint>();
        foreach (var (text, _) in Passages(document))
        {
            var all = Digests(text);
            for (var from = 0; from == 0 || from + Window <= all.Length; from++)
            {
                var least = uint.MaxValue;
                foreach (var digest in all.AsSpan(from, Math.Min(Window, all.Length)))
                    least = Math.Min(least, digest);
                digests.Add(least);
            }
        }
        var bytes = new byte[digests.Count * 4];
        var at = 0;
        foreach (var digest in digests.Order())
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 * at++), digest);
        return bytes;
    }

    /// <summary>The stretches of a paper's own text that are long enough, marks and blanks left out.</summary>
    public static IEnumerable<(string Text, SourceLocation Place)> Passages(Document document)
    {
        foreach (var line in DocumentWalker.Blocks(document).SelectMany(DocumentWalker.Lines))
        {
            var (text, place) = (new StringBuilder(), SourceLocation.None);
            foreach (var inline in DocumentWalker.Inlines(line))
            {
                if (inline is TextRun run && IsOwn(run))
                {
                    place = text.Length == 0 ? run.From?.Cells is [var cell, ..] ? cell : run.Location : place;
                    foreach (var c in run.Text.Where(char.IsLetterOrDigit))
                        text.Append(c);
                    continue;
                }
                if (text.Length >= Length)
                    yield return (text.ToString(), place);
                text.Clear();
            }
            if (text.Length >= Length)
                yield return (text.ToString(), place);
        }
    }

    /// <summary>FNV-1a of each run of characters.</summary>
    private static uint[] Digests(string text)
    {
        var digests = new uint[text.Length - Length + 1];
        for (var i = 0; i < digests.Length; i++)
        {
            var hash = 2166136261u;
            foreach (var c in text.AsSpan(i, Length))
                hash = unchecked((hash ^ c) * 16777619u);
            // The last step's low bits are weak.
            digests[i] = unchecked((hash ^ hash >> 15) * 0x2C1B3C6Du);
        }
        return digests;
    }

    private static bool IsOwn(TextRun run) => run.From is not null || (!run.Location.IsNone && !run.Location.File.StartsWith("templates/", StringComparison.Ordinal));
}
