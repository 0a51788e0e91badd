using System.Globalization;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>The walked rungs in bash, with nothing that a plain Linux host lacks: getent or dig, timeout, /dev/tcp.</summary>
internal static class ConnectionScript
{
    public static string? Of(EndpointView view)
    {
        if (EndpointAddresses.Host(view) is not { } host || view.Port is not { } port)
            return null;
        var tls = view.Platform is { } platform && PlatformProfile.Of(platform).Protocol == ClusterProtocol.MySql ? Tls : "";
        return $"""
            # {(view.VpcId is null ? "Run this on a host in the endpoint's VPC." : $"Run this on a host in {view.VpcId}.")} It changes nothing.
            host={CommandLine.Quote(CommandShell.Bash, host)}
            port={port.ToString(CultureInfo.InvariantCulture)}
            addresses={CommandLine.Quote(CommandShell.Bash, string.Join(' ', EndpointAddresses.OfInterfaces(view)))}
            {Steps}{tls}
            """.ReplaceLineEndings("\n");
    }

    private const string Steps =
        """
        found=$(getent ahostsv4 "$host" | awk '{ print $1 }' | sort -u)
        [ -n "$found" ] || found=$(dig +short A "$host" 2>/dev/null)
        echo "$host resolves to:" ${found:-nothing}
        for address in ${addresses:-$found}; do
          timeout 3 bash -c "exec 3<>/dev/tcp/$address/$port" 2>/dev/null
          case $? in
            0) echo "$address port $port: connected" ;;
            124) echo "$address port $port: no answer, so a security group drops the packets" ;;
            *) echo "$address port $port: refused, so the endpoint or its target is not ready" ;;
          esac
        done
        """;

    private const string Tls =
        """

        echo "TLS:" $(timeout 5 openssl s_client -starttls mysql -connect "$host:$port" -servername "$host" -verify_hostname "$host" </dev/null 2>/dev/null | grep 'Verif' || echo "no answer")
        """;
}
