using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Imports;

/// <param name="Simplify">Traditional script becomes simplified where that is certain.</param>
public sealed record ImportOptions(ImportWords Words, bool Simplify = false);

/// <summary>A source → its papers. The passes stand here in their order; each notes in the log what it does.</summary>
public static partial class Importer
{
    /// <summary>Imports plain text or Markdown.</summary>
    public static ImportResult Text(string file, string text, ImportOptions options) =>
        Import(PlainSources.Read(file, text), options);

    internal static ImportResult Import(ImportSource source, ImportOptions options)
    {
        var draft = new Draft(source, options.Words);
        Characters.Restore(draft);
        PinyinNotes.Remove(draft);
        SiteFurniture.Remove(draft);
        var isChunked = ChunkMarkers.Remove(draft);
        PageDigits.Remove(draft);
        HardWraps.Join(draft);
        FoldedBreaks.Restore(draft, isChunked);
        FoldedBlanks.Remove(draft);
        BrokenParagraphs.Join(draft);
        Widths.Restore(draft);
        StrayMarks.Remove(draft);
        if (options.Simplify)
            TraditionalScript.Simplify(draft);
        LostQuotes.Restore(draft);
        DamageProposals.Add(draft);
        var pieces = Splitter.Split(draft).Select(lines => Piece(lines, draft)).Where(p => p is not null).Select(p => p!).ToList();
        for (var i = 0; i < pieces.Count; i++)
            Finish(pieces[i], i + 1, pieces.Count, draft);
        return new ImportResult(source, draft.Log, pieces);
    }

    /// <summary>Compares the pieces of all sources of a run.</summary>
    public static void Compare(IReadOnlyList<ImportResult> results)
    {
        var pieces = results.SelectMany(r => r.Pieces).ToList();
        var owner = results.SelectMany(r => r.Pieces.Select(p => (p, r))).ToDictionary(p => p.p, p => p.r);
        var found = Duplicates.Find(pieces, p => p.Fields.Count + 5 * owner[p].Log.Unsure.Count(u => u.Kind is "opening-lost" or "cut" && p.Lines.Exists(l => u.Offset >= l.Start && u.Offset <= l.End)));
        foreach (var copy in found)
        {
            owner[copy.A].Duplicates.Add(copy);
            if (owner[copy.B] != owner[copy.A])
                owner[copy.B].Duplicates.Add(copy);
        }
    }

    private static ImportPiece? Piece(PieceLines lines, Draft draft)
    {
        if (lines.Lines.Count == 0)
            return null;
        var head = PieceHead.Read(lines, draft.Log);
        var piece = new ImportPiece
        {
            Head = head,
            Lines = lines.Lines,
            StartLine = draft.Source.At(lines.Lines[0].Start).Line,
            EndLine = draft.Source.At(Math.Max(0, lines.Lines[^1].End - 1)).Line,
            HasOwnTitle = head.Title.Count > 0,
            LineOf = offset => draft.Source.At(offset).Line,
        };
        piece.Title = piece.HasOwnTitle ? string.Concat(head.Title.Select(t => t.Text)).TrimEnd('。') : TitleOf(lines, draft.Source);
        piece.Kind = PieceKinds.Of(piece.HasOwnTitle ? piece.Title : "", lines.Marker, head);
        piece.Salutation = head.Salutation is { } salutation ? PieceMarkdown.Clean(salutation.Text) : null;
        piece.Recipients = head.Recipients is { } recipients ? PieceMarkdown.Clean(recipients.Text) : null;
        piece.Speaker = head.Speakers.Count > 0 ? string.Join("、", head.Speakers.Select(s => PieceMarkdown.SpeakerName(s.Text))) : null;
        piece.Date = (head.Date ?? head.SignedOn)?.Text.Trim('（', '）', '(', ')', ' ');
        piece.Occasion = Occasion().Match(piece.Title) is { Success: true } occasion ? occasion.Value : null;
        piece.Closing = head.Body.Count > 0 && Closing().IsMatch(head.Body[^1].Text) ? head.Body[^1].Text : null;
        piece.Parts = Outline.Read(head.Body, draft.Log);
        return piece;
    }

    private static void Finish(ImportPiece piece, int number, int count, Draft draft)
    {
        var stem = PieceNames.Stem(number, count, piece.Title);
        var gaps = new Placeholders();
        var markdown = new PieceMarkdown(gaps, stem);
        piece.File = stem + ".md";
        piece.Folder = PieceNames.Safe(Path.GetFileNameWithoutExtension(draft.Source.File));
        piece.Markdown = markdown.Write(piece, Path.GetFileName(draft.Source.File));
        piece.Fields = gaps.Fields;
        piece.Tables = markdown.Tables;
        piece.Figures = [.. piece.Head.Body.Where(l => !l.IsTable).SelectMany(Figures.Find)];
        piece.Data = gaps.Fields.Count > 0 ? FieldData.Write(gaps.Fields, piece.File, piece.LineOf) : null;
        if (!piece.HasOwnTitle && piece.Lines.Count > 0)
            draft.Log.Doubt(piece.Lines[0], 0, Math.Min(12, piece.Lines[0].Length), "no-title", piece.Title);
    }

    /// <summary>What a site called the piece, without its count of papers; else the file's name.</summary>
    private static string TitleOf(PieceLines lines, ImportSource source)
    {
        var name = lines.Marker is { } marker ? Collected().Replace(marker, "") : Path.GetFileNameWithoutExtension(source.File);
        return lines.Part > 0 && lines.Marker is not null ? $"{name}（{lines.Part}）" : name.Length > 0 ? name : "无标题";
    }

    [GeneratedRegex(@"在.{2,40}上(?=的?(?:讲话|发言|致辞|汇报|报告|主持))")]
    private static partial Regex Occasion();

    [GeneratedRegex(@"谢谢|感谢大家|发言完毕|汇报完毕|^(?:同志们|各位领导|各位代表|总之|最后|让我们)")]
    private static partial Regex Closing();

    [GeneratedRegex(@"[（(【]?(?:汇总|精选|实用|通用|优秀|合集|集锦|推荐|必备|热门|范文|专业|大全|共)?\s*\d{1,3}\s*篇[)）】]?")]
    private static partial Regex Collected();
}
