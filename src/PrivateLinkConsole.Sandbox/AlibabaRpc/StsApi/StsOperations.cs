using System.Security.Cryptography;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.StsApi;

/// <summary>The operations of STS 2015-04-01: who one is, and being somebody else for a while, with an external id.</summary>
internal static class StsOperations
{
    private const int LeastSeconds = 900;
    private const int MostSeconds = 43_200;
    private const int UsualSeconds = 3600;
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz123456789";

    public static IReadOnlyDictionary<string, Func<RpcCall, object?>> All { get; } = new Dictionary<string, Func<RpcCall, object?>>
    {
        ["GetCallerIdentity"] = WhoAmI,
        ["AssumeRole"] = AssumeRole,
    };

    private static object WhoAmI(RpcCall call)
    {
        var isRole = call.Caller.Arn.Contains(":assumed-role/", StringComparison.Ordinal);
        return new
        {
            AccountId = call.Account,
            call.Caller.Arn,
            IdentityType = isRole ? "AssumedRoleUser" : "RAMUser",
            PrincipalId = call.Caller.UserId,
            UserId = isRole ? null : call.Caller.UserId,
            RoleId = isRole ? call.Caller.UserId.Split(':')[0] : null,
        };
    }

    private static object AssumeRole(RpcCall call)
    {
        var (arn, name) = (call.Parameters.Required("RoleArn"), call.Parameters.Required("RoleSessionName"));
        if (name.Length is < 2 or > 64) throw new WireException("InvalidParameter.RoleSessionName", "The format of the parameter RoleSessionName is not correct.");
        var seconds = call.Parameters.Int("DurationSeconds") ?? UsualSeconds;
        if (seconds is < LeastSeconds or > MostSeconds)
            throw new WireException("InvalidParameter.DurationSeconds", $"The Min/Max value of DurationSeconds is {LeastSeconds}/{MostSeconds}.");
        if (!AlibabaRole.IsOne(arn)) throw new WireException("InvalidParameter.RoleArn", "The parameter RoleArn is wrongly formed.");
        // An unknown role and one that does not trust the caller look the same, as in the cloud.
        if (call.Parameters.Get("ExternalId") is not { } external || call.State.Roles.GetValueOrDefault(arn) != external) throw RpcErrors.Denied();
        return Assumed(Remember(call, arn, name, seconds));
    }

    private static SessionCredential Remember(RpcCall call, string arn, string name, int seconds)
    {
        // The wire has whole seconds; what is kept must not outlive what was said.
        var expires = DateTimeOffset.FromUnixTimeSeconds(call.World.Clock.RealNow.ToUnixTimeSeconds() + seconds);
        var session = new SessionCredential(
            "STS.N" + RandomNumberGenerator.GetString(Letters, 24), RandomNumberGenerator.GetString(Letters, 44), "CAIS" + RandomNumberGenerator.GetString(Letters, 120),
            arn, name, expires);
        return call.Alibaba.Sessions[session.AccessKeyId] = session;
    }

    private static object Assumed(SessionCredential session)
    {
        var caller = AlibabaRole.Caller(session);
        return new
        {
            AssumedRoleUser = new { AssumedRoleId = caller.UserId, caller.Arn },
            Credentials = new
            {
                session.AccessKeyId,
                AccessKeySecret = session.Secret,
                SecurityToken = session.Token,
                Expiration = WireTimes.Of(session.ExpiresAt),
            },
        };
    }
}
