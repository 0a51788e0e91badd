namespace PrivateLinkConsole.Core.Projects;

/// <summary>The console cannot be made ready for its first admin; the message says what to change.</summary>
public sealed class FirstRunException(string message) : Exception(message);
