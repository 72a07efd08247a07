namespace Scriban.Parsing;

/// <summary>Which of its two languages a message gives first. Not part of the Scriban package.</summary>
public enum MessageLanguage
{
    English,
    Chinese,
}
