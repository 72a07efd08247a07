namespace Reports.Writers.Html;

/// <summary>The look of the preview page: the faces and the order of GB/T 9704, not its measures.</summary>
internal static class HtmlStyle
{
    public const string Css = """

        body { margin: 0; background: #eee; color: #000; }
        .paper { box-sizing: border-box; max-width: 210mm; margin: 1em auto; padding: 20mm 26mm 20mm 28mm; background: #fff; font: 16pt/1.8 FangSong, "仿宋_GB2312", STFangsong, "Noto Serif CJK SC", serif; }
        p { margin: 0; text-indent: 2em; text-align: justify; }
        h1 { margin: .6em 0; text-align: center; font: bold 22pt/1.4 "方正小标宋_GBK", SimSun, "Noto Serif CJK SC", serif; }
        h2, h3, h4, h5 { margin: 0; text-indent: 2em; font-size: 16pt; font-weight: normal; }
        .level-1 { font-family: SimHei, "Noto Sans CJK SC", sans-serif; }
        .level-2 { font-family: KaiTi, "楷体_GB2312", serif; }
        .subtitle, .date, .speaker, .occasion, .issue, .number { text-align: center; text-indent: 0; font-family: KaiTi, "楷体_GB2312", serif; }
        .masthead { text-align: center; text-indent: 0; color: #c00; font: bold 40pt/1.5 "方正小标宋_GBK", SimSun, serif; }
        .masthead-organ { text-align: center; text-indent: 0; border-bottom: 2px solid #c00; padding-bottom: .3em; }
        .mark, .secrecy, .salutation, .recipients { text-indent: 0; }
        .attachment { margin-top: .6em; }
        .signature, .signature-date { text-align: right; text-indent: 0; padding-right: 2em; }
        .distribution, .copies, .copy-to, .imprint { text-indent: 0; font-size: 14pt; }
        .list.inline p { display: inline; }
        table { width: 100%; margin: .5em 0; border-collapse: collapse; font-size: 12pt; line-height: 1.4; }
        caption, figcaption { text-align: center; font-family: SimHei, sans-serif; font-size: 14pt; }
        caption .unit { float: right; font: 12pt FangSong, serif; }
        th, td { padding: .2em .4em; border: 1px solid #000; text-align: center; }
        .three-line th, .three-line td { border: 0; }
        .three-line { border-top: 1.5pt solid #000; border-bottom: 1.5pt solid #000; }
        .three-line thead { border-bottom: .75pt solid #000; }
        .left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
        .total td, .mark-top, .mark-strong { font-weight: bold; } .mark-bottom { text-decoration: underline; }
        .mark-shade { background: rgba(0, 0, 0, calc(var(--shade) * .3)); }
        .note, .source { text-indent: 0; font-size: 12pt; }
        figure { margin: .5em 0; text-align: center; } img, svg { max-width: 100%; height: auto; }
        blockquote { margin: 0 2em; font-family: KaiTi, serif; }
        .red-list { border-left: 3px solid #c00; padding-left: .5em; } .container-title { font-weight: bold; }
        .gap { background: #ff0; } .value:hover { background: #eef; }
        .page-break { break-after: page; }
        .footnotes { border-top: 1px solid #000; font-size: 12pt; }
        @media print { body { background: #fff; } .paper { margin: 0; padding: 0; max-width: none; } @page { size: A4; margin: 37mm 26mm 35mm 28mm; } }

        """;
}
