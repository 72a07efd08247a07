using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>object.to_json and object.from_json.</summary>
internal static class JsonText
{
    /// <summary>The deepest nesting written when the host has set no limit; the stack is not endless.</summary>
    private const int DeepestNesting = 250;

    /// <summary>Writing one value takes the time and room of about so many elements.</summary>
    private const int ItemsOfOne = 4;

    internal static string Write(in BuiltinCall call)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        var limit = call.Context.ObjectRecursionLimit;
        using (call.Context.EnterLoop())
            WriteValue(call, json, call[0], limit is > 0 and < DeepestNesting ? limit : DeepestNesting);
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static object? Read(in BuiltinCall call)
    {
        if (call.Text(0) is not { } text)
            throw call.Fail(0, "没有给出 JSON 文本", "there is no JSON text");
        call.Context.Budget.ChargeText(call.Span, text.Length);
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            json.Read();
            var result = ReadValue(call, ref json);
            return json.Read() ? throw new JsonException() : result;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or EncoderFallbackException)
        {
            var position = json.TokenStartIndex;
            throw call.Fail(0, $"JSON 文本在第 {position + 1} 个字节处有误", $"the JSON text is damaged at byte {position + 1}");
        }
    }

    private static void WriteValue(in BuiltinCall call, Utf8JsonWriter json, object? value, int depth)
    {
        call.Context.StepLoop(call.Span);
        call.Context.ChargeItems(call.Span, ItemsOfOne);
        switch (value)
        {
            case null or EmptyValue: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case string text: WriteText(call, json, text); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case float number when float.IsFinite(number): json.WriteNumberValue(number); break;
            case BigInteger number: WriteDigits(call, json, number); break;
            case byte or sbyte or short or ushort or uint: json.WriteNumberValue(Convert.ToInt64(value, null)); break;
            case ulong number: json.WriteNumberValue(number); break;
            case DateTime time: json.WriteStringValue(time); break;
            case DateTimeOffset time: json.WriteStringValue(time); break;
            case IScriptCustomFunction or double or float: throw CannotWrite(call, value);
            default: WriteCompound(call, json, value, depth); break;
        }
    }

    private static void WriteCompound(in BuiltinCall call, Utf8JsonWriter json, object value, int depth)
    {
        if (depth == 0)
        {
            throw call.Fail(
                null,
                "对象嵌套太深或引用了自己，不能写成 JSON",
                "the object is nested too deeply, or refers to itself, and cannot be written as JSON");
        }

        if (value is IEnumerable list and not (ScriptObject or IDictionary))
        {
            json.WriteStartArray();
            foreach (var item in list)
                WriteValue(call, json, HostValues.Unwrap(item), depth - 1);
            json.WriteEndArray();
        }
        else if (call.Context.MembersOf(value) is { } members && value is not TimeSpan)
        {
            json.WriteStartObject();
            foreach (var name in members)
            {
                call.Context.TryGetMember(call.Span, value, name, out var member);
                json.WritePropertyName(name);
                WriteValue(call, json, member, depth - 1);
            }

            json.WriteEndObject();
        }
        else
        {
            WriteText(call, json, call.Context.ToText(value));
        }
    }

    private static void WriteText(in BuiltinCall call, Utf8JsonWriter json, string text)
    {
        call.Context.Budget.ChargeText(call.Span, text.Length * 2L);
        json.WriteStringValue(text);
    }

    private static void WriteDigits(in BuiltinCall call, Utf8JsonWriter json, BigInteger number)
    {
        Formatting.ChargeDigits(call, number);
        json.WriteRawValue(number.ToString(CultureInfo.InvariantCulture));
    }

    private static Syntax.ScriptRuntimeException CannotWrite(in BuiltinCall call, object value)
    {
        var shown = call.Context.ToText(value);
        return call.Fail(null, $"“{shown}”不能写成 JSON", $"`{shown}` cannot be written as JSON");
    }

    /// <summary>Reads the value at which the reader stands; its depth is bounded by the reader.</summary>
    private static object? ReadValue(in BuiltinCall call, ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String: return json.GetString();
            case JsonTokenType.True: return Numbers.True;
            case JsonTokenType.False: return Numbers.False;
            case JsonTokenType.Null: return null;
            case JsonTokenType.Number: return json.TryGetDecimal(out var number) ? number : json.GetDouble();
            case JsonTokenType.StartArray:
                var array = new ScriptArray();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    array.Add(ReadValue(call, ref json));
                return array;
            case JsonTokenType.StartObject:
                var result = new ScriptObject();
                while (json.Read() && json.TokenType != JsonTokenType.EndObject)
                {
                    var name = json.GetString()!;
                    json.Read();
                    result.SetValue(name, ReadValue(call, ref json), false);
                }

                return result;
            default: throw new JsonException();
        }
    }
}
