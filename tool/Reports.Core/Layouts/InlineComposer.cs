using Reports.Documents;
using Reports.Themes;

namespace Reports.Layouts;

/// <summary>What a run has of its paragraph's role and beyond.</summary>
internal readonly record struct RunLook(string Face, bool IsBold, int Size, int Squeeze)
{
    public static RunLook Of(Theme theme, Role role) =>
        new(theme[role].Face, theme[role].Bold, Twips.OfPoints(theme[role].Size), Twips.OfPoints(theme[role].Squeeze));
}

/// <summary>Inlines → runs of a flow text.</summary>
internal sealed class InlineComposer(Composer composer)
{
    /// <summary>English metric units: of a pixel at 96 dpi, of a twip.</summary>
    private const long Pixel = 9525;
    private const long Twip = 635;

    public void Append(FlowText flow, IReadOnlyList<Inline> inlines, RunLook look)
    {
        var style = composer.Styles.Make(look.Face, look.IsBold, look.Size, look.Squeeze);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    flow.Add(run.Text.Contains('\r', StringComparison.Ordinal) ? run.Text.Replace("\r", "", StringComparison.Ordinal) : run.Text, style);
                    break;
                case Strong strong:
                    Append(flow, strong.Inlines, look with { IsBold = true });
                    break;
                case Emphasis emphasis:
                    Append(flow, emphasis.Inlines, look with { Face = composer.Theme.Face("kai") });
                    break;
                case Stress stress:
                    Append(flow, stress.Inlines, look);
                    break;
                case Link link:
                    Append(flow, link.Inlines, look);
                    break;
                case LineBreak:
                    flow.Add("\n", style);
                    break;
                case Reference reference:
                    flow.Add(reference.Text, style, parts: true);
                    break;
                case FootnoteMark mark:
                    flow.Notes.Add((flow.Length, mark.Number));
                    flow.Add(mark.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), composer.Styles.Make(look.Face, look.IsBold, look.Size, look.Squeeze, isRaised: true), parts: true);
                    break;
                case PictureInline picture when picture.Picture is { PixelWidth: > 0, PixelHeight: > 0 }:
                    flow.Pictures.Add(Fit(picture.Picture));
                    flow.Add(FlowText.Object.ToString(), style, parts: true);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>A picture's size in twips: at most as wide as the text and two thirds of its height.</summary>
    public (int Width, int Height) Fit(Picture picture)
    {
        var page = composer.Theme.Page;
        var (width, height) = (picture.PixelWidth * Pixel, picture.PixelHeight * Pixel);
        var most = composer.TextWidth * Twip;
        var tallest = Twips.OfMm(composer.IsLandscape ? page.TextWidth : page.TextHeight) * Twip * 2 / 3;
        var scale = Math.Min(1.0, Math.Min((double)most / width, (double)tallest / height));
        return ((int)(width * scale / Twip), (int)(height * scale / Twip));
    }
}
