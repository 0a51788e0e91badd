namespace PrivateLinkConsole.Core.Connectivity;

/// <param name="Version">The server's own word, cut and without control characters.</param>
/// <param name="Detail">Names in the certificate, or the reason of a refusal.</param>
internal sealed record MySqlAnswer(MySqlAnswerKind Kind, string Version = "", string Detail = "");

internal enum MySqlAnswerKind
{
    /// <summary>TLS stands, and the certificate is good for the host.</summary>
    Secure,

    /// <summary>The certificate is for other names.</summary>
    OtherName,

    /// <summary>The certificate's authority is not one that is trusted here.</summary>
    Untrusted,

    /// <summary>The server offers no TLS.</summary>
    WithoutTls,
    TlsFailed,

    /// <summary>The server answers with an error, as when it is full.</summary>
    Refusal,

    /// <summary>Something answers that is no MySQL server.</summary>
    Foreign,
    Closed,
    Silence,
}
