using System.ComponentModel;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>Goes as far into a MySQL connection as is possible without a user: greeting, wish for TLS, handshake. No password is ever sent.</summary>
/// <param name="authority">The only one to trust; null: the machine's.</param>
internal sealed class MySqlProbe(IPEndPoint to, string host, X509Certificate2? authority)
{
    private const int LongestGreeting = 1024;
    private SslPolicyErrors faults;
    private string names = "";

    public async Task<MySqlAnswer> RunAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(to, either.Token);
            await using var stream = new NetworkStream(socket, ownsSocket: false);
            var greeting = await GreetingAsync(stream, either.Token);
            return greeting.Kind == MySqlAnswerKind.Secure ? await SecureAsync(stream, greeting, either.Token) : greeting;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new MySqlAnswer(MySqlAnswerKind.Silence);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            return new MySqlAnswer(MySqlAnswerKind.Closed);
        }
    }

    private static async Task<MySqlAnswer> GreetingAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var header = new byte[4];
        await stream.ReadExactlyAsync(header, cancellationToken);
        var length = header[0] | (header[1] << 8) | (header[2] << 16);
        // A server of another protocol writes text here, which reads as an enormous length.
        if (length is 0 or > LongestGreeting)
            return new MySqlAnswer(MySqlAnswerKind.Foreign);
        var packet = new byte[length];
        await stream.ReadExactlyAsync(packet, cancellationToken);
        return MySqlGreeting.Read(packet);
    }

    private async Task<MySqlAnswer> SecureAsync(NetworkStream stream, MySqlAnswer greeting, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(MySqlGreeting.TlsRequest, cancellationToken);
        try
        {
            await using var secure = new SslStream(stream, leaveInnerStreamOpen: true);
            await secure.AuthenticateAsClientAsync(Options(), cancellationToken);
        }
        catch (Exception failure) when (failure is AuthenticationException or IOException or Win32Exception)
        {
            return greeting with { Kind = MySqlAnswerKind.TlsFailed, Detail = (failure.InnerException ?? failure).Message };
        }

        return faults.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? greeting with { Kind = MySqlAnswerKind.OtherName, Detail = names }
            : faults == SslPolicyErrors.None ? greeting
            : greeting with { Kind = MySqlAnswerKind.Untrusted };
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

    // A wrong name or authority is what the test tells of, so it goes on; nothing secret follows.
    private bool Note(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        faults = errors;
        var alternatives = (certificate as X509Certificate2)?.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault();
        names = alternatives is null ? certificate?.Subject ?? "" : string.Join(", ", alternatives.EnumerateDnsNames().Take(5));
        return certificate is not null;
    }
}
