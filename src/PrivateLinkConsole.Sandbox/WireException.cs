namespace PrivateLinkConsole.Sandbox;

/// <summary>An error answer in any protocol: the code, the text and the HTTP status that go on the wire.</summary>
internal sealed class WireException(string code, string message, int status = 400) : Exception(message)
{
    public string Code { get; } = code;

    public int Status { get; } = status;
}
