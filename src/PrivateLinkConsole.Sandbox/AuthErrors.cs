using PrivateLinkConsole.Sandbox.Ec2Query;
using PrivateLinkConsole.Sandbox.SigV4;
using PrivateLinkConsole.Sandbox.Sts;

namespace PrivateLinkConsole.Sandbox;

/// <summary>What each service answers to a caller that it does not accept.</summary>
internal static class AuthErrors
{
    private const string Mismatch = "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.";
    private const string UnknownKey = "The security token included in the request is invalid.";
    private const string Expired = "The security token included in the request is expired";
    private const string Skewed = "Request has expired.";

    public static WireReply Of(bool isSts, CallerFault fault, string requestId) => isSts ? Sts(fault, requestId) : Ec2Protocol.Error(Ec2(fault), requestId);

    private static WireException Ec2(CallerFault fault) => fault switch
    {
        CallerFault.Expired => new("ExpiredToken", Expired),
        CallerFault.Skewed => new("RequestExpired", Skewed),
        CallerFault.UnknownKey or CallerFault.BadSignature or CallerFault.None => Ec2Errors.Unauthenticated(),
    };

    private static WireReply Sts(CallerFault fault, string requestId) => fault switch
    {
        CallerFault.Expired => StsProtocol.Error("ExpiredToken", Expired, 403, requestId),
        CallerFault.Skewed => StsProtocol.Error("RequestExpired", Skewed, 400, requestId),
        CallerFault.BadSignature => StsProtocol.Error("SignatureDoesNotMatch", Mismatch, 403, requestId),
        CallerFault.UnknownKey or CallerFault.None => StsProtocol.Error("InvalidClientTokenId", UnknownKey, 403, requestId),
    };
}
