using System.ComponentModel;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace PrivateLinkConsole.Core.Connectivity.Probing;

/// <summary>Shakes hands as a client of a host and notes what a strict client would refuse.</summary>
/// <param name="authority">The only one to trust; null: the machine's.</param>
internal sealed class TlsHandshake(string host, X509Certificate2? authority)
{
    private SslPolicyErrors faults;
    private string names = "";

    /// <summary>Silence is the caller's to notice: it owns the time limit.</summary>
    public async Task<TlsFinding> RunAsync(SslStream stream, CancellationToken cancellationToken)
    {
        try
        {
            await stream.AuthenticateAsClientAsync(Options(), cancellationToken);
        }
        catch (IOException)
        {
            return new TlsFinding(TlsKind.Closed);
        }
        catch (Exception failure) when (failure is AuthenticationException or Win32Exception)
        {
            return new TlsFinding(TlsKind.Failed, PlainWords.Of((failure.InnerException ?? failure).Message));
        }

        return faults.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? new TlsFinding(TlsKind.OtherName, PlainWords.Of(names))
            : faults == SslPolicyErrors.None ? new TlsFinding(TlsKind.Secure)
            : new TlsFinding(TlsKind.Untrusted);
    }

    private SslClientAuthenticationOptions Options()
    {
        // A certificate can name URLs to fetch its issuers from: whoever answers must not send the console anywhere.
        var policy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck };
        if (authority is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.Add(authority);
        }

        return new SslClientAuthenticationOptions { TargetHost = host, CertificateChainPolicy = policy, RemoteCertificateValidationCallback = Note };
    }

    // A wrong name or authority is what the doctor tells of, so it goes on; nothing secret follows.
    private bool Note(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        faults = errors;
        var alternatives = (certificate as X509Certificate2)?.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault();
        names = alternatives is null ? certificate?.Subject ?? "" : string.Join(", ", alternatives.EnumerateDnsNames().Take(5));
        return certificate is not null;
    }
}
