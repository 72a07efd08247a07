using System.Collections;

namespace Scriban.Parsing;

public sealed class LogMessageBag : IReadOnlyList<LogMessage>
{
    private readonly List<LogMessage> _messages = [];

    public int Count => _messages.Count;

    public bool HasErrors { get; private set; }

    public LogMessage this[int index] => _messages[index];

    public void Add(LogMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        _messages.Add(message);
        HasErrors |= message.Type == ParserMessageType.Error;
    }

    public IEnumerator<LogMessage> GetEnumerator() => _messages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join('\n', _messages);
}
