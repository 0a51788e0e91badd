namespace PrivateLinkConsole.Sandbox.DataPlane.Dns;

/// <summary>The response codes this resolver uses, by their numbers on the wire.</summary>
internal enum DnsResponseCode
{
    NoError = 0,
    ServerFailure = 2,
    NonExistentName = 3,
    NotImplemented = 4,
    Refused = 5,
}
