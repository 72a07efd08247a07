namespace Scriban.Runtime;

/// <summary>The value of the names <c>empty</c> and <c>blank</c>.</summary>
internal sealed class EmptyValue
{
    internal static readonly EmptyValue Instance = new();

    private EmptyValue()
    {
    }

    public override string ToString() => "";
}
