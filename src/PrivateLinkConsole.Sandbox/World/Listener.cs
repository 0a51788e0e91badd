namespace PrivateLinkConsole.Sandbox.World;

/// <summary>
/// A port of a load balancer and the cluster behind it. <paramref name="TlsNames"/> are the names on the cluster's certificate, of which one
/// may start with "*."; null = all names of the endpoint that a client comes through.
/// </summary>
public sealed record Listener(
    int Port = Listener.DefaultPort,
    TargetProtocol Protocol = TargetProtocol.Mysql,
    TargetHealth Target = TargetHealth.Answers,
    IReadOnlyList<string>? TlsNames = null)
{
    public const int DefaultPort = 4000;
}
