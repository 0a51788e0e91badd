namespace PrivateLinkConsole.Core.Clusters;

/// <summary>What a client needs to reach a TiDB cluster through an endpoint. The password is never part of it.</summary>
/// <param name="User">As the vendor shows it, e.g. <c>abc.root</c>.</param>
/// <param name="CertificateCoversHost">
/// The server's certificate names <paramref name="Host"/>. It names the private DNS name; it cannot name the endpoint's own
/// vpce-… name, which belongs to AWS. Then only the chain is checked (VERIFY_CA), never nothing: the line is private, but whoever
/// controls the VPC's DNS could still put another server there.
/// </param>
/// <param name="CaFile">The vendor's CA certificate on the client's disk.</param>
public sealed record TidbConnection(string Host, int Port, string User, string Database, bool CertificateCoversHost, string CaFile = "ca.pem")
{
    /// <summary>The host to use: the private DNS name when it is on, else the endpoint's regional name (R5).</summary>
    /// <returns>null while the endpoint has no name yet.</returns>
    public static TidbConnection? For(string? privateDnsName, bool privateDnsOn, string? endpointDnsName, int port, string user, string database)
    {
        if (privateDnsOn && privateDnsName is not null) return new(privateDnsName, port, user, database, CertificateCoversHost: true);
        return endpointDnsName is null ? null : new(endpointDnsName, port, user, database, CertificateCoversHost: false);
    }
}
