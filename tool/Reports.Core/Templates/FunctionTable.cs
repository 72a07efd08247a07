// INTERIM: the lead's table replaces this one.
using Reports.Diagnostics;

namespace Reports.Templates;

/// <summary>A function that templates can use, as <c>reports functions</c> shows it.</summary>
public sealed record FunctionEntry(string Name, string? ChineseName, Sentence Summary, string Example, string Result);

public static class FunctionTable
{
    public static IReadOnlyList<FunctionEntry> All { get; } = [];
}
