using System.Text;

namespace Reports.Layouts;

/// <summary>A paragraph's text with the style of each of its runs.</summary>
internal sealed class FlowText
{
    /// <summary>A break made by hand.</summary>
    public const char Break = '\n';

    /// <summary>The place of a picture in the line.</summary>
    public const char Object = '\uFFFC';

    private readonly List<(int Start, RunStyle Style)> _runs = [];
    private readonly StringBuilder _text = new();
    private string? _whole;
    private bool _parted;

    public string Text => _whole ??= _text.ToString();

    public int Length => _text.Length;

    /// <summary>The runs in order; neighbours of one style are one run unless they were parted.</summary>
    public IReadOnlyList<(int Start, RunStyle Style)> Runs => _runs;

    /// <summary>Where the paragraph's own text begins: behind the number that the program sets before it.</summary>
    public int Own { get; private set; }

    /// <summary>The footnotes whose marks stand in the text, and where.</summary>
    public List<(int At, int Number)> Notes { get; } = [];

    /// <summary>The size of a picture in the line, twips.</summary>
    public List<(int Width, int Height)> Pictures { get; } = [];

    /// <param name="isText">The number is written as text.</param>
    public void AddNumber(string number, RunStyle style, bool isText)
    {
        Add(number, style, parts: !isText);
        Own = isText ? 0 : Length;
    }

    /// <param name="parts">A run of its own even beside one of the same style: numbers, fields.</param>
    public FlowText Add(string text, RunStyle style, bool parts = false)
    {
        if (text.Length == 0)
            return this;
        if (_runs.Count == 0 || parts || _parted || !ReferenceEquals(_runs[^1].Style, style))
            _runs.Add((_text.Length, style));
        _parted = parts;
        _text.Append(text);
        _whole = null;
        return this;
    }
}
