using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity.Rungs;

/// <summary>What a cluster's answer means for TLS and for its protocol: pure.</summary>
internal static class AnswerRungs
{
    private const string Healthy = "400";

    /// <param name="answer">null: nothing was asked, because no address connected.</param>
    public static IReadOnlyList<ConnectionRung> Of(ConnectionPath path, string host, ClusterAnswer answer, TimeSpan patience) =>
        [Tls(path, host, answer, patience), Protocol(path, answer, patience)];

    private static ConnectionRung Tls(ConnectionPath path, string host, ClusterAnswer answer, TimeSpan patience) => answer.Tls switch
    {
        null => ConnectionRung.Blocked(RungKind.Tls, RungKind.Protocol),
        { Kind: TlsKind.Secure } => ConnectionRung.Passed(RungKind.Tls, "Rung.Tls.Passed", host),
        { Kind: TlsKind.OtherName, Detail: var names } => OtherName(path, host, names),
        { Kind: TlsKind.Untrusted } => ConnectionRung.Warning(RungKind.Tls, "Rung.Tls.Untrusted", host),
        { Kind: TlsKind.NotOffered } => ConnectionRung.Warning(RungKind.Tls, "Rung.Tls.NotOffered"),
        { Kind: TlsKind.Failed, Detail: var why } => ConnectionRung.Failed(RungKind.Tls, "Rung.Tls.Failed", why),
        { Kind: TlsKind.Closed } => ConnectionRung.Failed(RungKind.Tls, "Rung.Tls.Closed"),
        { Kind: TlsKind.Silence } => ConnectionRung.Failed(RungKind.Tls, "Rung.Tls.Silence", patience.TotalSeconds),
        { Kind: TlsKind.NoTool } => ConnectionRung.NotChecked(RungKind.Tls, "Rung.NoTool", "openssl"),
    };

    // A cluster's certificate need not cover the endpoint's own name, and MySQL clients can be told so; for any other name it must be right.
    private static ConnectionRung OtherName(ConnectionPath path, string host, string names) => path is { IsHostPrivate: false, Platform.Protocol: ClusterProtocol.MySql }
        ? ConnectionRung.Warning(RungKind.Tls, "Rung.Tls.OwnName", host, names)
        : ConnectionRung.Failed(RungKind.Tls, "Rung.Tls.OtherName", host, names);

    private static ConnectionRung Protocol(ConnectionPath path, ClusterAnswer answer, TimeSpan patience) => answer.Protocol switch
    {
        null => ConnectionRung.Blocked(RungKind.Protocol, RungKind.Tls),
        { Kind: ProtocolKind.Answers, Word: var word } => path.Platform?.Protocol == ClusterProtocol.Https ? Http(word) : ConnectionRung.Passed(RungKind.Protocol, "Rung.Protocol.MySql", word),
        { Kind: ProtocolKind.Refusal, Word: var reason } => ConnectionRung.Failed(RungKind.Protocol, "Rung.Protocol.Refusal", reason),
        { Kind: ProtocolKind.Foreign } => ConnectionRung.Failed(RungKind.Protocol, "Rung.Protocol.Foreign", path.Port ?? 0),
        { Kind: ProtocolKind.Closed } => ConnectionRung.Failed(RungKind.Protocol, "Rung.Protocol.Closed"),
        { Kind: ProtocolKind.Silence } => ConnectionRung.Failed(RungKind.Protocol, "Rung.Protocol.Silence", patience.TotalSeconds),
        { Kind: ProtocolKind.NoTool } => ConnectionRung.NotChecked(RungKind.Protocol, "Rung.NoTool", "curl"),
    };

    private static ConnectionRung Http(string status) => status switch
    {
        Healthy => ConnectionRung.Passed(RungKind.Protocol, "Rung.Protocol.HttpHealthy"),
        ['5', ..] => ConnectionRung.Warning(RungKind.Protocol, "Rung.Protocol.HttpServer", status),
        _ => ConnectionRung.Passed(RungKind.Protocol, "Rung.Protocol.HttpOther", status),
    };
}
