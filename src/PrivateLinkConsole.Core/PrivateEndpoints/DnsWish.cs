namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>What the admin said about private DNS.</summary>
public enum DnsWish
{
    Undecided,
    NotWanted,
    ConsoleEnables,
    PersonEnables,
}
