namespace Scriban;

public partial class TemplateContext
{
    /// <summary>The clock that date.now and date.utc_now read. Not part of the Scriban package.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
