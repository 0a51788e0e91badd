namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>What a cluster's answer means: pure.</summary>
internal static class ProtocolRung
{
    public static ConnectionRung Of(string host, MySqlAnswer answer, TimeSpan patience) => answer.Kind switch
    {
        MySqlAnswerKind.Secure => ConnectionRung.Passed(RungKind.Protocol, "Rung.Protocol.Passed", answer.Version, host),
        MySqlAnswerKind.OtherName => ConnectionRung.Warning(RungKind.Protocol, "Rung.Protocol.OtherName", answer.Version, host, answer.Detail),
        MySqlAnswerKind.Untrusted => ConnectionRung.Warning(RungKind.Protocol, "Rung.Protocol.Untrusted", answer.Version, host),
        MySqlAnswerKind.WithoutTls => ConnectionRung.Warning(RungKind.Protocol, "Rung.Protocol.WithoutTls", answer.Version),
        MySqlAnswerKind.TlsFailed => ConnectionRung.Failed(RungKind.Protocol, "Rung.Protocol.TlsFailed", answer.Version, answer.Detail),
        MySqlAnswerKind.Refusal => ConnectionRung.Failed(RungKind.Protocol, "Rung.Protocol.Refusal", answer.Detail),
        MySqlAnswerKind.Foreign => ConnectionRung.Failed(RungKind.Protocol, "Rung.Protocol.Foreign"),
        MySqlAnswerKind.Closed => ConnectionRung.Failed(RungKind.Protocol, "Rung.Protocol.Closed"),
        MySqlAnswerKind.Silence => ConnectionRung.Failed(RungKind.Protocol, "Rung.Protocol.Silence", patience.TotalSeconds),
    };
}
