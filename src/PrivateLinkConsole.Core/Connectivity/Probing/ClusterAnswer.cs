namespace PrivateLinkConsole.Core.Connectivity.Probing;

/// <summary>How far a conversation with a cluster came; a part that was not reached is null.</summary>
internal sealed record ClusterAnswer(TlsFinding? Tls, ProtocolFinding? Protocol);

/// <param name="Detail">Names in the certificate, or why TLS failed; cut and without control characters.</param>
internal sealed record TlsFinding(TlsKind Kind, string Detail = "");

internal enum TlsKind
{
    /// <summary>TLS stands, and the certificate is good for the host.</summary>
    Secure,

    /// <summary>The certificate is for other names.</summary>
    OtherName,

    /// <summary>The certificate's authority is not one that is trusted where the probe stood.</summary>
    Untrusted,

    /// <summary>The server offers no TLS.</summary>
    NotOffered,
    Failed,
    Closed,
    Silence,

    /// <summary>What could try it is not installed there.</summary>
    NoTool,
}

/// <param name="Word">The server's own word (version, status code, reason); cut and without control characters.</param>
internal sealed record ProtocolFinding(ProtocolKind Kind, string Word = "");

internal enum ProtocolKind
{
    Answers,

    /// <summary>The server answers with an error, as when it is full.</summary>
    Refusal,

    /// <summary>Something answers that does not speak the protocol.</summary>
    Foreign,
    Closed,
    Silence,

    /// <summary>What could try it is not installed there.</summary>
    NoTool,
}
