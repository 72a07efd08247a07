using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Hashes, Base64 and numbers in text.</summary>
internal static partial class StringFunctions
{
    private static byte[] Bytes(in BuiltinCall call, int index)
    {
        var text = call.Text(index) ?? "";
        call.Context.Budget.ChargeText(call.Span, text.Length * 2L);
        return Encoding.UTF8.GetBytes(text);
    }

#pragma warning disable CA5350, CA5351 // Weak hashes: a template may want the check sum another system uses; nothing is protected by them.
    private static string Md5(in BuiltinCall call) => Convert.ToHexStringLower(MD5.HashData(Bytes(call, 0)));

    private static string Sha1(in BuiltinCall call) => Convert.ToHexStringLower(SHA1.HashData(Bytes(call, 0)));

    private static string HmacSha1(in BuiltinCall call) => Convert.ToHexStringLower(HMACSHA1.HashData(Bytes(call, 1), Bytes(call, 0)));
#pragma warning restore CA5350, CA5351

    private static string Sha256(in BuiltinCall call) => Convert.ToHexStringLower(SHA256.HashData(Bytes(call, 0)));

    private static string Sha512(in BuiltinCall call) => Convert.ToHexStringLower(SHA512.HashData(Bytes(call, 0)));

    private static string HmacSha256(in BuiltinCall call) => Convert.ToHexStringLower(HMACSHA256.HashData(Bytes(call, 1), Bytes(call, 0)));

    private static string HmacSha512(in BuiltinCall call) => Convert.ToHexStringLower(HMACSHA512.HashData(Bytes(call, 1), Bytes(call, 0)));

    private static string? Base64Encode(in BuiltinCall call) => call.Text(0) is null ? null : Convert.ToBase64String(Bytes(call, 0));

    private static string? Base64Decode(in BuiltinCall call)
    {
        if (call.Text(0) is not { } text)
            return null;
        Charge(call, text);
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            throw call.Fail(0, "这段文字不是 Base64", "the text is not Base64");
        }
    }

    private const NumberStyles Floating = NumberStyles.Float | NumberStyles.AllowThousands;

    private static object? ToInt(in BuiltinCall call) =>
        int.TryParse(call.Text(0), NumberStyles.Integer, call.Context.CurrentCulture, out var value) ? Numbers.Box(value) : null;

    private static object? ToLong(in BuiltinCall call) =>
        long.TryParse(call.Text(0), NumberStyles.Integer, call.Context.CurrentCulture, out var value) ? value : null;

    private static object? ToFloat(in BuiltinCall call) =>
        float.TryParse(call.Text(0), Floating, call.Context.CurrentCulture, out var value) ? value : null;

    private static object? ToDouble(in BuiltinCall call) =>
        double.TryParse(call.Text(0), Floating, call.Context.CurrentCulture, out var value) ? value : null;
}
