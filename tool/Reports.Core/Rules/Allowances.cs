using System.Text.RegularExpressions;
using Reports.Diagnostics;

namespace Reports.Rules;

/// <summary>Findings silenced in the text: <c>&lt;!-- reports: allow L201 reason --&gt;</c> on the line before.</summary>
public sealed partial class Allowances
{
    private readonly HashSet<(int Line, string Rule)> _allowed = [];
    private readonly string _file;

    public Allowances(SourceText text)
    {
        _file = text.File;
        foreach (Match match in Comment().Matches(text.Text))
        {
            var line = text.At(match.Index + match.Length).Line + 1;
            while (line < text.LineCount && string.IsNullOrWhiteSpace(text.Line(line)))
                line++;
            foreach (var word in match.Groups[1].Value.Split((char[]?)[' ', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (RuleSet.Find(word) is { } rule)
                    _allowed.Add((line, rule.Code));
            }
        }
    }

    public bool Allows(Diagnostic finding) => finding.Location.File == _file && _allowed.Contains((finding.Location.Line, finding.Code));

    [GeneratedRegex(@"<!--\s*reports:\s*allow\s+([^>\n]{1,200}?)\s*-->")]
    private static partial Regex Comment();
}
