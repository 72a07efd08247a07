using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reports.Cli.Output;

/// <summary>JSON as the commands print it: indented, Chinese as it is, the same line ends everywhere.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter to, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
            write(json);
        to.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }
}
