namespace Reports.Diagnostics;

/// <summary>The languages the program speaks.</summary>
public enum Language
{
    Chinese,
    English,
}

/// <summary>One sentence the program can say, in both languages side by side.</summary>
public readonly record struct Sentence(string Zh, string En)
{
    public string In(Language language) => language == Language.Chinese ? Zh : En;

    public override string ToString() => Zh;
}
