namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>An error answer: the code, the text and the HTTP status that go on the wire.</summary>
internal sealed class Ec2Exception(string code, string message, int status = 400) : Exception(message)
{
    public string Code { get; } = code;

    public int Status { get; } = status;
}
