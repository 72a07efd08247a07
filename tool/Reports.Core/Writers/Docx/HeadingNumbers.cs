namespace Reports.Writers.Docx;

/// <summary>
/// Follows what Word's numbering will show, so that a heading whose number is another one (a number kept from hand,
/// a new piece of a volume) starts an instance of its own; the headings after it stay with that instance.
/// </summary>
internal sealed class HeadingNumbers
{
    private readonly int[] _shown = new int[4];
    private int _instance = NumberingPart.Headings;
    private bool _restarts;

    /// <summary>The next piece counts from one.</summary>
    public void Restart()
    {
        Array.Clear(_shown);
        _restarts = true;
    }

    /// <summary>The direct numbering of a heading: null where the style's own gives the right number.</summary>
    /// <param name="level">1 to 4.</param>
    /// <param name="number">0 for a heading without number.</param>
    public (int Id, int Level)? Next(DocxFile file, int level, int number)
    {
        if (number == 0)
            return (0, 0);
        if (_restarts || number != _shown[level - 1] + 1)
        {
            var starts = new int[4];
            for (var i = 0; i < 4; i++)
                starts[i] = i + 1 < level ? _shown[i] + 1 : i + 1 == level ? number : 1;
            _instance = file.AddNumbering(NumberingPart.Headings, starts);
            _restarts = false;
        }
        _shown[level - 1] = number;
        Array.Clear(_shown, level, 4 - level);
        return _instance == NumberingPart.Headings ? null : (_instance, level - 1);
    }
}
