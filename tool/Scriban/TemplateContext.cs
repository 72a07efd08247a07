using System.Globalization;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban;

/// <summary>The state of a render; may be used for many renders, one after the other.</summary>
public partial class TemplateContext
{
    public MessageLanguage Language { get; set; }

    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);

    public CancellationToken CancellationToken { get; set; }

    public int ObjectRecursionLimit { get; set; } = 20;

    public int LimitToString { get; set; } = 1048576;

    public int LoopLimit { get; set; } = 1000;

    public CultureInfo CurrentCulture { get; private set; } = CultureInfo.InvariantCulture;

    public ITemplateLoader? TemplateLoader { get; set; }
}
