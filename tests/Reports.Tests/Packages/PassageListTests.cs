using System.Runtime.InteropServices;
using FsCheck.Xunit;
using Reports.Packages;
using Xunit;

namespace Reports.Tests.Packages;

/// <summary>Only what several papers have is held, and nothing of it may be missed.</summary>
public sealed class PassageListTests
{
    private const int Most = 4;

    [Property]
    public void A_digest_has_the_papers_that_hold_it(byte[][] papers)
    {
        // Few digests, spread over all bits, so that papers share them.
        var digests = papers.Select(p => p.Select(b => unchecked((uint)(b % 40 + 1) * 0x9E3779B1u)).Distinct().Order().ToArray()).ToList();
        var list = new PassageList();
        foreach (var own in digests)
            list.Add("papers/" + list.Count, MemoryMarshal.AsBytes<uint>(own).ToArray());
        list.Sort();
        for (var paper = 0; paper < digests.Count; paper++)
        {
            Assert.Equal(digests[paper], list.Of(paper).ToArray());
            foreach (var digest in digests[paper])
            {
                var holders = Enumerable.Range(0, digests.Count).Where(i => digests[i].Contains(digest)).ToList();
                Assert.Equal(holders.Count is > 1 and <= Most ? holders : [], list.Holders(digest, Most).ToArray().Select(PassageList.PaperOf));
            }
        }
    }

    [Property]
    public void A_key_that_came_twice_is_never_missed(ulong[] keys, ulong twice)
    {
        var repeated = new RepeatedKeys();
        repeated.Add(twice);
        foreach (var key in keys)
            repeated.Add(key);
        repeated.Add(twice);
        Assert.True(repeated.MayHave(twice));
    }
}
