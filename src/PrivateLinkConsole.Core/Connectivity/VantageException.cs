namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>The test cannot look from where it stands: it says nothing about the endpoint.</summary>
public sealed class VantageException(string message, Exception? inner = null) : Exception(message, inner);
