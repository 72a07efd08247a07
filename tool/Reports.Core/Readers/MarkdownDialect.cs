using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;

namespace Reports.Readers;

/// <summary>
/// The Markdig pipeline of the dialect. Attributes and both kinds of tables are ours: Markdig's attributes would take braces
/// anywhere in the text, its tables count columns in UTF-16 units and keep each bar of a paragraph as a nested node.
/// </summary>
internal static class MarkdownDialect
{
    private static MarkdownPipeline? s_pipeline;

    public static MarkdownPipeline Pipeline => s_pipeline ??= Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder();
        // Four blanks are no code here, a line of --- under a text no heading, and tags go one by one.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        builder.BlockParsers.Insert(0, new PipeTableParser());
        builder.BlockParsers.Insert(0, new GridTableParser());
        // Without the extension's inline form, which would take “::” out of a text.
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        builder.UseFootnotes();
        builder.UsePreciseSourceLocation();
        builder.UseCjkFriendlyEmphasis();
        // ==着重== is stress in the podium edition.
        builder.UseEmphasisExtras(EmphasisExtraOptions.Marked);
        return builder.Build();
    }
}
