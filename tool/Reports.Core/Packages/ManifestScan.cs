using System.Text.Json;

namespace Reports.Packages;

/// <summary>One pass over a manifest in pieces of the file: where each entry stands, what it is called and which files it names.</summary>
/// <param name="found">Name, offset, length, outputs; the list is used again.</param>
internal sealed class ManifestScan(FileStream file, Action<string, long, int, List<ManifestFile>> found)
{
    private readonly List<ManifestFile> _outputs = [];
    private string? _section;
    private string? _field;
    private string? _key;
    private string? _name;
    private string? _path;
    private string? _hash;
    private long _pieceAt;
    private bool _hasPieces;

    public List<ManifestFile> Gone { get; } = [];

    /// <returns>False when it is no manifest.</returns>
    public bool Run()
    {
        try
        {
            ReadAll();
            return _hasPieces;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private void ReadAll()
    {
        var (buffer, filled, start, state) = (new byte[64 * 1024], 0, 0L, new JsonReaderState());
        for (var isLast = false; !isLast;)
        {
            if (filled == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
            var count = file.Read(buffer, filled, buffer.Length - filled);
            (filled, isLast) = (filled + count, count == 0);
            var json = new Utf8JsonReader(buffer.AsSpan(0, filled), isLast, state);
            while (json.Read())
                Take(ref json, start);
            state = json.CurrentState;
            var used = (int)json.BytesConsumed;
            buffer.AsSpan(used, filled - used).CopyTo(buffer);
            (filled, start) = (filled - used, start + used);
        }
    }

    /// <param name="start">Of the reader's bytes in the file.</param>
    private void Take(ref Utf8JsonReader json, long start)
    {
        switch (json.CurrentDepth, json.TokenType)
        {
            case (1, JsonTokenType.PropertyName):
                _section = json.GetString();
                break;
            case (1, JsonTokenType.StartArray) when _section == "pieces":
                _hasPieces = true;
                break;
            case (2, JsonTokenType.StartObject):
                (_pieceAt, _name, _path, _hash) = (start + json.TokenStartIndex, null, null, null);
                _outputs.Clear();
                break;
            case (2, JsonTokenType.EndObject) when _section == "pieces":
                found(_name ?? throw new JsonException(), _pieceAt, (int)(start + json.BytesConsumed - _pieceAt), _outputs);
                break;
            case (2, JsonTokenType.EndObject) when _section == "gone":
                Gone.Add(new ManifestFile(_path ?? "", _hash ?? ""));
                break;
            case (2, not JsonTokenType.StartObject) when _section == "pieces":
                throw new JsonException();
            case (3, _):
                TakeField(ref json);
                break;
            case (5, _) when _section == "pieces" && _field == "outputs":
                TakePath(ref json);
                break;
            case (4, JsonTokenType.StartObject) when _section == "pieces" && _field == "outputs":
                (_path, _hash) = (null, null);
                break;
            case (4, JsonTokenType.EndObject) when _section == "pieces" && _field == "outputs":
                _outputs.Add(new ManifestFile(_path ?? "", _hash ?? ""));
                break;
        }
    }

    /// <summary>A member of an entry, or of a file that is gone.</summary>
    private void TakeField(ref Utf8JsonReader json)
    {
        if (_section == "gone")
            TakePath(ref json);
        else if (json.TokenType == JsonTokenType.PropertyName)
            _field = json.ValueTextEquals("outputs"u8) ? "outputs" : json.ValueTextEquals("name"u8) ? "name" : null;
        else if (_field == "name")
            _name = json.GetString();
    }

    private void TakePath(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.PropertyName)
            _key = json.ValueTextEquals("file"u8) ? "file" : json.ValueTextEquals("sha256"u8) ? "sha256" : null;
        else if (_key == "file")
            _path = json.GetString();
        else if (_key == "sha256")
            _hash = json.GetString();
    }
}
