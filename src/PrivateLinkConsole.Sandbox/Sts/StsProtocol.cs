using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.SigV4;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Sts;

/// <summary>The STS Query protocol, version 2011-06-15: GetCallerIdentity and AssumeRole with an external id.</summary>
internal sealed class StsProtocol(SandboxWorld world, Caller caller) : IWireProtocol
{
    private const int LeastSeconds = 900;
    private const int MostSeconds = 3600;
    private const string RoleName = "PrivateLinkConsole";
    private static readonly XNamespace Ns = "https://sts.amazonaws.com/doc/2011-06-15/";

    public WireReply Execute(WireRequest request, Fault? fault, string requestId) => request.Operation switch
    {
        "GetCallerIdentity" =>
            Answer("GetCallerIdentity", requestId, new(Ns + "Arn", caller.Arn), new(Ns + "UserId", caller.UserId), new(Ns + "Account", caller.Account)),
        "AssumeRole" => AssumeRole(request, requestId),
        _ => Error("InvalidAction", $"Could not find operation {request.Operation} for version 2011-06-15", 400, requestId),
    };

    public WireReply Refuse(WireRequest request, Fault fault, string requestId)
    {
        var (code, message, status) = fault.Kind switch
        {
            FaultKind.Throttle => ("Throttling", "Rate exceeded", 400),
            FaultKind.Denied => ("AccessDenied", $"User: {caller.Arn} is not authorized to perform: sts:{request.Operation}", 403),
            FaultKind.NotFound => ("NoSuchEntity", "The role cannot be found.", 404),
            FaultKind.Error => ("ValidationError", "The sandbox was told to refuse this call.", 400),
            _ => ("InternalFailure", "The request processing has failed because of an unknown error.", 500),
        };
        return Error(fault.Code ?? code, fault.Message ?? message, fault.HttpStatus ?? status, requestId);
    }

    /// <summary>The error document, also for requests refused before they reach an operation.</summary>
    public static WireReply Error(WireException error, string requestId) => WireXml.Error(Ns, error.Code, error.Message, error.Status, requestId);

    private static WireReply Error(string code, string message, int status, string requestId) => Error(new(code, message, status), requestId);

    private WireReply AssumeRole(WireRequest request, string requestId)
    {
        var arn = request.Parameters.GetValueOrDefault("RoleArn", "");
        var session = request.Parameters.GetValueOrDefault("RoleSessionName", "");
        if (session.Length is < 2 or > 64) return Error("ValidationError", "roleSessionName must have length between 2 and 64", 400, requestId);
        if (!int.TryParse(request.Parameters.GetValueOrDefault("DurationSeconds", "3600"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds is < LeastSeconds or > MostSeconds)
            return Error("ValidationError", $"durationSeconds must have value between {LeastSeconds} and {MostSeconds}", 400, requestId);
        if (!IsTrusted(arn, request.Parameters.GetValueOrDefault("ExternalId")))
            return Error("AccessDenied", $"User: {caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {arn}", 403, requestId);
        return Assumed(NewSession(arn, session, seconds), requestId);
    }

    /// <summary>A role that exists, is ours by its name, and whose trust policy asks for exactly this external id.</summary>
    private bool IsTrusted(string arn, string? externalId) =>
        IsRoleArn(arn) && externalId is not null && world.Read(s => s.Roles.GetValueOrDefault(arn)) == externalId;

    /// <summary>True for <c>arn:aws:iam::&lt;12 digits&gt;:role/…PrivateLinkConsole…</c>.</summary>
    public static bool IsRoleArn(string arn) =>
        arn.Split(':') is ["arn", "aws", "iam", "", { Length: 12 } account, var role]
        && account.All(char.IsAsciiDigit)
        && role.StartsWith("role/", StringComparison.Ordinal)
        && role.Split('/')[^1].StartsWith(RoleName, StringComparison.Ordinal);

    private SessionCredential NewSession(string arn, string name, int seconds)
    {
        // The wire has whole seconds; what is kept must not outlive what was said.
        var expires = DateTimeOffset.FromUnixTimeSeconds(world.Clock.RealNow.ToUnixTimeSeconds() + seconds);
        var session = new SessionCredential(
            "ASIA" + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)),
            "FwoGZXIvYXdzE" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(96)),
            arn, name, expires);
        return world.Write(s => s.Sessions[session.AccessKeyId] = session);
    }

    private static WireReply Assumed(SessionCredential session, string requestId)
    {
        var role = session.RoleArn.Split(':');
        var user = new XElement(Ns + "AssumedRoleUser",
            new XElement(Ns + "AssumedRoleId", $"{RoleIds.Of(session.RoleArn)}:{session.SessionName}"),
            new XElement(Ns + "Arn", $"arn:aws:sts::{role[4]}:assumed-role/{role[5].Split('/')[^1]}/{session.SessionName}"));
        var credentials = new XElement(Ns + "Credentials",
            new XElement(Ns + "AccessKeyId", session.AccessKeyId),
            new XElement(Ns + "SecretAccessKey", session.Secret),
            new XElement(Ns + "SessionToken", session.Token),
            new XElement(Ns + "Expiration", session.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        return Answer("AssumeRole", requestId, user, credentials);
    }

    private static WireReply Answer(string operation, string requestId, params XElement[] result) => new(200, "text/xml", WireXml.Bytes(new(
        Ns + (operation + "Response"),
        new XElement(Ns + (operation + "Result"), result),
        new XElement(Ns + "ResponseMetadata", new XElement(Ns + "RequestId", requestId)))));
}
