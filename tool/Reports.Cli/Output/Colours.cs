namespace Reports.Cli.Output;

/// <summary>Colour by escape sequences, or none at all.</summary>
internal readonly record struct Colours(bool IsOn)
{
    public const string Red = "1;31";
    public const string Yellow = "1;33";
    public const string Blue = "1;34";
    public const string Bold = "1";
    public const string Grey = "90";

    public string Paint(string text, string colour) => IsOn ? $"\e[{colour}m{text}\e[0m" : text;
}
