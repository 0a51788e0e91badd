using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.DataPlane;

/// <summary>
/// The certificate authority of one run of the sandbox and the servers' certificates under it. Keys live in memory only. The clock
/// is the machine's, not the world's: real clients judge the dates.
/// </summary>
internal sealed class SandboxCertificates : IDisposable
{
    private static readonly TimeSpan BeforeNow = TimeSpan.FromDays(1);
    private static readonly TimeSpan AuthorityLife = TimeSpan.FromDays(3650);
    private static readonly TimeSpan ServerLife = TimeSpan.FromDays(397);
    private readonly ConcurrentDictionary<(string EndpointId, int Port), (string Names, SslServerAuthenticationOptions Options)> _servers = new();
    private readonly X509Certificate2 _authority;
    private readonly TimeProvider _time;

    public SandboxCertificates(TimeProvider time)
    {
        _time = time;
        _authority = MakeAuthority();
        AuthorityPem = _authority.ExportCertificatePem();
    }

    public string AuthorityPem { get; }

    /// <summary>
    /// The server side of TLS behind one listener of an endpoint: under the names that its cluster has, or under all names of the endpoint.
    /// </summary>
    public SslServerAuthenticationOptions For(EndpointView endpoint, Listener listener)
    {
        var names = (listener.TlsNames ?? [.. endpoint.DnsNames.Select(name => name.Name), .. endpoint.PrivateDnsNames])
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var known = string.Join(' ', names);
        return _servers.AddOrUpdate(
            (endpoint.Id, listener.Port), _ => (known, MakeOptions(names)), (_, old) => old.Names == known ? old : (known, MakeOptions(names))).Options;
    }

    public void Forget(string endpointId, int port) => _servers.TryRemove((endpointId, port), out _);

    public void Dispose() => _authority.Dispose();

    private X509Certificate2 MakeAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=PrivateLink Console Sandbox CA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var now = _time.GetUtcNow();
        return request.CreateSelfSigned(now - BeforeNow, now + AuthorityLife);
    }

    private SslServerAuthenticationOptions MakeOptions(List<string> names)
    {
        var server = MakeServer(names);
        return new SslServerAuthenticationOptions { ServerCertificateContext = SslStreamCertificateContext.Create(server, [_authority], offline: true) };
    }

    private X509Certificate2 MakeServer(List<string> names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=PrivateLink Console Sandbox", key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        names.ForEach(alternatives.AddDnsName);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_authority, true, false));
        if (names.Count > 0) request.CertificateExtensions.Add(alternatives.Build());
        var now = _time.GetUtcNow();
        using var unkeyed = request.Create(_authority, now - BeforeNow, now + ServerLife, RandomNumberGenerator.GetBytes(16));
        using var keyed = unkeyed.CopyWithPrivateKey(key);
        // Windows cannot serve with a key that was never in a store; a PKCS#12 round trip gives one that works everywhere.
        return X509CertificateLoader.LoadPkcs12(keyed.Export(X509ContentType.Pkcs12), null);
    }
}
