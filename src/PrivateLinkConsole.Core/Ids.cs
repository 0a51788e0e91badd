using System.Security.Cryptography;

namespace PrivateLinkConsole.Core;

/// <summary>Makes the ids of our own rows: a prefix that says what it is, and 80 random bits. They stand in URLs, tags and tokens.</summary>
public static class Ids
{
    // Crockford's base 32: no i, l, o, u, so that an id read aloud is not misheard.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string New(string prefix) => prefix + RandomNumberGenerator.GetString(Alphabet, 16);

    public const string Project = "prj-";
    public const string CloudAccount = "ca-";
    public const string Cluster = "cl-";
    public const string EndpointService = "es-";
    public const string PrivateEndpoint = "pe-";
    public const string CloudCall = "cc-";
    public const string DnsBinding = "db-";
    public const string ConnectionRun = "cr-";
    public const string ApiToken = "at-";
}
