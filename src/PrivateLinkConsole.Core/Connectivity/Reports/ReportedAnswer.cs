using System.Globalization;
using System.Net;
using PrivateLinkConsole.Core.Connectivity.Probing;

namespace PrivateLinkConsole.Core.Connectivity.Reports;

/// <summary>Gathers what <c>curl</c>, <c>openssl</c> and a MySQL greeting said in a script's output.</summary>
internal sealed class ReportedAnswer
{
    private const int CurlTimedOut = 28;
    private const int TimeoutEnded = 124;
    private TlsFinding? tls;
    private ProtocolFinding? protocol;
    private bool greets;

    /// <summary>One line's words.</summary>
    /// <param name="address">Where it was tried; only the first address that connects is.</param>
    /// <returns>false: this is no such line, or it cannot be read.</returns>
    public bool Take(string part, IPAddress address, string words) => part switch
    {
        "greeting" => Greeting(words),
        "http" => Http(words.Split(' ')),
        "tls" => Tls(words),
        _ => false,
    };

    // Where the greeting comes before TLS, nothing that follows a missing one is a finding.
    public ClusterAnswer Build() => new(greets && protocol?.Kind != ProtocolKind.Answers ? null : tls, protocol);

    /// <summary>Digits of the first packet, a colon, and how the reading ended: <c>4a0000000a38…:0</c>.</summary>
    private bool Greeting(string words)
    {
        if (words.Split(':') is not [var digits, var ended] || !int.TryParse(ended, NumberStyles.None, CultureInfo.InvariantCulture, out var status) || digits.Length % 2 != 0)
            return false;
        greets = true;
        if (digits.Length == 0)
        {
            protocol = new ProtocolFinding(status == TimeoutEnded ? ProtocolKind.Silence : ProtocolKind.Closed);
            return true;
        }

        if (!digits.All(char.IsAsciiHexDigitLower))
            return false;
        var bytes = Convert.FromHexString(digits);
        var length = bytes.Length < 4 ? 0 : bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
        protocol = length is 0 or > 1024 ? MySqlGreeting.Unreadable.Finding : MySqlGreeting.Read(bytes.AsSpan(4, Math.Min(length, bytes.Length - 4))).Finding;
        return true;
    }

    /// <summary>How curl ended, the status, and the seconds after which TLS stood: <c>0 400 0.012</c>.</summary>
    private bool Http(string[] words)
    {
        if (words is ["no-tool"])
        {
            (tls, protocol) = (new TlsFinding(TlsKind.NoTool), new ProtocolFinding(ProtocolKind.NoTool));
            return true;
        }

        if (words is not [var ended, var code, var secure] || !int.TryParse(ended, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            || !decimal.TryParse(secure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var after))
            return false;
        if (HttpStatus.OfCode(code) is { } answered)
            protocol = answered;
        else if (after > 0)
            protocol = new ProtocolFinding(status == CurlTimedOut ? ProtocolKind.Silence : status == 1 ? ProtocolKind.Foreign : ProtocolKind.Closed);
        else
            tls = new TlsFinding(status switch { CurlTimedOut => TlsKind.Silence, 35 => TlsKind.Failed, _ => TlsKind.Closed });
        return true;
    }

    /// <summary><c>ok</c>, or what curl or openssl said in its own words.</summary>
    private bool Tls(string words)
    {
        if (words.Length == 0)
            return false;
        // A handshake that failed says it all; strict checks of it would only say so again.
        tls ??= words switch
        {
            "ok" => new TlsFinding(TlsKind.Secure),
            "no-tool" => new TlsFinding(TlsKind.NoTool),
            "failed" => new TlsFinding(TlsKind.Failed),
            _ when IsName(words) => new TlsFinding(TlsKind.OtherName, PlainWords.Of(words)),
            _ => new TlsFinding(TlsKind.Untrusted),
        };
        return true;
    }

    // OpenSSL, GnuTLS and NSS each have their own words for it.
    private static bool IsName(string words) =>
        words.Contains("subject name", StringComparison.OrdinalIgnoreCase)
        || words.Contains("hostname mismatch", StringComparison.OrdinalIgnoreCase)
        || words.Contains("does not match", StringComparison.OrdinalIgnoreCase);
}
