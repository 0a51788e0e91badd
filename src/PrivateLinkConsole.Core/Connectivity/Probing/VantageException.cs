namespace PrivateLinkConsole.Core.Connectivity.Probing;

/// <summary>The test cannot look from where it stands: it says nothing about the endpoint.</summary>
/// <param name="messageKey">Key in <c>ConnectivityTexts.resx</c>: what is missing.</param>
public sealed class VantageException(string messageKey, Exception? inner = null) : Exception(messageKey, inner)
{
    public string MessageKey { get; } = messageKey;
}
