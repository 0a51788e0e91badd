namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>A service's row and who uses it.</summary>
/// <param name="Consumers">Accounts that must be on the allow list.</param>
/// <param name="ConnectionsAwaited">Some user of the service can only be followed by the service side's list of connections.</param>
internal sealed record ServiceUse(EndpointService Service, int Users, IReadOnlyList<string> Consumers, bool ConnectionsAwaited, DateTimeOffset Now)
{
    public EndpointServiceFacts Facts => Service.Facts(Users, Consumers);
}
