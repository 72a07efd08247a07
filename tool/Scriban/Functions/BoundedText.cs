using System.Text;

namespace Scriban.Functions;

/// <summary>Collects the text of a result and charges it before it grows.</summary>
internal ref struct BoundedText(BuiltinCall call)
{
    private readonly BuiltinCall _call = call;
    private readonly StringBuilder _text = new();

    internal readonly void Append(ReadOnlySpan<char> piece)
    {
        _call.Context.ChargeText(_call.Span, piece.Length);
        var total = (long)_text.Length + piece.Length;
        if (_call.Context.LimitToString > 0 && total > _call.Context.LimitToString)
            _call.Context.ChargeText(_call.Span, total);
        _text.Append(piece);
    }

    public override readonly string ToString() => _text.ToString();
}
