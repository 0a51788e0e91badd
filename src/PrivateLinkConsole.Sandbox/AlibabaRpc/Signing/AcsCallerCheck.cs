using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.Signing;

/// <summary>Finds out who signed a request, and refuses what the cloud would refuse.</summary>
internal sealed class AcsCallerCheck(SandboxWorld world)
{
    /// <summary>A request this much older or newer than our clock is refused.</summary>
    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(15);

    private readonly UsedNonces _nonces = new(MaxSkew * 2);

    /// <summary>Who sends the request.</summary>
    /// <exception cref="WireException">Why it is not accepted.</exception>
    public Caller Check(SignedRequest request)
    {
        if (AcsAuthorization.Parse(request.Header("authorization")) is not { } authorization) throw AcsErrors.Incomplete();
        if (Find(authorization.AccessKeyId) is not { } identity) throw AcsErrors.UnknownKey();
        var now = world.Clock.RealNow;
        if (identity.Token != request.Header("x-acs-security-token")) throw AcsErrors.ForeignToken();
        if (identity.Expires <= now) throw AcsErrors.ExpiredToken();
        if (AcsSignature.DateOf(request) is not { } date) throw AcsErrors.BadDate();
        if ((date - now).Duration() > MaxSkew) throw AcsErrors.Skewed();
        if (request.Header("x-acs-signature-nonce") is not { Length: > 0 } nonce) throw AcsErrors.Incomplete();
        if (!AcsSignature.IsValid(request, authorization, identity.Secret)) throw AcsErrors.BadSignature();
        // Last, so that nobody uses up the nonces of others.
        return _nonces.TryUse($"{authorization.AccessKeyId}/{nonce}", now) ? identity.Caller : throw AcsErrors.UsedNonce();
    }

    private (string Secret, string? Token, DateTimeOffset? Expires, Caller Caller)? Find(string key)
    {
        if (AlibabaAccounts.AccountOfKey.TryGetValue(key, out var account))
            return (AlibabaAccounts.Secret, null, null, new(account, $"acs:ram::{account}:user/sandbox", "20" + account));
        if (world.Read(s => s.Alibaba.Sessions.GetValueOrDefault(key)) is not { } session) return null;
        return (session.Secret, session.Token, session.ExpiresAt, StsApi.AlibabaRole.Caller(session));
    }
}
