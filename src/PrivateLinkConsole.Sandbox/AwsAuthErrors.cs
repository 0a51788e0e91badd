using PrivateLinkConsole.Sandbox.Ec2Query;
using PrivateLinkConsole.Sandbox.Route53Xml;
using PrivateLinkConsole.Sandbox.SigV4;
using PrivateLinkConsole.Sandbox.Sts;

namespace PrivateLinkConsole.Sandbox;

/// <summary>What each AWS service answers to a caller that it does not accept.</summary>
internal static class AwsAuthErrors
{
    private const string Mismatch =
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.";
    private const string UnknownKey = "The security token included in the request is invalid.";
    private const string Expired = "The security token included in the request is expired";
    private const string Skewed = "Request has expired.";

    public static WireReply Of(string service, CallerFault fault, string requestId) => service switch
    {
        AwsServices.Sts => StsProtocol.Error(Usual(fault), requestId),
        AwsServices.Route53 => Route53Protocol.Error(Usual(fault), requestId),
        _ => Ec2Protocol.Error(Ec2(fault), requestId),
    };

    private static WireException Ec2(CallerFault fault) => fault switch
    {
        CallerFault.Expired => new("ExpiredToken", Expired),
        CallerFault.Skewed => new("RequestExpired", Skewed),
        CallerFault.UnknownKey or CallerFault.BadSignature or CallerFault.None => Ec2Errors.Unauthenticated(),
    };

    private static WireException Usual(CallerFault fault) => fault switch
    {
        CallerFault.Expired => new("ExpiredToken", Expired, 403),
        CallerFault.Skewed => new("RequestExpired", Skewed, 400),
        CallerFault.BadSignature => new("SignatureDoesNotMatch", Mismatch, 403),
        CallerFault.UnknownKey or CallerFault.None => new("InvalidClientTokenId", UnknownKey, 403),
    };
}
