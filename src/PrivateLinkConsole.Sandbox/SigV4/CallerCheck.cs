using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.SigV4;

/// <summary>Finds out who signed a request, and refuses what the cloud would refuse.</summary>
internal sealed class CallerCheck(SandboxWorld world)
{
    /// <summary>A request this much older or newer than our clock is refused.</summary>
    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(15);

    /// <summary>The caller, or the reason why there is none.</summary>
    public (Caller? Caller, CallerFault Fault) Check(SignedRequest request, CredentialScope scope)
    {
        if (Find(scope.AccessKeyId) is not { } identity) return (null, CallerFault.UnknownKey);
        var (secret, token, expires, caller) = identity;
        if (token != request.Header("x-amz-security-token")) return (null, CallerFault.UnknownKey);
        if (expires <= world.Clock.RealNow) return (null, CallerFault.Expired);
        if (Signature.DateOf(request) is not { } date) return (null, CallerFault.BadSignature);
        if ((date - world.Clock.RealNow).Duration() > MaxSkew) return (null, CallerFault.Skewed);
        return Signature.IsValid(request, scope, secret) ? (caller, CallerFault.None) : (null, CallerFault.BadSignature);
    }

    private (string Secret, string? Token, DateTimeOffset? Expires, Caller Caller)? Find(string key)
    {
        if (KnownAccounts.AccountOfKey.TryGetValue(key, out var account))
            return (KnownAccounts.Secret, null, null, new(account, $"arn:aws:iam::{account}:user/sandbox", "AIDASANDBOX" + account[..10]));
        if (world.Read(s => s.Sessions.GetValueOrDefault(key)) is not { } session) return null;
        var role = session.RoleArn.Split(':');
        var arn = $"arn:aws:sts::{role[4]}:assumed-role/{role[5].Split('/')[^1]}/{session.SessionName}";
        return (session.Secret, session.Token, session.ExpiresAt, new(role[4], arn, $"{RoleIds.Of(session.RoleArn)}:{session.SessionName}"));
    }
}
