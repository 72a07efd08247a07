using Reports.Documents;

namespace Reports.Layouts;

/// <summary>
/// What is kept with the signature, which may not stand alone on its page (GB/T 9704, 7.3.5.5): the last paragraph of the text, with all that
/// stands between, an attachment list too.
/// </summary>
internal static class BeforeSignature
{
    /// <returns>The paragraph, or the table or chart whose note is the last; null in a paper that is not signed.</returns>
    public static Block? Of(Document document) => document.Signature is null ? null : Last(document.Body);

    private static Block? Last(IReadOnlyList<Block> blocks) => blocks.Count == 0 ? null : blocks[^1] switch
    {
        ListBlock { Items: [.., var item] } => Last(item.Blocks),
        Quote quote => Last(quote.Blocks),
        Container container => Last(container.Blocks),
        var last => last,
    };
}
