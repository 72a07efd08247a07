using System.Globalization;
using System.Numerics;
using System.Text;
using Scriban.Runtime;

namespace Scriban.Parsing;

/// <summary>Numbers and strings (section 4).</summary>
internal sealed partial class Lexer
{
    /// <summary>A longer whole number is refused: reading it takes more than linear time.</summary>
    private const int MostDigits = 10_000;

    private StringBuilder? _builder;

    /// <summary>Reads one literal piece of an interpolated string, up to a hole or the closing quote.</summary>
    /// <returns>The text, and whether a hole follows.</returns>
    internal (string Text, bool Hole) ReadInterpolatedPiece(char quote)
    {
        var start = Here;
        var builder = (_builder ??= new StringBuilder()).Clear();
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == quote)
            {
                _position++;
                return (builder.ToString(), false);
            }

            if (c == '{')
            {
                _position++;
                _openHoles++;
                return (builder.ToString(), true);
            }

            if (c == '\\')
            {
                ReadEscapeSequence(builder, true);
                continue;
            }

            builder.Append(c);
            AdvanceTo(_position + 1);
        }

        Error(start, ParseProblems.UnterminatedString());
        return (builder.ToString(), false);
    }

    internal void CloseHole() => _openHoles--;

    /// <summary>Gives an interpolated string that has been read piece by piece its token.</summary>
    internal void EndInterpolated(TextPosition start, bool spaceBefore) => EmitLong(TokenKind.String, start, spaceBefore, null);

    private void ReadString(TextPosition start, bool space, char quote)
    {
        var at = _position + 1;
        var stops = quote == '`' ? "`" : quote == '"' ? "\"\\" : "'\\";
        var found = _text.AsSpan(at).IndexOfAny(stops);
        if (found >= 0 && _text[at + found] == quote && (quote != '`' || CharAt(at + found + 1) != '`'))
        {
            var value = found == 0 ? "" : _text.Substring(at, found);
            AdvanceTo(at + found + 1);
            EmitLong(TokenKind.String, start, space, value);
            return;
        }

        var builder = (_builder ??= new StringBuilder()).Clear();
        _position = at;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == quote)
            {
                _position++;
                if (quote == '`' && CharAt(_position) == '`')
                {
                    builder.Append('`');
                    _position++;
                    continue;
                }

                EmitLong(TokenKind.String, start, space, builder.ToString());
                return;
            }

            if (c == '\\' && quote != '`')
            {
                ReadEscapeSequence(builder, false);
                continue;
            }

            builder.Append(c);
            AdvanceTo(_position + 1);
        }

        Error(start, ParseProblems.UnterminatedString());
        EmitLong(TokenKind.Invalid, start, space, builder.ToString());
    }

    private void ReadEscapeSequence(StringBuilder builder, bool interpolated)
    {
        var start = Here;
        var c = CharAt(_position + 1);
        _position = Math.Min(_text.Length, _position + 2);
        switch (c)
        {
            case '0': builder.Append('\0'); break;
            case 'b': builder.Append('\b'); break;
            case 'f': builder.Append('\f'); break;
            case 'n': builder.Append('\n'); break;
            case 'r': builder.Append('\r'); break;
            case 't': builder.Append('\t'); break;
            case 'v': builder.Append('\v'); break;
            case '\\' or '\'' or '"': builder.Append(c); break;
            case '{' when interpolated: builder.Append(c); break;
            case 'u': ReadHex(start, builder, 4); break;
            case 'x': ReadHex(start, builder, 2); break;
            case '\r' when CharAt(_position) == '\n':
                _position--;
                AdvanceTo(_position + 2);
                break;
            case '\n':
                _position--;
                AdvanceTo(_position + 1);
                break;
            default:
                Error(start, ParseProblems.BadEscape(c));
                break;
        }
    }

    private void ReadHex(TextPosition start, StringBuilder builder, int digits)
    {
        var value = 0;
        for (var i = 0; i < digits; i++)
        {
            var c = CharAt(_position);
            if (!char.IsAsciiHexDigit(c))
            {
                Error(start, ParseProblems.BadHexEscape(digits));
                return;
            }

            value = (value * 16) + Convert.ToInt32(c.ToString(), 16);
            _position++;
        }

        builder.Append((char)value);
    }

    private void ReadNumber(TextPosition start, bool space)
    {
        object? value;
        if (_text[_position] == '0' && CharAt(_position + 1) is 'x' or 'X')
            value = ReadHexadecimal();
        else if (_text[_position] == '0' && CharAt(_position + 1) is 'b' or 'B')
            value = ReadBinary();
        else
            value = ReadDecimalNumber();
        if (value is null)
            Error(start, ParseProblems.BadNumber(_text[start.Offset..Math.Min(_position, start.Offset + 40)]));
        Emit(TokenKind.Number, start, space, value ?? Numbers.Box(0));
    }

    private object? ReadDecimalNumber()
    {
        var start = _position;
        while (char.IsAsciiDigit(CharAt(_position)) || CharAt(_position) == '_')
            _position++;
        var isFloat = false;
        if (CharAt(_position) == '.' && DotBelongsToNumber(CharAt(_position + 1)))
        {
            isFloat = true;
            _position++;
            while (char.IsAsciiDigit(CharAt(_position)))
                _position++;
        }

        var negativeExponent = false;
        if (CharAt(_position) is 'e' or 'E')
        {
            _position++;
            negativeExponent = CharAt(_position) == '-';
            if (CharAt(_position) is '+' or '-')
                _position++;
            if (!char.IsAsciiDigit(CharAt(_position)))
                return null;
            while (char.IsAsciiDigit(CharAt(_position)))
                _position++;
        }

        var digits = _text.AsSpan(start, _position - start);
        var text = digits.Contains('_') ? digits.ToString().Replace("_", "", StringComparison.Ordinal) : digits;
        switch (CharAt(_position))
        {
            case 'f' or 'F':
                _position++;
                return float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            case 'd' or 'D':
                _position++;
                return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            case 'm' or 'M':
                _position++;
                return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null;
        }

        if (!isFloat)
            return negativeExponent ? null : Integer(text);
        if (_options.ParseFloatAsDecimal)
            return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static bool DotBelongsToNumber(char next) =>
        char.IsAsciiDigit(next) || next is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' or 'e' or 'E'
        || (next != '.' && next != '_' && !char.IsLetter(next));

    private static object? Integer(ReadOnlySpan<char> text)
    {
        if (text.Length < 10 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var small))
            return Numbers.Box(small);
        if (text.Length > MostDigits)
            return null;
        const NumberStyles Styles = NumberStyles.AllowExponent;
        var exponent = text.IndexOfAny('e', 'E');
        if (exponent >= 0 && (!int.TryParse(text[(exponent + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) || power > 10_000))
            return null;
        return BigInteger.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value) ? Numbers.Shrink(value) : null;
    }

    private object? ReadHexadecimal()
    {
        _position += 2;
        var start = _position;
        while (char.IsAsciiHexDigit(CharAt(_position)) || CharAt(_position) == '_')
            _position++;
        var text = _text[start.._position].Replace("_", "", StringComparison.Ordinal);
        if (text.Length == 0)
            return null;
        var unsigned = TakeUnsigned();
        var significant = text.TrimStart('0');
        if (significant.Length > 16)
            return BigInteger.Parse("0" + text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var bits = significant.Length == 0 ? 0UL : ulong.Parse(significant, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return Bits(bits, significant.Length <= 8, unsigned);
    }

    private object? ReadBinary()
    {
        _position += 2;
        var start = _position;
        while (CharAt(_position) is '0' or '1' or '_')
            _position++;
        var text = _text[start.._position].Replace("_", "", StringComparison.Ordinal);
        if (text.Length == 0)
            return null;
        var fraction = "";
        if (CharAt(_position) == '.' && CharAt(_position + 1) is '0' or '1')
        {
            start = ++_position;
            while (CharAt(_position) is '0' or '1')
                _position++;
            fraction = _text[start.._position];
        }

        var whole = BigInteger.Zero;
        foreach (var digit in text)
            whole = (whole << 1) + (digit - '0');
        if (fraction.Length > 0 || CharAt(_position) is 'f' or 'F' or 'd' or 'D')
            return BinaryFraction((double)whole, fraction);
        var unsigned = TakeUnsigned();
        return whole > ulong.MaxValue ? whole : Bits((ulong)whole, whole <= uint.MaxValue, unsigned);
    }

    private object BinaryFraction(double value, string fraction)
    {
        var weight = 0.5;
        foreach (var digit in fraction)
        {
            if (digit == '1')
                value += weight;
            weight /= 2;
        }

        var single = CharAt(_position) is 'f' or 'F';
        if (single || CharAt(_position) is 'd' or 'D')
            _position++;
        return single ? (float)value : value;
    }

    private bool TakeUnsigned()
    {
        if (CharAt(_position) is not ('u' or 'U'))
            return false;
        _position++;
        return true;
    }

    private static object Bits(ulong bits, bool fits32, bool unsigned)
    {
        if (fits32)
            return unsigned ? bits <= int.MaxValue ? Numbers.Box((int)bits) : (object)(uint)bits : Numbers.Box((int)(uint)bits);
        return unsigned ? bits : (object)(long)bits;
    }
}
