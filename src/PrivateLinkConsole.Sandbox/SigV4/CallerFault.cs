namespace PrivateLinkConsole.Sandbox.SigV4;

/// <summary>Why a signed request is refused; each protocol has its own code for it.</summary>
internal enum CallerFault
{
    None,
    UnknownKey,
    Expired,
    Skewed,
    BadSignature,
}
