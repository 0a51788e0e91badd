using System.Globalization;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Connectivity.Rungs;
using PrivateLinkConsole.Core.Handoff;

namespace PrivateLinkConsole.Core.Connectivity.Reports;

/// <summary>
/// The walked rungs in bash, with nothing that a plain Linux host lacks: getent, timeout, /dev/tcp, and curl for HTTPS. What it prints
/// is read back by <see cref="ReportedOutput"/>.
/// </summary>
internal static class ConnectionScript
{
    public const int ConnectSeconds = 3;
    public const int AnswerSeconds = 8;

    /// <returns>null while the endpoint has no name or its cluster no port.</returns>
    public static string? Of(ConnectionPath path, string runId)
    {
        if (path is not { Host: { } host, Port: { } port, Platform: { } platform })
            return null;
        var addresses = string.Join(' ', EndpointAddresses.OfInterfaces(path.Endpoint));
        return $"""
            # {(path.Endpoint.VpcId is { } vpc ? $"Run this on a host in {PlainId(vpc)}." : "Run this on a host in the endpoint's VPC.")} It changes nothing.
            # Then paste all that it prints into the console.
            run={Quoted(runId)}
            host={Quoted(host)}
            port={port.ToString(CultureInfo.InvariantCulture)}
            addresses={Quoted(addresses)}
            own={Quoted(EndpointAddresses.OwnName(path.Endpoint) ?? "")}
            {Steps}
            {platform.Protocol switch { ClusterProtocol.MySql => MySql, ClusterProtocol.Https => Https }}
            fi
            say end
            """.ReplaceLineEndings("\n");
    }

    // A comment has no quoting: what is no plain id stays out of it.
    private static string PlainId(string id) => id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? id : "the endpoint's VPC";

    private static string Quoted(string value) => CommandLine.Quote(CommandShell.Bash, value);

    private static readonly string Steps =
        $$"""
        say() { echo "plc-check {{ReportedOutput.Version}} $*"; }
        look() { getent ahostsv4 "$1" | awk '{ print $1 }' | sort -u; }
        say start "$run"
        say name $(look "$host")
        [ -n "$addresses" ] || addresses=$(look "$own")
        say own $addresses
        open=
        for address in $addresses; do
          said=$(LC_ALL=C timeout {{ConnectSeconds}} bash -c "exec 3<>/dev/tcp/$address/$port" 2>&1)
          case "$?:$said" in
            0:*) say tcp "$address" connected; open=${open:-$address} ;;
            124:* | *'timed out'*) say tcp "$address" silence ;;
            *refused*) say tcp "$address" refused ;;
            *) say tcp "$address" no-way ;;
          esac
        done
        if [ -n "$open" ]; then
        """;

    // Insecurely first: whether anything answers does not depend on whom the certificate is for.
    private static readonly string Https =
        $$"""
          if command -v curl >/dev/null; then
            ask() { LC_ALL=C curl --noproxy '*' --output /dev/null --max-time {{AnswerSeconds}} --resolve "$host:$port:$open" "$@" "https://$host:$port/"; }
            said=$(ask --silent --insecure --write-out '%{http_code} %{time_appconnect}')
            say http "$open" "$?" $said
            said=$(ask --silent --show-error 2>&1 | head -n 1)
            say tls "$open" "${said:-ok}"
          else
            say http "$open" no-tool
          fi
        """;

    private static readonly string MySql =
        $$"""
          say greeting "$open" "$(timeout {{AnswerSeconds}} bash -c "exec 3<>/dev/tcp/$open/$port; dd bs=128 count=1 <&3 2>/dev/null" | od -An -v -tx1 | tr -d ' \n'; echo ":${PIPESTATUS[0]}")"
          if command -v openssl >/dev/null; then
            said=$(timeout {{AnswerSeconds}} openssl s_client -starttls mysql -connect "$open:$port" -servername "$host" -verify_hostname "$host" </dev/null 2>/dev/null | grep -m 1 'Verif')
            case "$said" in *OK* | *'0 (ok)'*) said=ok ;; esac
            say tls "$open" "${said:-failed}"
          else
            say tls "$open" no-tool
          fi
        """;
}
